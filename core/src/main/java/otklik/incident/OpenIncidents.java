package otklik.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The open incidents of one place, found by the words of a voice: an incident without a word in
 * common never takes it, and most have none. Holds no more than the incidents themselves hold.
 * Single-threaded.
 */
public final class OpenIncidents {

  private final Map<String, Incident> incidents = new LinkedHashMap<>();
  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final Map<String, String> byVoice = new HashMap<>();

  /** Adds it, or takes it in the place of what it was before. */
  public void put(Incident incident) {
    Incident before = incidents.put(incident.id(), incident);
    if (before == incident) {
      return;
    }
    if (before != null) {
      before.wordWeights().keySet().stream()
          .filter(word -> !incident.wordWeights().containsKey(word))
          .forEach(word -> forget(word, incident.id()));
    }
    for (String word : incident.wordWeights().keySet()) {
      byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(incident.id());
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
      gone.wordWeights().keySet().forEach(word -> forget(word, id));
      gone.voices().forEach(byVoice::remove);
    }
  }

  private void forget(String word, String id) {
    Set<String> ids = byWord.get(word);
    if (ids != null && ids.remove(id) && ids.isEmpty()) {
      byWord.remove(word);
    }
  }

  /**
   * The incident that holds this post already: it was read before, or its author has changed it.
   */
  public Optional<Incident> holding(String postId) {
    return Optional.ofNullable(byVoice.get(postId)).map(incidents::get);
  }

  /** In no particular order. */
  public Collection<Incident> sharingAWordWith(Voice voice) {
    Set<String> ids = new LinkedHashSet<>();
    for (String word : voice.words().keySet()) {
      ids.addAll(byWord.getOrDefault(word, Set.of()));
    }
    List<Incident> found = new ArrayList<>(ids.size());
    ids.forEach(id -> found.add(incidents.get(id)));
    return found;
  }

  public Collection<Incident> all() {
    return incidents.values();
  }

  public int size() {
    return incidents.size();
  }
}
