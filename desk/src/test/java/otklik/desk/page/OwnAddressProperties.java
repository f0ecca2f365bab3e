package otklik.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.complaint.CardAddress;

/** Where somebody is led after logging in. */
class OwnAddressProperties {

  /** What addresses that lead astray are made of. */
  @Provide
  Arbitrary<String> astray() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "/",
            "//",
            "\\",
            "%2F",
            "%2f",
            "%5C",
            "%09",
            "%0a",
            "%0D",
            "%252F",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\u00a0",
            "\u2028",
            "\u200b",
            " ",
            ".",
            "..",
            "@",
            ":",
            ";",
            "?",
            "#",
            "http:",
            "javascript:",
            "elsewhere.example",
            "a",
            "work");
    return piece.list().ofMinSize(0).ofMaxSize(8).map(pieces -> String.join("", pieces));
  }

  /** As browsers do it. Source: WHATWG URL, basic URL parser: removes tabs and newlines. */
  private static URI asABrowserGoes(String address) {
    String read = address.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\u0000-\\u0020]+", "");
    int query = read.indexOf('?');
    String path = (query < 0 ? read : read.substring(0, query)).replace('\\', '/');
    return URI.create("https://desk.example/login").resolve(path.split("#")[0]);
  }

  @Property(tries = 5_000, seed = "1")
  void whatIsTakenStaysHere(@ForAll("astray") String address) {
    String led = Pages.ownAddress(address, "/");
    String decoded = URLDecoder.decode(led.split("[?#]")[0], StandardCharsets.UTF_8);

    assertThat(asABrowserGoes(led).getHost()).isEqualTo("desk.example");
    assertThat(asABrowserGoes(decoded).getHost()).isEqualTo("desk.example");
    assertThat(led).startsWith("/").doesNotContain("\\", "\n", "\r", "\t", "\u0000");
  }

  @Provide
  Arbitrary<String> slashes() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "/", "\\", "%2f", "%2F", "%5c", "%09/", "\t/", "%0d%0a/", "\n/", ".//", "../");
    return Combinators.combine(odd, odd).as((one, two) -> "/" + one + two + "elsewhere.example");
  }

  @Property(seed = "1")
  void noSecondSlashIsTakenHoweverItIsWritten(@ForAll("slashes") String address) {
    assertThat(Pages.ownAddress(address, "/")).isEqualTo("/");
  }

  @Property(seed = "1")
  void everyCardIsAPageOfOurs(@ForAll String id) {
    String address = CardAddress.of("vk:" + id);

    assertThat(Pages.ownAddress(address, "?")).isEqualTo(address.length() > 2_000 ? "?" : address);
  }

  @Example
  void ourPagesAreTaken() {
    for (String address :
        new String[] {
          "/",
          "/work",
          "/searches?of=1",
          "/breakdown?rows=sector&q=%D1%8F%D0%BC%D0%B0",
          "/export/a-b",
          "/?q=яма на дороге",
          "/complaint/vk:-1_2",
          "/?next=//elsewhere.example",
          "/overview#map"
        }) {
      assertThat(Pages.ownAddress(address, "?")).isEqualTo(address);
    }
  }

  @Example
  void nothingAtAllLeadsWhereItIsSaid() {
    assertThat(Pages.ownAddress(null, "/work")).isEqualTo("/work");
    assertThat(Pages.ownAddress("", "/work")).isEqualTo("/work");
    assertThat(Pages.ownAddress("/" + "a".repeat(2_000), "/work")).isEqualTo("/work");
  }
}
