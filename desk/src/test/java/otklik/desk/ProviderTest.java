package otklik.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.desk.login.Users;
import otklik.region.Region;
import otklik.region.Regions;
import otklik.right.Role;
import otklik.sink.SearchNodeExtension;

@ExtendWith(SearchNodeExtension.class)
class ProviderTest {

  @TempDir private Path folder;

  private FakeIdentityProvider provider;
  private TestDesk desk;
  private DeskBrowser browser;

  private void start(boolean forged) throws Exception {
    provider = new FakeIdentityProvider(forged);
    Files.writeString(folder.resolve("oidc.secret"), FakeIdentityProvider.SECRET + "\n");
    Region region =
        Regions.replaced(
            "centre:\n",
            """
            login:
              discovery: %s/.well-known/openid-configuration
              client: otklik
              secret: file:oidc.secret
            centre:
              desk: https://desk.example
            """
                .formatted(provider.address()));
    desk = new TestDesk(folder, region);
    new Users(folder.resolve("users.json")).put("ivanova", null, Role.OFFICER, "roads-officer");
    browser = desk.browser();
  }

  @AfterEach
  void stop() {
    desk.close();
    provider.close();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private URI ask() throws Exception {
    return URI.create(location(browser.get("/login/provider?next=/inbox")));
  }

  /** As a browser does it: the cookie comes only with the page that leads on from here. */
  private HttpResponse<String> comeBack(String query) throws Exception {
    String again = browser.get("/login/callback?" + query).body();
    int at = again.indexOf("url=") + "url=".length();
    return browser.get(again.substring(at, again.indexOf('"', at)).replace("&amp;", "&"));
  }

  @Test
  void whoTheProviderKnowsAndTheFileNamesIsLetInAndLedOn() throws Exception {
    start(false);
    URI asked = ask();
    assertThat(asked.toString())
        .startsWith(provider.address() + "/authorize?")
        .contains(
            "client_id=otklik",
            "redirect_uri=https%3A%2F%2Fdesk.example%2Flogin%2Fcallback",
            "nonce=",
            "state=",
            "code_challenge=");

    HttpResponse<String> answer = comeBack(provider.letIn("ivanova", asked));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).endsWith("/inbox");
    assertThat(browser.get("/inbox").body()).contains("ivanova");
    assertThat(provider.shownSecret()).isEqualTo(FakeIdentityProvider.SECRET);
    assertThat(browser.get("/feeds").statusCode()).as("the role of the file").isEqualTo(403);
  }

  @Test
  void aProviderThatIsAwayIsSaidToBeAway() throws Exception {
    start(false);
    provider.close();

    HttpResponse<String> answer = browser.get("/login/provider?next=/inbox");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Единый вход не отвечает");
  }

  @Test
  void whoIsNotInTheFileIsTold() throws Exception {
    start(false);

    HttpResponse<String> answer = comeBack(provider.letIn("stranger", ask()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("«stranger» нет среди пользователей");
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(302);
  }

  @Test
  void anAnswerThatNobodyAskedForLetsNobodyIn() throws Exception {
    start(false);
    URI asked = ask();
    String made = provider.letIn("ivanova", asked);

    browser = desk.browser();
    assertThat(comeBack(made).statusCode()).isEqualTo(401);

    ask();
    assertThat(comeBack(made.replaceAll("state=.*", "state=guessed")).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenThatTheProviderHasNotSignedLetsNobodyIn() throws Exception {
    start(true);

    assertThat(comeBack(provider.letIn("ivanova", ask())).statusCode()).isEqualTo(401);
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(302);
  }

  /** CVE-2026-82462: the token was taken for its bearer's word, whoever had got it. */
  @Test
  void tokensInTheAddressLetNobodyIn() throws Exception {
    start(false);
    String access = "access_token=" + provider.tokenOfAnotherProgram("ivanova");
    String id = "id_token=" + provider.idTokenOfAnotherProgram("ivanova");
    for (String brought :
        List.of(
            access + "&token_type=Bearer",
            id,
            access + "&token_type=Bearer&" + id,
            "code=guessed&" + access + "&token_type=Bearer",
            "code=&" + access + "&token_type=Bearer",
            "code=",
            "code=one&code=two",
            "response=" + provider.idTokenOfAnotherProgram("ivanova"),
            "sid=1",
            "logout_token=" + provider.idTokenOfAnotherProgram("ivanova"))) {
      URI asked = ask();
      String state = asked.getRawQuery().replaceAll(".*state=([^&]*).*", "$1");

      assertThat(comeBack(brought + "&state=" + state).statusCode()).as(brought).isEqualTo(401);
      assertThat(browser.get("/inbox").statusCode()).as(brought).isEqualTo(302);
    }
  }

  @Test
  void aTokenBesideTheCodeLetsNobodyIn() throws Exception {
    start(false);
    String made = provider.letIn("ivanova", ask());
    String access = provider.tokenOfAnotherProgram("admin");

    HttpResponse<String> answer = comeBack(made + "&access_token=" + access + "&token_type=Bearer");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whoHasNoPasswordCannotLogInWithOne() throws Exception {
    start(false);

    assertThat(browser.logIn("ivanova", "").statusCode()).isEqualTo(401);
    assertThat(browser.logIn("ivanova", "nobody").statusCode()).isEqualTo(401);
    assertThat(browser.logIn("nobody", "nobody").statusCode()).isEqualTo(401);
  }

  @Test
  void whileTheProviderIsAwayTheOtherWayInIsOpen() throws Exception {
    start(false);
    provider.close();

    assertThat(browser.get("/login/provider").statusCode()).isEqualTo(503);
    assertThat(browser.logIn("analyst", TestDesk.PASSWORD).statusCode()).isEqualTo(303);
  }
}
