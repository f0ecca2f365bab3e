package otklik.region;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.text.SoundText;

/**
 * A node of a YAML file that knows its line, so that a mistake can be named with it.
 *
 * @param line from 1
 * @param text of a scalar, without what is no character; null for a mapping, a list and an empty
 *     value
 * @param fields of a mapping, else null
 * @param items of a list, else null
 * @param twice fields that a mapping has more than once, with the lines of the first two
 */
record YamlNode(
    int line,
    String text,
    Map<String, YamlNode> fields,
    List<YamlNode> items,
    Map<String, List<Integer>> twice) {

  YamlNode(int line, String text, Map<String, YamlNode> fields, List<YamlNode> items) {
    this(line, text, fields, items, Map.of());
  }

  static YamlNode parse(String yaml) throws IOException {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      return parser.nextToken() == null ? new YamlNode(1, null, Map.of(), null) : read(parser);
    }
  }

  private static YamlNode read(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(line, parser);
      case START_ARRAY -> new YamlNode(line, null, null, items(parser));
      case VALUE_NULL -> new YamlNode(line, null, null, null);
      default -> new YamlNode(line, SoundText.of(parser.getText()), null, null);
    };
  }

  /** Of a field that stands there twice the first counts; the second is told. */
  private static YamlNode mapping(int line, JsonParser parser) throws IOException {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<String, List<Integer>> twice = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int named = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      YamlNode value = read(parser);
      Integer first = lines.putIfAbsent(name, named);
      if (first == null) {
        fields.put(name, value);
      } else {
        twice.putIfAbsent(name, List.of(first, named));
      }
    }
    return new YamlNode(line, null, fields, null, twice);
  }

  private static List<YamlNode> items(JsonParser parser) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return items;
  }

  boolean isEmpty() {
    return text == null && fields == null && items == null;
  }
}
