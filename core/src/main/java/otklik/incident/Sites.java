package otklik.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.analysis.AddressMention;
import otklik.analysis.AddressPart;

/**
 * Streets, houses, districts and objects that one or more voices name, so that two of them can be
 * compared. Immutable.
 *
 * @param addresses each "what=which": "STREET=ленинградск", "OBJECT школа=7"
 * @param names stems of names, in addresses and outside: "весь Мирный без воды" names a district
 *     without the word
 */
public record Sites(List<String> addresses, List<String> names) {

  public static final Sites NONE = new Sites(List.of(), List.of());

  private static final Pattern ADJECTIVE = Pattern.compile("(?:ый|ий|ой|ая)$");

  private static final int MOST = 40;

  /** Endings of cases differ within so many letters. */
  private static final int ENDING = 2;

  private static final int LONGER_THAN_ENDING = 5;

  public Sites {
    addresses = List.copyOf(addresses);
    names = List.copyOf(names);
  }

  public static Sites of(List<AddressMention> mentions, List<String> names) {
    Set<String> addresses = new LinkedHashSet<>();
    for (AddressMention address : mentions) {
      String name = address.name().toLowerCase(Locale.ROOT).replace('ё', 'е');
      String[] words = name.replaceAll("[«»\"№]", "").trim().split("\\s+");
      String kind = address.part() == AddressPart.OBJECT ? " " + noun(words) : "";
      addresses.add(address.part() + kind + "=" + withoutEnding(words[words.length - 1]));
    }
    return new Sites(List.copyOf(addresses), names);
  }

  /** "школа" of "школа 7", "больница" of "городская больница". */
  private static String noun(String[] words) {
    boolean adjective = words.length > 1 && ADJECTIVE.matcher(words[0]).find();
    return adjective ? words[1] : words[0];
  }

  private static String withoutEnding(String word) {
    boolean inflected = Character.isLetter(word.charAt(0)) && word.length() > LONGER_THAN_ENDING;
    return inflected ? word.substring(0, word.length() - ENDING) : word;
  }

  public Sites with(Sites more) {
    return new Sites(together(addresses, more.addresses), together(names, more.names));
  }

  private static List<String> together(List<String> some, List<String> more) {
    if (some.containsAll(more) || some.size() >= MOST) {
      return some;
    }
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return new ArrayList<>(all);
  }

  /** Whether both name a street, house, district or object, and never the same. */
  public boolean contradicts(Sites other) {
    for (String mine : addresses) {
      int what = mine.indexOf('=') + 1;
      if (names(other.addresses, mine, what) && !namesOneOf(mine, what, other.addresses)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them says the same what. Asked of thousands of incidents for each voice. */
  private static boolean names(List<String> addresses, String mine, int what) {
    for (int i = 0; i < addresses.size(); i++) {
      if (addresses.get(i).regionMatches(0, mine, 0, what)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of ours that says the same what as this one is among theirs. */
  private boolean namesOneOf(String mine, int what, List<String> theirs) {
    for (int i = 0; i < addresses.size(); i++) {
      String ours = addresses.get(i);
      if (ours.regionMatches(0, mine, 0, what) && theirs.contains(ours)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many of street, house, district and objects both name alike; 1 when they share a name and
   * nothing else.
   */
  public int agreements(Sites other) {
    int same = (int) comparison(other).values().stream().filter(alike -> alike).count();
    return same == 0 && sharesName(other) ? 1 : same;
  }

  /** Whether one of both names a place, and the other nothing of it. */
  public boolean isOneSided(Sites other) {
    return addresses.isEmpty() != other.addresses.isEmpty() && !sharesName(other);
  }

  /** Whether both name places of which nothing can be compared: a house and a school. */
  public boolean isElsewhere(Sites other) {
    return !addresses.isEmpty() && !other.addresses.isEmpty() && agreements(other) == 0;
  }

  private boolean sharesName(Sites other) {
    return names.stream().anyMatch(other.names::contains);
  }

  /**
   * These sites with a name that the other's voices gave in lower case or at a sentence's start.
   */
  Sites named(Collection<String> words, Sites other) {
    List<String> more = other.names.stream().filter(words::contains).toList();
    return more.isEmpty() ? this : new Sites(addresses, together(names, more));
  }

  /** Whether both name something, and nothing alike. */
  public boolean namesOther(Sites other) {
    return !names.isEmpty() && !other.names.isEmpty() && !sharesName(other);
  }

  /** For each what that both name: whether some which is the same. */
  private Map<String, Boolean> comparison(Sites other) {
    Map<String, Boolean> same = new LinkedHashMap<>();
    for (String mine : addresses) {
      String what = what(mine);
      for (String theirs : other.addresses) {
        if (theirs.startsWith(what)) {
          same.merge(what, mine.equals(theirs), Boolean::logicalOr);
        }
      }
    }
    return same;
  }

  private static String what(String name) {
    return name.substring(0, name.indexOf('=') + 1);
  }
}
