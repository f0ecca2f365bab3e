package otklik.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping of the profile that is being read: asks for its fields by name and notes what is
 * missing, wrong or unknown. Single-threaded.
 */
final class ProfileSection {

  private final String file;
  private final String path;
  private final YamlNode node;
  private final List<String> mistakes;
  private final Set<String> asked = new HashSet<>();

  ProfileSection(String file, String path, YamlNode node, List<String> mistakes) {
    this.file = file;
    this.path = path;
    this.node = node.fields() == null ? new YamlNode(node.line(), null, Map.of(), null) : node;
    this.mistakes = mistakes;
    if (node.fields() == null) {
      mistake(node.line(), "", "a mapping is expected here");
    }
    node.twice()
        .forEach(
            (field, lines) ->
                mistake(
                    lines.get(1), field, "stands here twice, in line " + lines.get(0) + " too"));
  }

  /** A text that must be there; the empty text, and a mistake, when it is not. */
  String text(String field) {
    String text = optionalText(field);
    if (text == null) {
      mistake(node.line(), field, "is missing");
      return "";
    }
    return text;
  }

  String optionalText(String field) {
    YamlNode value = get(field);
    if (value != null && value.text() == null && !value.isEmpty()) {
      mistake(value.line(), field, "a text is expected here");
    }
    return value == null ? null : value.text();
  }

  /**
   * A text that must be there, turned into something; null, and a mistake, when the function
   * throws.
   */
  <T> T value(String field, Function<String, T> read) {
    return text(field).isEmpty() ? null : optionalValue(field, read);
  }

  <T> T optionalValue(String field, Function<String, T> read) {
    String text = optionalText(field);
    if (text == null) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (RuntimeException refused) {
      mistake(lineOf(field), field, refused.getMessage());
      return null;
    }
  }

  /** An id that must name one of the known things. */
  String reference(String field, Set<String> known, String what) {
    String id = text(field);
    check(field, id, known, what);
    return id;
  }

  String optionalReference(String field, Set<String> known, String what) {
    String id = optionalText(field);
    if (id != null) {
      check(field, id, known, what);
    }
    return id;
  }

  private void check(String field, String id, Set<String> known, String what) {
    if (!id.isEmpty() && !known.contains(id)) {
      mistake(lineOf(field), field, "'" + id + "' is no " + what + " of this profile");
    }
  }

  /** Whether the field is written at all. */
  boolean has(String field) {
    return get(field) != null;
  }

  ProfileSection section(String field) {
    YamlNode value = get(field);
    if (value == null) {
      mistake(node.line(), field, "is missing");
      value = new YamlNode(node.line(), null, Map.of(), null);
    }
    return new ProfileSection(file, at(field), value, mistakes);
  }

  /** Mappings of a list; an absent list is an empty one. */
  List<ProfileSection> sections(String field) {
    List<ProfileSection> sections = new ArrayList<>();
    for (YamlNode item : items(field)) {
      sections.add(
          new ProfileSection(file, at(field) + "[" + sections.size() + "]", item, mistakes));
    }
    return sections;
  }

  <T> List<T> values(String field, Function<String, T> read) {
    List<T> values = new ArrayList<>();
    for (YamlNode item : items(field)) {
      try {
        values.add(read.apply(item.text() == null ? "" : item.text()));
      } catch (RuntimeException refused) {
        mistake(item.line(), field, refused.getMessage());
      }
    }
    return values;
  }

  private List<YamlNode> items(String field) {
    YamlNode value = get(field);
    if (value == null || value.isEmpty()) {
      return List.of();
    }
    if (value.items() == null) {
      mistake(value.line(), field, "a list is expected here");
      return List.of();
    }
    return value.items();
  }

  /** Call it last: a field that nobody asked for is probably mistyped. */
  void nothingElse() {
    node.fields()
        .forEach(
            (name, value) -> {
              if (!asked.contains(name)) {
                mistake(
                    value.line(),
                    name,
                    "is not known here; known: "
                        + String.join(", ", asked.stream().sorted().toList()));
              }
            });
  }

  void mistake(String field, String what) {
    mistake(lineOf(field), field, what);
  }

  private YamlNode get(String field) {
    asked.add(field);
    return node.fields().get(field);
  }

  private int lineOf(String field) {
    YamlNode value = node.fields().get(field);
    return value == null ? node.line() : value.line();
  }

  private String at(String field) {
    return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
  }

  private void mistake(int line, String field, String what) {
    mistakes.add(file + ":" + line + ": " + at(field) + ": " + what);
  }
}
