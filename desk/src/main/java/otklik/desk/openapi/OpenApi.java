package otklik.desk.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.desk.openapi.Operation.Parameter;
import otklik.json.Json;

/**
 * Builds the document, OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0), address by address. Not
 * thread-safe.
 */
public final class OpenApi {

  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
  private static final String JSON = "application/json";

  private final ObjectNode document = Json.mapper().createObjectNode();
  private final ObjectNode paths;
  private final Schemas schemas = new Schemas();

  public OpenApi(String version) {
    document.put("openapi", "3.1.0");
    document.putObject("info").put("title", "Otklik").put("version", version);
    paths = document.putObject("paths");
  }

  /**
   * @param open whether nobody is asked who they are
   * @param roles who may, as a sentence
   */
  public void add(String method, String path, boolean open, String roles, Operation does) {
    ObjectNode item = paths.withObjectProperty(path).putObject(method.toLowerCase(Locale.ROOT));
    item.put("summary", does.summary());
    item.put("operationId", method.toLowerCase(Locale.ROOT) + path.replaceAll("[^a-z0-9]+", "_"));
    item.put("description", roles);
    parameters(item, path, does);
    body(item, path, does);
    answers(item, open, does);
    ArrayNode security = item.putArray("security");
    if (!open) {
      security.addObject().putArray("token");
      security.addObject().putArray("session");
      if (path.startsWith("/open311/")) {
        security.addObject().putArray("api_key");
      }
    }
  }

  private static List<String> inPath(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = IN_PATH.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static void parameters(ObjectNode item, String path, Operation does) {
    ArrayNode parameters = item.putArray("parameters");
    for (String name : inPath(path)) {
      ObjectNode parameter = parameters.addObject().put("name", name).put("in", "path");
      parameter.put("required", true);
      ObjectNode schema = parameter.putObject("schema").put("type", "string");
      if (name.equals("format")) {
        schema.putArray("enum").add("json").add("xml");
      }
    }
    if (!does.form()) {
      for (Parameter one : does.parameters()) {
        ObjectNode parameter = parameters.addObject().put("name", one.name()).put("in", "query");
        parameter.put("required", one.required()).put("description", one.about());
        parameter.putObject("schema").put("type", "string");
      }
    }
  }

  private void body(ObjectNode item, String path, Operation does) {
    if (does.body() != null) {
      ObjectNode body = item.putObject("requestBody").put("required", true);
      body.putObject("content").putObject(JSON).set("schema", schemas.of(does.body()));
    } else if (does.form()) {
      ObjectNode body = item.putObject("requestBody").put("required", true);
      ObjectNode schema =
          body.putObject("content")
              .putObject("application/x-www-form-urlencoded")
              .putObject("schema")
              .put("type", "object");
      ObjectNode fields = schema.putObject("properties");
      ArrayNode required = schema.putArray("required");
      for (Parameter one : does.parameters()) {
        fields.putObject(one.name()).put("type", "string").put("description", one.about());
        if (one.required()) {
          required.add(one.name());
        }
      }
    }
  }

  private void answers(ObjectNode item, boolean open, Operation does) {
    ObjectNode responses = item.putObject("responses");
    ObjectNode good = responses.putObject("2XX").put("description", "done");
    if (does.answer() == null) {
      good.putObject("content").putObject("text/plain").putObject("schema").put("type", "string");
    } else {
      ObjectNode schema = good.putObject("content").putObject(JSON).putObject("schema");
      if (does.many()) {
        schema.put("type", "array").set("items", schemas.of(does.answer()));
      } else {
        schema.setAll(schemas.of(does.answer()));
      }
    }
    responses.putObject("4XX").put("description", "a mistake, which the answer names");
    if (!open) {
      responses.putObject("401").put("description", "nobody is logged in, and no token is sent");
      responses.putObject("403").put("description", "the role has no right to it");
    }
    responses.putObject("503").put("description", "the index does not answer");
  }

  /** All of it. */
  public ObjectNode document() {
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas.all());
    ObjectNode security = components.putObject("securitySchemes");
    security.putObject("token").put("type", "http").put("scheme", "bearer");
    security.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "otklik");
    security.putObject("api_key").put("type", "apiKey").put("in", "query").put("name", "api_key");
    return document;
  }
}
