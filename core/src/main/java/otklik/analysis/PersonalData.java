package otklik.analysis;

/**
 * A piece of a text that tells who somebody is.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last one
 */
public record PersonalData(Kind kind, int start, int end) {

  /** What it is. */
  public enum Kind {
    NAME,
    PHONE,
    EMAIL,
    CAR_NUMBER,
    /** Passport, insurance or tax number, card number. */
    DOCUMENT,
    /** A company, shop or institution by its name. */
    ORGANISATION
  }
}
