package otklik.sink.search;

/** A field in which a search wants exactly one value. */
public enum SearchField {
  ID("id"),
  INCIDENT("incident"),
  TOPIC("topic"),
  TOPIC_GROUP("topic_group"),
  SETTLEMENT("settlement"),
  FEED("feed"),
  /** Of an appeal, in its register. */
  NUMBER("appeal.number"),
  /** Officer's id. */
  ASSIGNEE("handling.assignee");

  private final String field;

  SearchField(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
