package otklik.desk.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import otklik.json.Json;

/** Answers in the format that the address ends with, json or xml. */
public final class GeoReportAnswer {

  private static final String JSON = "json";
  private static final String XML = "xml";

  private GeoReportAnswer() {}

  /**
   * @param root name of XML's outermost element
   * @param element name of each in it
   */
  static void list(Context context, String root, String element, List<?> all) {
    ArrayNode list = Json.mapper().createArrayNode();
    for (Object one : all) {
      ObjectNode fields = Json.mapper().valueToTree(one);
      // "long" is no name for a component of a record
      if (fields.has("longitude")) {
        fields.set("long", fields.remove("longitude"));
      }
      list.add(fields);
    }
    write(context, root, element, list);
  }

  static void one(Context context, String root, Object value) {
    write(context, root, null, Json.mapper().valueToTree(value));
  }

  /** What went wrong, as the standard has it. */
  public static void failure(Context context, int status, String description) {
    ArrayNode list = Json.mapper().createArrayNode();
    list.addObject().put("code", status).put("description", description);
    context.status(status);
    write(context, "errors", "error", list);
  }

  private static void write(Context context, String root, String element, JsonNode value) {
    String path = context.path();
    String format = path.substring(path.lastIndexOf('.') + 1);
    if (format.equals(XML)) {
      context.contentType("text/xml; charset=utf-8");
      context.result(GeoReportXml.of(root, element, value));
    } else if (format.equals(JSON) || context.statusCode() >= 400) {
      context.contentType("application/json; charset=utf-8");
      context.result(value.toString());
    } else {
      throw new NotFoundResponse("the address must end with .json or .xml");
    }
  }
}
