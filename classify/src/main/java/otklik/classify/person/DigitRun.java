package otklik.classify.person;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of digits with nothing but signs between them: "8_900_123-45/67" is one run of five.
 *
 * @param groups in the order of the text
 */
record DigitRun(List<Group> groups) {

  /** Between the digits of one number; a comma only where there is a comma everywhere. */
  private static final String SIGNS = " \t()[]{}-‐‑‒–—−_/\\.~*•·|'+`=;#^,:";

  private static final String LISTING = ",:";

  /** In letters: "] — (" and what a key leaves. */
  private static final int WIDEST_GAP = 5;

  /**
   * Digits that stand together.
   *
   * @param gap what stands before them, behind the group before
   */
  record Group(int start, String digits, String gap) {

    int end() {
      return start + digits.length();
    }

    boolean is(int length) {
      return digits.length() == length;
    }
  }

  static List<DigitRun> of(String text) {
    List<DigitRun> runs = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      int before = groups.isEmpty() ? start : groups.get(groups.size() - 1).end();
      if (!joins(text, before, start)) {
        runs.add(new DigitRun(groups));
        groups = new ArrayList<>();
        before = start;
      }
      groups.add(new Group(start, text.substring(start, at), text.substring(before, start)));
    }
    runs.add(new DigitRun(groups));
    return runs;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean joins(String text, int from, int to) {
    if (to - from > WIDEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (SIGNS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The groups from one to before another. */
  DigitRun part(int from, int to) {
    return new DigitRun(groups.subList(from, to));
  }

  String digits() {
    StringBuilder digits = new StringBuilder();
    groups.forEach(group -> digits.append(group.digits()));
    return digits.toString();
  }

  int start() {
    return groups.get(0).start();
  }

  int end() {
    return groups.get(groups.size() - 1).end();
  }

  /** Commas that stand in some of the gaps only divide numbers. */
  boolean isList() {
    List<String> gaps = groups.stream().skip(1).map(Group::gap).distinct().toList();
    return gaps.size() > 1
        && gaps.stream().anyMatch(gap -> gap.chars().anyMatch(c -> LISTING.indexOf(c) >= 0));
  }

  boolean isOf(int... lengths) {
    if (groups.size() != lengths.length) {
      return false;
    }
    for (int i = 0; i < lengths.length; i++) {
      if (!groups.get(i).is(lengths[i])) {
        return false;
      }
    }
    return true;
  }
}
