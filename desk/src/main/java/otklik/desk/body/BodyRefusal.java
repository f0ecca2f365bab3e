package otklik.desk.body;

/** Why the body of a request is not taken. */
public enum BodyRefusal {
  /**
   * Nothing of ours sends files; they would be written to the disk before anybody looks at them.
   */
  NO_FILES(415, "multipart bodies are not taken"),
  TOO_LARGE(413, "the body is too large"),
  TOO_MANY_FIELDS(413, "the form has too many fields, or too long ones"),
  TOO_SLOW(408, "the body came too slowly"),
  CROWD(503, "too many bodies are being sent at once; try again in a second");

  private final int status;
  private final String english;

  BodyRefusal(int status, String english) {
    this.status = status;
    this.english = english;
  }

  /** Of HTTP. */
  public int status() {
    return status;
  }

  /** For programs. */
  public String english() {
    return english;
  }
}
