package otklik.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The open incidents of one place, found by the words and addresses of a voice: an incident without
 * a word in common never takes it, and most have none. Holds no more than the incidents themselves
 * hold. Single-threaded.
 */
public final class OpenIncidents {

  private static final int ENOUGH = 400;

  private final Map<String, Incident> incidents = new LinkedHashMap<>();
  private final Map<String, Set<String>> byKey = new HashMap<>();
  private final Map<String, String> byVoice = new HashMap<>();

  /** Adds it, or takes it in the place of what it was before. */
  public void put(Incident incident) {
    Incident before = incidents.put(incident.id(), incident);
    if (before == incident) {
      return;
    }
    if (before != null) {
      Set<String> keys = keys(incident);
      keys(before).stream()
          .filter(key -> !keys.contains(key))
          .forEach(key -> forget(key, incident.id()));
    }
    for (String key : keys(incident)) {
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(incident.id());
    }
    List<String> voices = incident.voices();
    int known = before == null ? 0 : Math.min(before.voices().size(), voices.size());
    voices.subList(known, voices.size()).forEach(voice -> byVoice.put(voice, incident.id()));
  }

  /** The incident, one voice less: the voice is in no incident now. */
  public void putWithout(Incident incident, String voice) {
    remove(incident.id());
    byVoice.remove(voice);
    put(incident);
  }

  public void remove(String id) {
    Incident gone = incidents.remove(id);
    if (gone != null) {
      keys(gone).forEach(key -> forget(key, id));
      gone.voices().forEach(byVoice::remove);
    }
  }

  private void forget(String key, String id) {
    Set<String> ids = byKey.get(key);
    if (ids != null && ids.remove(id) && ids.isEmpty()) {
      byKey.remove(key);
    }
  }

  private static Set<String> keys(Incident incident) {
    return keys(incident.wordWeights().keySet(), incident.sites());
  }

  /** Words, and addresses behind a sign that no word has. */
  private static Set<String> keys(Set<String> words, Sites sites) {
    Set<String> keys = new LinkedHashSet<>(words);
    sites.addresses().forEach(address -> keys.add("@" + address));
    return keys;
  }

  /**
   * The incident that holds this post already: it was read before, or its author has changed it.
   */
  public Optional<Incident> holding(String postId) {
    return Optional.ofNullable(byVoice.get(postId)).map(incidents::get);
  }

  /**
   * Incidents that share a word or an address with the voice, in no particular order. The rarest
   * words and addresses are asked first, and when they have brought {@value #ENOUGH}, the common
   * ones are not asked any more: after a night of snow "снег" is in every second incident.
   */
  public Collection<Incident> alike(Voice voice) {
    List<Set<String>> found = new ArrayList<>();
    for (String key : keys(voice.words().keySet(), voice.sites())) {
      Set<String> ids = byKey.get(key);
      if (ids != null) {
        found.add(ids);
      }
    }
    found.sort(Comparator.comparingInt(Set::size));
    Set<String> enough = new LinkedHashSet<>();
    for (Set<String> ids : found) {
      if (enough.size() >= ENOUGH) {
        break;
      }
      addNewest(ids, ENOUGH - enough.size(), enough);
    }
    List<Incident> alike = new ArrayList<>(enough.size());
    enough.forEach(id -> alike.add(incidents.get(id)));
    return alike;
  }

  private static void addNewest(Set<String> ids, int most, Set<String> to) {
    int skipped = Math.max(0, ids.size() - most);
    for (String id : ids) {
      if (skipped > 0) {
        skipped--;
      } else {
        to.add(id);
      }
    }
  }

  public Optional<Incident> find(String id) {
    return Optional.ofNullable(incidents.get(id));
  }

  public Collection<Incident> all() {
    return incidents.values();
  }

  public int size() {
    return incidents.size();
  }
}
