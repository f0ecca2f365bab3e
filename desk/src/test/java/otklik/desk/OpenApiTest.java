package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.json.Json;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class OpenApiTest {

  private static final Path KEPT = Path.of("..", "docs", "openapi.json");

  @TempDir private Path folder;

  private TestDesk desk;

  @BeforeEach
  void start() {
    desk = new TestDesk(folder);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  /** When the interface grows, the file that is left in target goes into docs. */
  @Test
  void theDocumentInDocsIsTheOneOfTheAddresses() throws Exception {
    String made = desk.browser().get("/api/openapi.json").body();
    Files.writeString(Path.of("target", "openapi.json"), made);

    assertThat(made).isEqualTo(Files.readString(KEPT));
  }

  @Test
  void everyAddressForProgramsIsDescribedAndEveryReferenceLeadsSomewhere() throws Exception {
    JsonNode document = Json.mapper().readTree(desk.browser().get("/api/openapi.json").body());
    List<String> described = new ArrayList<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> described.add(method.toUpperCase() + " " + path.getKey())));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            desk.addresses().stream()
                .filter(address -> address.matches("\\w+ /(api/|open311/|health|ready).*"))
                .toList());
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).get("type").asText())
          .isEqualTo("object");
    }
    assertThat(document.at("/components/schemas/ApiHandling/properties").has("answered_at"))
        .as("names are those that Jackson writes")
        .isTrue();
  }

  @Test
  void whoWatchesOverProcessesIsToldWhetherItIsReady() throws Exception {
    assertThat(desk.browser().get("/ready").body()).isEqualTo("ready");
    assertThat(desk.browser().get("/health").body()).isEqualTo("ok");
  }
}
