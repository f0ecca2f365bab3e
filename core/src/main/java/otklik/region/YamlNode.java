package otklik.region;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of a YAML file that knows its line, so that a mistake can be named with it.
 *
 * @param line from 1
 * @param text of a scalar; null for a mapping, a list and an empty value
 * @param fields of a mapping, else null
 * @param items of a list, else null
 */
record YamlNode(int line, String text, Map<String, YamlNode> fields, List<YamlNode> items) {

  static YamlNode parse(String yaml) throws IOException {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      return parser.nextToken() == null ? new YamlNode(1, null, Map.of(), null) : read(parser);
    }
  }

  private static YamlNode read(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> new YamlNode(line, null, fields(parser), null);
      case START_ARRAY -> new YamlNode(line, null, null, items(parser));
      case VALUE_NULL -> new YamlNode(line, null, null, null);
      default -> new YamlNode(line, parser.getText(), null, null);
    };
  }

  private static Map<String, YamlNode> fields(JsonParser parser) throws IOException {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, read(parser));
    }
    return fields;
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
