package otklik.ingest.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.ingest.Extremes;
import otklik.post.Posts;

class WebItemsProperties {

  private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

  @Provide
  Arbitrary<String> dates() {
    return Arbitraries.oneOf(
        Extremes.texts(),
        Arbitraries.of(
            "99999999999999999999 минут назад",
            "9223372036854775807 недель назад",
            "31 фев 2026",
            "99.99.9999",
            "сегодня в 99:99",
            "29 фев"));
  }

  @Property(tries = 500, seed = "1")
  void whateverADateSaysItIsReadOrNone(@ForAll("dates") String said) {
    assertThatCode(() -> new WebDates(ZONE).read(said, null, Posts.MORNING))
        .doesNotThrowAnyException();
    assertThatCode(() -> new WebDates(ZONE).read(said, "dd.MM.yyyy", Posts.MORNING))
        .doesNotThrowAnyException();
  }
}
