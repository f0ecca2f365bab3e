package otklik.classify.person;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.analysis.PlaceMention;
import otklik.classify.word.Words;

/**
 * Finds phone numbers (libphonenumber), e-mail addresses, car and document numbers by their form,
 * names of people by {@link Names}, and organisations by {@link Organisations}. Misses nothing
 * rather than sparing a word: what is masked too much can be unmasked. Immutable and thread-safe.
 *
 * <p>Source: for car numbers GOST R 50577-2018; for documents the forms of passport (10 digits),
 * СНИЛС (11), ИНН (10 or 12) and payment cards (16).
 */
public final class PersonalDataFinder {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\d._%+-]{1,64}(?:\\s?@\\s?|\\s?[(\\[{]\\s?(?:at|собака|@)\\s?[)\\]}]\\s?)"
              + "[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{2,63}|\\s?[(\\[{]?\\s?(?:\\.|dot|точка)\\s?[)\\]}]?"
              + "\\s?[a-zа-я]{2,6}(?![\\p{L}\\d])){1,4}"
              + "|(?<![\\p{L}\\d])[a-z\\d._-]{2,64}\\s(?:собак|собачк)а\\s[a-z\\d-]{1,63}\\s?"
              + "(?:\\.|точка)\\s?[a-zа-я]{2,6}(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AT =
      Pattern.compile("@|[(\\[{]\\s?at|соба(?:ка|чка)", EMAIL.flags());

  private static final String AT_SIGNS = "@([{";

  private static final String PLATE_LETTERS = "[АВЕКМНОРСТУХABEKMHOPCTYXавекмнорстухabekmhopctyx]";

  private static final Pattern CAR =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + PLATE_LETTERS
              + "\\s?\\d{3}\\s?"
              + PLATE_LETTERS
              + "{2}(?:\\s?\\d{2,3})?(?![\\p{L}\\d])");

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?<!\\d)(?:\\d{4}\\s?\\d{6}|\\d{2}\\s\\d{2}\\s\\d{6}|\\d{3}-\\d{3}-\\d{3}[\\s-]\\d{2}|\\d{10,12}|\\d{4}([\\s-]?)\\d{4}\\1\\d{4}\\1\\d{4})(?!\\d)");

  /** Numbers that the library takes for none: spaces and brackets anywhere, too short a code. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d+])(?:\\+7|7|8)[\\s(-]{0,3}\\d{3}[\\s)-]{0,3}\\d{3}[\\s-]?\\d{2}[\\s-]?\\d{2}(?!\\d)"
              + "|(?<![\\d-])\\d-\\d{2}-\\d{2}(?![\\d-])|(?<![\\d-])\\d{2,3}-\\d{2}-\\d{2}(?![\\d-])");

  /** A car number has three: a text with fewer in a row has no number to look for. */
  private static final int FEWEST_DIGITS = 3;

  /** A local phone number has five, with signs between. */
  private static final int FEWEST_OF_PHONE = 5;

  /** A Russian number that the library takes for one has its area's code. */
  private static final int FEWEST_OF_WHOLE = 10;

  /** The shortest numbers behind "+" are of small islands: Niue's have seven. */
  private static final int FEWEST_BEHIND_PLUS = 7;

  private static final String BETWEEN_DIGITS = " ()[]{}-‐‑‒–—−_/\\.~*•·|'+`=;#^,:№";

  /**
   * In letters: no number has more than this between two of its digits, or before its first ("А 123
   * ВС 89").
   */
  private static final int WIDEST_GAP = 7;

  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
  private final Names names = new Names();

  /**
   * In the order of the text, none inside another.
   *
   * @param places of the gazetteer in the text: they name nobody
   */
  public List<PersonalData> find(String written, Words words, List<PlaceMention> places) {
    String text = FoldedText.of(written);
    List<PersonalData> found = new ArrayList<>();
    if (mayHoldAt(text) && AT.matcher(text).find()) {
      matches(EMAIL, Kind.EMAIL, text, 0, text.length(), found);
    }
    int digits = mostDigits(text);
    if (digits >= FEWEST_DIGITS) {
      // as it was written: a letter O between digits is a letter here
      aroundDigits(CAR, Kind.CAR_NUMBER, written, found);
    }
    if (digits >= FEWEST_OF_PHONE) {
      numbers(text, digits, found);
    }
    found.addAll(SpokenNumbers.find(words));
    found.addAll(names.find(words, places));
    found.addAll(Organisations.find(words));
    return withoutOverlaps(found);
  }

  /** The pattern looks at every letter in all its cases: most texts need not be looked at. */
  private static boolean mayHoldAt(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (AT_SIGNS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return text.contains("соба") || text.contains("Соба") || text.contains("СОБА");
  }

  /** Most digits of the text in a row, with the signs between them that phone numbers have. */
  private static int mostDigits(String text) {
    int most = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean between = digits > 0 && BETWEEN_DIGITS.indexOf(c) >= 0;
      digits = digit ? digits + 1 : between ? digits : 0;
      most = Math.max(most, digits);
    }
    return most;
  }

  /**
   * @param digits as {@link #mostDigits(String)} counts them: asking the library takes as long as
   *     half of the whole analysis
   */
  private void numbers(String text, int digits, List<PersonalData> found) {
    int fewest = text.indexOf('+') < 0 ? FEWEST_OF_WHOLE : FEWEST_BEHIND_PLUS;
    if (digits >= fewest) {
      for (PhoneNumberMatch match :
          phones.findNumbers(text, "RU", Leniency.VALID, Long.MAX_VALUE)) {
        found.add(new PersonalData(Kind.PHONE, match.start(), match.end()));
      }
    }
    aroundDigits(PHONE, Kind.PHONE, text, found);
    aroundDigits(DOCUMENT, Kind.DOCUMENT, text, found);
    found.addAll(ScatteredNumbers.find(text));
  }

  /** Looks only where digits stand near each other: most of a text has none. */
  private static void aroundDigits(
      Pattern pattern, Kind kind, String text, List<PersonalData> found) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        if (first >= 0 && i - last > WIDEST_GAP) {
          matches(pattern, kind, text, first - WIDEST_GAP, last + WIDEST_GAP, found);
          first = -1;
        }
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first >= 0) {
      matches(pattern, kind, text, first - WIDEST_GAP, last + WIDEST_GAP, found);
    }
  }

  private static void matches(
      Pattern pattern, Kind kind, String text, int from, int to, List<PersonalData> found) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(Math.max(0, from), Math.min(text.length(), to));
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      found.add(new PersonalData(kind, matcher.start(), matcher.end()));
    }
  }

  /** Of two that overlap the one that begins first stays, of two that begin together the longer. */
  private static List<PersonalData> withoutOverlaps(List<PersonalData> found) {
    List<PersonalData> kept = new ArrayList<>();
    int done = 0;
    for (PersonalData one :
        found.stream()
            .sorted(
                Comparator.comparingInt(PersonalData::start)
                    .thenComparing(Comparator.comparingInt(PersonalData::end).reversed()))
            .toList()) {
      if (one.start() >= done) {
        kept.add(one);
        done = one.end();
      }
    }
    return kept;
  }
}
