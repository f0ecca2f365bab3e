package otklik.classify.person;

import java.util.regex.Pattern;

/**
 * What a form may be by its ending, whatever its letters.
 *
 * @param ofMen a patronymic that can be no other word
 * @param patronymic may be some other word, too: "основной"
 */
record LooseForm(boolean ofMen, boolean patronymic, boolean surname) {

  /** Of men these endings are no other word's; before them stands a given name, known or not. */
  private static final Pattern OF_MEN =
      Pattern.compile("\\p{L}{3,}(?:ович|евич)(?:а|у|ем|е|и|ей)?", flags());

  private static final Pattern PATRONYMIC =
      Pattern.compile("\\p{L}{3,}(?:ович|евич|ич|овн|евн|ичн)(?:а|у|ем|ой|е|ы|ою)?", flags());

  private static final Pattern SURNAME =
      Pattern.compile(
          "\\p{L}{3,}(?:ов|ев|ёв|ин|ын|ский|цкий|ская|цкая|ко|ук|юк|чук|ян|дзе|швили|их|ых)"
              + "(?:а|у|ым|ом|е|ой|ую|ого|ому|ы|ых|ыми)?"
              + "|\\p{L}{3,}(?:ского|скому|ским|ском|ской|скую)",
          flags());

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  static LooseForm of(String form) {
    return new LooseForm(
        OF_MEN.matcher(form).matches(),
        PATRONYMIC.matcher(form).matches(),
        SURNAME.matcher(form).matches());
  }
}
