package otklik.desk.body;

import java.util.Locale;

/** What a body says it is. */
enum BodyType {
  FORM,
  FILES,
  OTHER;

  /**
   * @param header null where none was sent; then it is read as a form, where one is expected
   */
  static BodyType of(String header) {
    String type = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")) {
      return FILES;
    }
    return type.startsWith("application/json") ? OTHER : FORM;
  }
}
