package otklik.ingest.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import otklik.ingest.file.text.Line;
import otklik.json.Json;
import otklik.text.Cut;

/**
 * The objects of a JSON array, one at a time. When the file is an object, its first array counts;
 * what it says before it of the chat or wall from which the messages are is said of each of them.
 * What stands behind a broken place can't be read. Used by one thread.
 */
final class JsonRows implements Rows {

  private static final int SHOWN = 2_000;

  /** Of one object: a post of 100,000 characters with its columns fits many times. */
  private static final long LONGEST_OBJECT = 16L << 20;

  private static final Set<String> SOURCES =
      Set.of("owner_id", "chat_id", "peer_id", "channel_id", "group_id");

  private final BoundedStream stream;
  private final JsonParser parser;
  private final Columns columns;
  private final Map<String, String> source = new HashMap<>();
  private boolean inArray;
  private boolean ended;

  JsonRows(InputStream stream, Columns columns) throws IOException {
    this.stream = new BoundedStream(stream, LONGEST_OBJECT);
    this.parser = Json.mapper().createParser(this.stream);
    this.columns = columns;
  }

  @Override
  public Row next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      stream.begin();
      if (!inArray && !enterArray()) {
        ended = true;
        return Row.fatal(1, "the file has no JSON array");
      }
      JsonToken token = parser.nextToken();
      if (token == null || token == JsonToken.END_ARRAY) {
        ended = true;
        return null;
      }
      int line = parser.currentTokenLocation().getLineNr();
      JsonNode node = parser.readValueAsTree();
      if (node instanceof ObjectNode object) {
        source.forEach((field, said) -> object.putIfAbsent(field, text(said)));
      }
      String raw = node.toString();
      Line read = new Line(line, Cut.beginning(raw, SHOWN), null);
      return PostFile.object(read, node, columns);
    } catch (JsonProcessingException e) {
      ended = true;
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      return Row.fatal(line, "is no JSON from here on: " + problem);
    }
  }

  private static JsonNode text(String said) {
    return Json.mapper().getNodeFactory().textNode(said);
  }

  private boolean enterArray() throws IOException {
    Map<String, String> said = new HashMap<>();
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.START_ARRAY) {
      if (token == JsonToken.START_OBJECT) {
        said.clear();
      } else if (token.isScalarValue() && parser.currentName() != null) {
        said.put(parser.currentName(), parser.getText());
      }
      token = parser.nextToken();
    }
    // an export of Telegram Desktop: the number of its chat is told once, before its messages
    if (said.containsKey("id") && "messages".equals(parser.currentName())) {
      source.put("chat_id", said.get("id"));
    }
    SOURCES.stream().filter(said::containsKey).forEach(name -> source.put(name, said.get(name)));
    inArray = token != null;
    return inArray;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
