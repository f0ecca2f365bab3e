package otklik.sink.index;

import java.io.InputStream;

/**
 * The indices of Otklik. Everybody reads and writes through the alias; the mapping is a JSON
 * resource of the same name and is strict: a field that it does not know is a mistake of ours.
 */
public enum IndexSchema {
  COMPLAINTS("otklik-complaints"),
  INCIDENTS("otklik-incidents"),
  DEAD_LETTERS("otklik-dead-letters"),
  FEEDS("otklik-feeds"),
  SIGNALS("otklik-signals"),
  AUDIT("otklik-audit"),
  SEARCHES("otklik-searches"),
  MATCHES("otklik-matches"),
  REPLIES("otklik-replies");

  private final String alias;

  IndexSchema(String alias) {
    this.alias = alias;
  }

  public String alias() {
    return alias;
  }

  /** The n-th index behind the alias, from 1: each new mapping is a new index. */
  String index(int generation) {
    return alias + "-%06d".formatted(generation);
  }

  int generation(String index) {
    return Integer.parseInt(index.substring(alias.length() + 1));
  }

  /** Body of the index template: settings and strict mapping. */
  InputStream template() {
    return IndexSchema.class.getResourceAsStream(alias + ".json");
  }
}
