package otklik.classify.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a YAML file that is shipped beside a class. */
public final class KnowledgeFile {

  private KnowledgeFile() {}

  /**
   * @param owner beside which the file stands
   * @throws UncheckedIOException naming the file: the program is not whole
   */
  public static JsonNode read(Class<?> owner, String file) {
    try (InputStream stream = owner.getResourceAsStream(file)) {
      return new YAMLMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  /** The words of a text in which spaces and line ends divide them, in their order. */
  public static List<String> words(JsonNode text) {
    return List.of(text.asText().strip().split("\\s+"));
  }
}
