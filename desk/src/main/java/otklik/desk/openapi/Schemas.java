package otklik.desk.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import otklik.json.Json;

/** JSON schemas of records, as Jackson writes them. Not thread-safe. */
final class Schemas {

  private final SchemaGenerator generator;
  private final ObjectNode all = Json.mapper().createObjectNode();

  Schemas() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(
                Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .without(Option.SCHEMA_VERSION_INDICATOR)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS)
            .with(
                new JacksonModule(
                    JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
                    JacksonOption.SKIP_SUBTYPE_LOOKUP));
    generator = new SchemaGenerator(builder.build());
  }

  /** A reference to it. */
  ObjectNode of(Class<?> type) {
    String name = name(type);
    if (!all.has(name)) {
      all.set(name, generator.generateSchema(type));
    }
    ObjectNode reference = Json.mapper().createObjectNode();
    return reference.put("$ref", "#/components/schemas/" + name);
  }

  /** "HandlingApi.Answer": two rooms may answer with an {@code Answer}. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }

  JsonNode all() {
    return all;
  }
}
