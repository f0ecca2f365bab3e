package otklik.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Authors of an answer, by their number: people positive, communities negative. */
final class VkNames {

  private final Map<Long, JsonNode> people = new HashMap<>();
  private final Map<Long, String> communities = new HashMap<>();

  VkNames(JsonNode response) {
    response.path("profiles").forEach(p -> people.put(p.path("id").asLong(), p));
    response
        .path("groups")
        .forEach(g -> communities.put(-g.path("id").asLong(), g.path("name").asText(null)));
  }

  /** Null when the answer does not name them. */
  String name(long id) {
    JsonNode person = people.get(id);
    if (person == null) {
      return communities.get(id);
    }
    String name = (person.path("first_name").asText() + " " + person.path("last_name").asText());
    return name.isBlank() ? null : name.strip();
  }

  /** The city that the author states; null when none. */
  String city(long id) {
    JsonNode person = people.get(id);
    return person == null ? null : person.path("city").path("title").asText(null);
  }
}
