package otklik.desk.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.file.PrivateFile;
import otklik.json.Json;

/** Sessions on the disk. When it fails, people are logged out by a restart, and that is all. */
final class SessionFile {

  private static final Logger LOG = LoggerFactory.getLogger(SessionFile.class);

  private final Path file;

  SessionFile(Path file) {
    this.file = file;
  }

  /** Those that can be read. */
  List<Session> read() {
    List<Session> sessions = new ArrayList<>();
    if (Files.exists(file)) {
      try {
        Json.mapper().readTree(file.toFile()).forEach(entry -> add(entry, sessions));
      } catch (IOException e) {
        LOG.warn("{}: can't be read, all must log in again: {}", file, String.valueOf(e));
      }
    }
    return sessions;
  }

  private void add(JsonNode entry, List<Session> sessions) {
    try {
      Session session = Json.mapper().treeToValue(entry, Session.class);
      if (session != null) {
        sessions.add(session);
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{}: a session can't be read, somebody must log in again", file);
    }
  }

  void write(List<Session> sessions) {
    try {
      PrivateFile.write(file, Json.mapper().writeValueAsString(sessions));
    } catch (IOException e) {
      LOG.warn("{}: can't be written, a restart will log people out: {}", file, String.valueOf(e));
    }
  }
}
