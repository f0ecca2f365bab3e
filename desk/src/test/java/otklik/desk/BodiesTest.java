package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;

/** What is too much, too strange or too long to be sent to the desk. */
@ExtendWith(SearchNodeExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private TestDesk desk;
  private DeskBrowser stranger;

  @BeforeAll
  void start(@TempDir Path folder) {
    desk = new TestDesk(folder);
    stranger = desk.browser();
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    return stranger.send(stranger.at(path).header("Content-Type", type).POST(body));
  }

  private HttpResponse<String> send(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(path, type, HttpRequest.BodyPublishers.ofString(body));
  }

  /** Sent in chunks: its size is not said. */
  private static HttpRequest.BodyPublisher chunks(int bytes) {
    return HttpRequest.BodyPublishers.ofInputStream(
        () ->
            new InputStream() {
              private int left = bytes;

              @Override
              public int read() {
                return left-- > 0 ? 'a' : -1;
              }
            });
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("MultiPart")).count();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/signal",
        "/push/inbox",
        "/complaint/handle",
        "/open311/v2/requests.json",
        "/api/complaint/handling",
        "/nowhere"
      })
  void filesAreTakenNowhereAndNotWrittenDown(String path) throws Exception {
    long before = temporaryFiles();
    String file =
        "--x\r\nContent-Disposition: form-data; name=\"name\"; filename=\"f\"\r\n\r\n"
            + "a".repeat(10_000)
            + "\r\n--x--\r\n";

    assertThat(send(path, "multipart/form-data; boundary=x", file).statusCode()).isEqualTo(415);
    assertThat(send(path, " MultiPart/Mixed;boundary=x", file).statusCode()).isEqualTo(415);
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void aBodyIsNoLargerThanItsAddressNeeds() throws Exception {
    assertThat(send("/login", FORM, "name=x&password=" + "a".repeat(20_000)).statusCode())
        .isEqualTo(413);
    assertThat(send("/complaint/handle", FORM, "a".repeat(2 << 20)).statusCode()).isEqualTo(413);
    assertThat(send("/push/inbox", "application/json", "a".repeat(5 << 20)).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aBodyThatDoesNotSayItsSizeIsNoLarger() throws Exception {
    assertThat(send("/login", FORM, chunks(20_000)).statusCode()).isEqualTo(413);
    assertThat(send("/api/complaint/handling", "application/json", chunks(2 << 20)).statusCode())
        .isEqualTo(413);
    assertThat(send("/login", FORM, chunks(10_000)).statusCode()).isEqualTo(401);
  }

  @Test
  void aFormHasNoMoreFieldsAndNoLongerOnesThanAPageOfOurs() throws Exception {
    assertThat(send("/complaints/handle", FORM, "pick=1&".repeat(1_001)).statusCode())
        .isEqualTo(413);
    assertThat(send("/complaint/handle", FORM, "text=" + "a".repeat(100_001)).statusCode())
        .isEqualTo(413);
    DeskBrowser analyst = desk.browser(Role.ANALYST);
    String five =
        "csrf=" + DeskBrowser.encode(analyst.secret()) + "&action=check" + "&pick=1".repeat(500);
    HttpRequest.Builder request = analyst.at("/complaints/handle").header("Content-Type", FORM);

    assertThat(analyst.send(request.POST(HttpRequest.BodyPublishers.ofString(five))).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charset", "charset=", "charset=bogus", "charset=??", "charset = "})
  void aCharsetThatNobodyKnowsIsNoneOfOurs(String charset) throws Exception {
    HttpResponse<String> answer = send("/login", FORM + "; " + charset, "name=x");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
  }

  @Test
  void formsSayTheirCharsetAsBrowsersDo() throws Exception {
    assertThat(send("/login", FORM + "; charset=UTF-8", "name=x").statusCode()).isEqualTo(401);
    assertThat(send("/login", FORM + ";charset=\"utf-8\"", "name=x").statusCode()).isEqualTo(401);
  }

  @Test
  void whoSendsTooMuchIsToldInTheirWords() throws Exception {
    assertThat(send("/login", FORM, "a".repeat(20_000)).body())
        .contains("Отправлено слишком много данных.");
    assertThat(send("/api/complaint/handling", FORM, "a".repeat(2 << 20)).body())
        .isEqualTo("{\"error\":\"the body is too large\"}");
  }

  @Test
  void headersAreBounded() throws Exception {
    assertThat(
            stranger.send(stranger.at("/health").header("X-Long", "a".repeat(9_000))).statusCode())
        .isEqualTo(431);
    assertThat(stranger.get("/health?" + "a".repeat(9_000)).statusCode()).isEqualTo(414);
  }

  @Test
  void aBodyWhereNoneBelongsIsReadAndForgotten() throws Exception {
    HttpRequest.Builder odd =
        stranger
            .at("/health")
            .method("GET", HttpRequest.BodyPublishers.ofString("a", StandardCharsets.UTF_8));

    assertThat(stranger.send(odd).statusCode()).isEqualTo(200);
  }
}
