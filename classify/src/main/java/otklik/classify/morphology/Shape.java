package otklik.classify.morphology;

import java.util.Set;

/** How a token is written. Their order is part of the models' format. */
enum Shape {
  DIGITS,
  /** Digits beside a month or "год": they are read as ordinals. */
  DATE,
  SIGN,
  LATIN,
  LATIN_CAPITAL,
  SMALL,
  CAPITALS,
  CAPITAL,
  EMOJI,
  /** Several brackets in one token, or other signs with one: a smile mostly. */
  BRACKETS,
  BRACKET,
  /** A bracket without its other half. */
  SMILE,
  HASHTAG,
  MENTION;

  /** How many there are, each with and without beginning a sentence. */
  static final int COUNT = 2 * values().length;

  private static final Set<String> MONTHS =
      Set.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  private static final Set<String> YEARS =
      Set.of("год", "года", "году", "годом", "годе", "годы", "годов", "годах", "г", "г.", "гг.");

  /** In digits. */
  private static final int YEAR = 4;

  /** Of each token, from 0 to less than {@link #COUNT}. */
  static int[] of(String[] forms) {
    boolean[] paired = Brackets.paired(forms);
    int[] shapes = new int[forms.length];
    boolean starts = true;
    for (int i = 0; i < forms.length; i++) {
      char first = forms[i].charAt(0);
      shapes[i] = of(forms, i, paired).ordinal() * 2 + (starts ? 1 : 0);
      starts =
          first == '.'
              || first == '!'
              || first == '?'
              || starts && !Character.isLetterOrDigit(first);
    }
    return shapes;
  }

  private static Shape of(String[] forms, int i, boolean[] paired) {
    String form = forms[i];
    char first = form.charAt(0);
    if (Character.isDigit(first)) {
      return isDate(forms, i) ? DATE : DIGITS;
    }
    if (!Character.isLetter(first)) {
      return sign(form, first, paired[i]);
    }
    boolean capital = Character.isUpperCase(first);
    if (first < 128) {
      return capital ? LATIN_CAPITAL : LATIN;
    }
    if (!capital) {
      return SMALL;
    }
    return form.length() > 1 && Character.isUpperCase(form.charAt(1)) ? CAPITALS : CAPITAL;
  }

  private static boolean isDate(String[] forms, int i) {
    String form = forms[i];
    if (form.length() > YEAR || !form.chars().allMatch(Character::isDigit)) {
      return false;
    }
    String next = i + 1 < forms.length ? Lemmas.lower(forms[i + 1]) : "";
    return form.length() == YEAR
        ? YEARS.contains(next) || i > 0 && MONTHS.contains(Lemmas.lower(forms[i - 1]))
        : form.length() <= 2 && MONTHS.contains(next);
  }

  /** Emoji, smiles of brackets, hashtags and mentions behave unlike other signs. */
  private static Shape sign(String form, char first, boolean paired) {
    if (Character.isSurrogate(first) || Character.getType(first) == Character.OTHER_SYMBOL) {
      return EMOJI;
    }
    return switch (first) {
      case ')', '(' -> form.length() > 1 ? BRACKETS : paired ? BRACKET : SMILE;
      case '#' -> HASHTAG;
      case '@' -> MENTION;
      default -> form.indexOf(')') > 0 || form.indexOf('(') > 0 ? BRACKETS : SIGN;
    };
  }
}
