package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditEntry;
import otklik.sink.audit.AuditLog;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.index.IndexSchema;

/** Raw rows name people, too. */
@ExtendWith(SearchNodeExtension.class)
class DeadLetterMaskTest {

  private TestDesk desk;

  @BeforeEach
  void start(@TempDir Path folder) {
    desk = new TestDesk(folder);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static DeadLetter letter(String position, String reason, String sample) throws Exception {
    DeadLetter letter = DeadLetter.of("post", "partner", position, reason, sample, Posts.MORNING);
    SearchNodeExtension.cluster()
        .client()
        .index(
            i ->
                i.index(IndexSchema.DEAD_LETTERS.alias())
                    .id(letter.id())
                    .document(letter)
                    .refresh(Refresh.True));
    return letter;
  }

  @Test
  void rowsAndReasonsAreMaskedForEverybody() throws Exception {
    letter(
        "line 3",
        "time: 'Иванова Мария Петровна, 8-900-123-45-67' is no time",
        "{\"author\": \"maria_84\", \"text\": \"\\u041fишите ivanova@mail.ru, паспорт 7105 654321,"
            + " карта 4276 1600 1234 5678\"}");

    String page = desk.browser(Role.ADMINISTRATOR).get("/dead-letters").body();

    assertThat(page)
        .contains(
            "[автор]", "Пишите [почта]", "[документ]", "[имя]", "[телефон]", "Показать как есть")
        .doesNotContain("maria_84", "ivanova@", "654321", "5678", "Петровна", "123-45");
  }

  @Test
  void openingOneIsADeedThatIsNoted() throws Exception {
    DeadLetter letter = letter("line 3", "no time", "звоните 8-900-123-45-67");
    letter("line 4", "no time", "звоните 8-900-765-43-21");
    DeskBrowser analyst = desk.browser(Role.ANALYST);

    String page = analyst.submit("/dead-letters/unmask", Map.of("id", letter.id())).body();

    assertThat(page).contains("8-900-123-45-67").doesNotContain("765");
    assertThat(new AuditLog(SearchNodeExtension.cluster()).newest(10))
        .filteredOn(entry -> entry.action().equals("unmask_dead_letter"))
        .extracting(AuditEntry::by, AuditEntry::note)
        .isSubsetOf(tuple("analyst", letter.id()));
    assertThat(analyst.submit("/dead-letters/unmask", Map.of("id", "none")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingHiddenIsNothingToOpen() throws Exception {
    letter("line 5", "text: is missing", "id;text");

    assertThat(desk.browser(Role.ANALYST).get("/dead-letters").body())
        .contains("id;text")
        .doesNotContain("Показать как есть");
  }
}
