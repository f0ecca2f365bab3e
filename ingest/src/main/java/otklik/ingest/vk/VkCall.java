package otklik.ingest.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.json.Json;

/**
 * A method of the API with its parameters.
 *
 * @param parameters texts and numbers
 */
record VkCall(String method, Map<String, Object> parameters) {

  static VkCall of(String method, Object... namesAndValues) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new VkCall(method, parameters);
  }

  /** As VKScript, whose literals are those of JSON. */
  String script() {
    try {
      return "API." + method + "(" + Json.mapper().writeValueAsString(parameters) + ")";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }
}
