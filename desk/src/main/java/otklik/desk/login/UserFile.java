package otklik.desk.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import otklik.file.PrivateFile;
import otklik.json.Json;

/** The file of users: an entry that is wrong is told, and hinders nobody else. */
final class UserFile {

  private static final Pattern BCRYPT =
      Pattern.compile("\\$2[aby]?\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

  private final Path path;

  /** What stands in the file. */
  record Read(Map<String, User> users, List<String> problems) {}

  UserFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /**
   * @throws IOException when nothing of it can be read
   */
  Read read() throws IOException {
    Map<String, User> users = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (JsonNode entry : entries()) {
      number++;
      try {
        User user = user(entry);
        if (users.putIfAbsent(user.name(), user) != null) {
          throw new IllegalArgumentException("the name is there twice, the first one counts");
        }
      } catch (JsonProcessingException | IllegalArgumentException e) {
        problems.add(
            path + ": entry " + number + " (" + named(entry) + ") can't log in: " + why(e));
      }
    }
    return new Read(users, problems);
  }

  private static User user(JsonNode entry) throws JsonProcessingException {
    User user = Json.mapper().treeToValue(entry, User.class);
    if (user == null) {
      throw new IllegalArgumentException("it is empty");
    }
    UserName.checked(user.name());
    if (user.passwordHash() != null && !BCRYPT.matcher(user.passwordHash()).matches()) {
      throw new IllegalArgumentException("passwordHash: is none of bcrypt; set the password again");
    }
    return user;
  }

  private static String named(JsonNode entry) {
    String name = entry.path("name").asText("");
    return name.isEmpty() ? "without a name" : name.substring(0, Math.min(100, name.length()));
  }

  private static String why(Exception e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
  }

  /** Puts it where the one of that name was; all other entries stay as they are. */
  void put(User user) throws IOException {
    ArrayNode all = without(user.name());
    all.add(Json.mapper().valueToTree(user));
    write(all);
  }

  /** False when there is none. */
  boolean remove(String name) throws IOException {
    ArrayNode all = without(name);
    boolean fewer = all.size() < entries().size();
    if (fewer) {
      write(all);
    }
    return fewer;
  }

  private ArrayNode without(String name) throws IOException {
    ArrayNode all = Json.mapper().createArrayNode();
    for (JsonNode entry : entries()) {
      if (!name.equals(entry.path("name").asText(null))) {
        all.add(entry);
      }
    }
    return all;
  }

  private void write(ArrayNode all) throws IOException {
    PrivateFile.write(
        path, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }

  private JsonNode entries() throws IOException {
    if (!Files.exists(path)) {
      return Json.mapper().createArrayNode();
    }
    JsonNode all = Json.mapper().readTree(path.toFile());
    if (all == null || !all.isArray()) {
      throw new IOException(path + ": is no list of users");
    }
    return all;
  }
}
