package otklik.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what somebody has typed into the search line.
 *
 * @param field as it was typed before the colon; null for words
 * @param exact whether it stood in quotation marks
 * @param without whether a minus stood before it
 */
record QueryPart(String text, String field, boolean exact, boolean without) {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<minus>(?<!\\S)[-−])?(?:(?<field>[\\p{L}]+):)?(?:\"(?<quoted>[^\"]*)\"?|«(?<russian>[^»]*)»?|(?<word>\\S+))");

  /** In the order in which they were typed; an open quotation ends with the line. */
  static List<QueryPart> of(String query) {
    List<QueryPart> parts = new ArrayList<>();
    Matcher matcher = PARTS.matcher(query);
    while (matcher.find()) {
      String quoted =
          matcher.group("quoted") == null ? matcher.group("russian") : matcher.group("quoted");
      String text = quoted == null ? matcher.group("word") : quoted;
      parts.add(
          new QueryPart(
              text, matcher.group("field"), quoted != null, matcher.group("minus") != null));
    }
    return parts;
  }

  /** As it was typed, for a field that is none: "12:30", "http://…". */
  String asTyped() {
    return (field == null ? "" : field + ":") + text;
  }
}
