package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Evidence;
import otklik.complaint.Complaint;
import otklik.post.Post;
import otklik.post.Posts;
import otklik.right.Role;
import otklik.route.Router;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/** Whoever is hidden in a text is hidden in all that is shown of it, also in what made a label. */
@ExtendWith(SearchNodeExtension.class)
class HiddenPeopleTest {

  private static final String TEXT =
      "Андрей Снегирёв обещал вывезти мусор и не вывез, свалка у дома; "
          + "его телефон 8 922 123-45-67, звоните";

  @TempDir private Path folder;
  private TestDesk desk;
  private DeskBrowser analyst;

  @BeforeEach
  void index() throws Exception {
    desk = new TestDesk(folder);
    analyst = desk.browser(Role.ANALYST);
    Post post = Posts.of("1", TEXT);
    AnalysedPost analysed = new AnalysedPost(post, TestDesk.ANALYSER.analyse(TEXT));
    Complaints.index(
        SearchNodeExtension.cluster(),
        new Complaint(
            post, analysed.analysis(), null, new Router(TestDesk.REGION).route(analysed)));
    List<Evidence> words =
        List.of(word("Андрей"), word("вывез,"), word("922 123"), word("телефон 8 922"));
    change(
        Map.of(
            "kind", "complaint",
            "kind_evidence", words,
            "sector_evidence", words,
            "urgency_evidence", words,
            "place_evidence", words));
  }

  private static void change(Map<String, Object> fields) throws Exception {
    SearchNodeExtension.cluster()
        .client()
        .update(
            u ->
                u.index("otklik-complaints")
                    .id("vk:1")
                    .doc(fields)
                    .refresh(co.elastic.clients.elasticsearch._types.Refresh.True),
            JsonNode.class);
  }

  private static Evidence word(String word) {
    return new Evidence(TEXT.indexOf(word), TEXT.indexOf(word) + word.length(), 1);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=%D0%BC%D1%83%D1%81%D0%BE%D1%80",
        "/results?q=%22%D1%81%D0%B2%D0%B0%D0%BB%D0%BA%D0%B0%22",
        "/complaint/vk:1",
        "/work",
        "/overview",
        "/api/complaints",
        "/api/complaint?id=vk:1",
        "/api/work",
        "/open311/v2/requests.json",
        "/open311/v2/requests.xml",
        "/suggest?q=%D0%B0%D0%BD%D0%B4%D1%80"
      })
  void nobodyIsNamedWhoIsHiddenInTheText(String path) throws Exception {
    String page = DeskBrowser.unmarked(analyst.get(path).body());

    assertThat(page.toLowerCase()).doesNotContain("андре", "снегир", "922 1", "45-67");
  }

  @Test
  void theCardStillShowsTheOtherWordsThatMadeALabel() throws Exception {
    assertThat(analyst.read("/complaint/vk:1"))
        .contains("[имя]", "[телефон]")
        .contains("вывез,", "телефон [телефон]");
  }

  /** Answers, reasons and notes of officers, and what a register says, name people too. */
  @Test
  void whatOfficersSayIsHiddenFromWhoMayNotOpenIt() throws Exception {
    String said = "Уважаемый Андрей Снегирёв, звоните 8 902 777-66-55";
    change(Map.of("appeal", Map.of("number", "7", "answer", said)));
    for (String action : List.of("answer", "note", "pause")) {
      analyst.submit("/complaint/handle", Map.of("id", "vk:1", "action", action, "text", said));
    }
    SearchNodeExtension.cluster().client().indices().refresh(r -> r.index("otklik-complaints"));
    DeskBrowser curator = desk.browser(Role.CURATOR);

    assertThat(analyst.get("/complaint/vk:1").body()).contains("777-66-55");
    for (String path :
        List.of(
            "/complaint/vk:1",
            "/api/complaint?id=vk:1",
            "/api/complaints",
            "/api/work",
            "/open311/v2/requests.json",
            "/open311/v2/requests/vk:1.json",
            "/open311/v2/servicerequestupdates.json")) {
      assertThat(curator.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(curator.get(path).body()).as(path).doesNotContain("777-66-55", "Снегир", "Андрей");
    }
    assertThat(curator.get("/complaint/vk:1").body()).contains("Уважаемый [имя]", "[телефон]");
  }
}
