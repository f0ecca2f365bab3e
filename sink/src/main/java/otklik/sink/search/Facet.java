package otklik.sink.search;

import java.util.Locale;
import otklik.sink.index.FacetField;

/** A field by which a search is narrowed and counted. */
public enum Facet {
  KIND("kind", null),
  SECTOR("sector", null),
  MUNICIPALITY("municipality", FacetField.NONE),
  PLATFORM("platform", null),
  URGENCY("urgency", null),
  /** A post that nobody has touched has no status yet: it is new. */
  STATUS("handling.status", "new");

  private final String field;
  private final String missing;

  Facet(String field, String missing) {
    this.field = field;
    this.missing = missing;
  }

  /** The name of the parameter in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String field() {
    return field;
  }

  /** The value that stands for documents without this field; null where every document has it. */
  String missing() {
    return missing;
  }
}
