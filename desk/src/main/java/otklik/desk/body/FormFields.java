package otklik.desk.body;

/** How many fields a form may have, and how long. */
final class FormFields {

  /** Five hundred complaints that were picked, and what is to be done with them. */
  private static final int MOST = 1_000;

  /** Bytes, encoded: ten thousand Russian letters are sixty thousand. */
  private static final int LONGEST = 100_000;

  private FormFields() {}

  static void check(byte[] body) throws RefusedBody {
    int fields = 1;
    int length = 0;
    for (byte one : body) {
      length++;
      if (one == '&') {
        fields++;
        length = 0;
      }
      if (fields > MOST || length > LONGEST) {
        throw new RefusedBody(BodyRefusal.TOO_MANY_FIELDS);
      }
    }
  }
}
