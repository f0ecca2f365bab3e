package otklik.classify.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;

/**
 * Numbers of phones, cards and documents whatever signs stand between their digits, and documents
 * that are known by the word before them.
 */
final class ScatteredNumbers {

  private static final int WHOLE_PHONE = 11;
  private static final int LOCAL_PHONE = 10;
  private static final Pattern PHONE = Pattern.compile("[78][3-9]\\d{9}");
  private static final Pattern CARD = Pattern.compile("[2-6]\\d{15}");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}(?!\\d)");

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Each group of digits is one of the document. */
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "паспорт\\p{L}*\\D{0,25}?(\\d{2}\\W{0,2}\\d{2})\\D{0,15}?(\\d{6})(?!\\d)", FLAGS),
          Pattern.compile(
              "паспорт\\p{L}*\\D{0,25}?(\\d{6})\\D{0,10}?сери\\p{L}*\\D{0,5}?(\\d{2}\\W{0,2}\\d{2})"
                  + "(?!\\d)",
              FLAGS),
          Pattern.compile(
              "сери\\p{L}*\\D{0,5}?(\\d{2}\\W{0,2}\\d{2})\\W{0,4}(?:№|номер)?\\W{0,3}(\\d{6})(?!\\d)",
              FLAGS),
          Pattern.compile("загран\\p{L}*\\D{0,20}?(\\d{2})\\W{0,4}(\\d{7})(?!\\d)", FLAGS),
          // passports of the Soviet Union and certificates of birth: VII-ПС 654321
          Pattern.compile(
              "(?<![\\p{L}\\d])([IVXLC1УХ]{1,5}\\s?[-–—]\\s?[А-ЯЁ]{2})\\W{0,4}(?:№|номер)?\\W{0,3}"
                  + "(\\d{6})(?!\\d)"),
          Pattern.compile(
              "(?:р\\s?/\\s?с|сч[её]т)\\p{L}*\\D{0,15}?((?:\\d[\\s.-]{0,2}){19}\\d)(?!\\d)", FLAGS),
          Pattern.compile(
              "(?:снилс|страхов\\p{L}*)\\D{0,20}?((?:\\d[\\s_./-]{0,3}){10}\\d)(?!\\d)", FLAGS));

  private ScatteredNumbers() {}

  /**
   * @param text folded
   */
  static List<PersonalData> find(String text) {
    List<PersonalData> found = new ArrayList<>();
    for (Pattern pattern : NAMED) {
      named(pattern, text, found);
    }
    for (DigitRun run : DigitRun.of(text)) {
      inRun(run, text, found);
    }
    return found;
  }

  private static void named(Pattern pattern, String text, List<PersonalData> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        found.add(new PersonalData(Kind.DOCUMENT, matcher.start(group), matcher.end(group)));
      }
    }
  }

  /**
   * No number has more groups than a phone has digits: a post of nothing but digits would be looked
   * at for hours else.
   */
  private static void inRun(DigitRun run, String text, List<PersonalData> found) {
    int groups = run.groups().size();
    for (int from = 0; from < groups; from++) {
      for (int to = Math.min(groups, from + WHOLE_PHONE); to > from; to--) {
        Kind kind = kind(run.part(from, to), to - from == groups, text);
        if (kind != null) {
          found.add(new PersonalData(kind, run.part(from, to).start(), run.part(from, to).end()));
          from = to - 1;
        }
      }
    }
  }

  /**
   * @param alone whether nothing else stands in the run: then its groups may be of any length
   */
  private static Kind kind(DigitRun part, boolean alone, String text) {
    String digits = part.digits();
    if (part.isList()) {
      return null;
    }
    if (part.isOf(4, 4, 4, 4) && CARD.matcher(digits).matches()) {
      return Kind.DOCUMENT;
    }
    if (part.isOf(3, 3, 3, 2)) {
      return Kind.DOCUMENT;
    }
    boolean grouped =
        part.groups().get(0).is(1)
            && part.groups().size() > 2
            && part.groups().get(1).digits().length() >= 3;
    boolean whole =
        digits.length() == WHOLE_PHONE && PHONE.matcher(digits).matches() && (alone || grouped);
    boolean local =
        digits.length() == LOCAL_PHONE
            && digits.startsWith("9")
            && (part.isOf(3, 3, 2, 2) || part.isOf(3, 3, 4) || part.isOf(3, 7));
    return (whole || local) && !DATE.matcher(text.substring(part.start(), part.end())).find()
        ? Kind.PHONE
        : null;
  }
}
