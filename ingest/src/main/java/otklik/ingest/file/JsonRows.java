package otklik.ingest.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import otklik.json.Json;

/**
 * The objects of a JSON array, one at a time. When the file is an object, its first array counts.
 * What stands behind a broken place can't be read. Used by one thread.
 */
final class JsonRows implements Rows {

  private static final int SHOWN = 2_000;

  private final JsonParser parser;
  private final Columns columns;
  private boolean inArray;
  private boolean ended;

  JsonRows(InputStream stream, Columns columns) throws IOException {
    this.parser = Json.mapper().createParser(stream);
    this.columns = columns;
  }

  @Override
  public Row next() throws IOException {
    if (ended) {
      return null;
    }
    try {
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
      String raw = node.toString();
      Line read = new Line(line, raw.length() > SHOWN ? raw.substring(0, SHOWN) : raw, null);
      return PostFile.object(read, node, columns);
    } catch (JsonProcessingException e) {
      ended = true;
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      return Row.fatal(line, "is no JSON from here on: " + problem);
    }
  }

  private boolean enterArray() throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.START_ARRAY) {
      token = parser.nextToken();
    }
    inArray = token != null;
    return inArray;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
