package otklik.sink.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import otklik.file.PrivateFile;
import otklik.json.Json;

/**
 * Keeps the head of the chain apart from the log, so that cutting off the end is found. Only its
 * owner may read it.
 *
 * @param path null keeps nothing
 */
record ChainHeadFile(Path path) {

  /**
   * @throws IOException when there is one that can't be read: then nothing must be appended
   */
  Optional<ChainHead> read() throws IOException {
    if (path == null || !Files.exists(path)) {
      return Optional.empty();
    }
    try {
      ChainHead head = Json.mapper().readValue(path.toFile(), ChainHead.class);
      if (head == null || head.hash() == null) {
        throw new IOException("it is empty");
      }
      return Optional.of(head);
    } catch (IOException | RuntimeException e) {
      throw new IOException(path + ": is no head of an audit log: " + e.getMessage(), e);
    }
  }

  void write(ChainHead head) throws IOException {
    if (path != null) {
      PrivateFile.write(path, Json.mapper().writeValueAsString(head) + "\n");
    }
  }
}
