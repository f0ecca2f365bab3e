package otklik.sink.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import otklik.analysis.Sector;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.sink.Complaints;
import otklik.sink.SearchNodeExtension;

/** The shipped profile: digests at 08:30 and 14:00. The helper routes to roads-head. */
@ExtendWith(SearchNodeExtension.class)
class DigestWatchTest {

  /** 10:00 in the region. */
  private static final Instant TEN = Instant.parse("2026-11-25T05:00:00Z");

  private static final Region REGION = RegionReader.shipped();
  private Signals signals;

  @BeforeEach
  void index() throws Exception {
    signals = new Signals(SearchNodeExtension.cluster());
    Complaints.index(
        SearchNodeExtension.cluster(),
        Complaints.of("1", Sector.ROADS, "salekhard", TEN, "яма на Ленина"),
        Complaints.of("2", Sector.ROADS, "nadymsky", TEN.plusSeconds(60), "снег не чистят"),
        Complaints.of("3", Sector.ROADS, "nadymsky", TEN.plusSeconds(5 * 3_600), "после двух"),
        Complaints.of("4", Sector.ROADS, "nadymsky", TEN.minusSeconds(7_200), "до половины"));
  }

  private List<SignalDocument> look(String now) throws Exception {
    new DigestWatch(REGION, SearchNodeExtension.cluster()).look(Instant.parse(now));
    signals.refresh();
    return signals.inbox(null, 100);
  }

  @Test
  void aDigestHoldsWhatCameSinceTheLastOne() throws Exception {
    assertThat(look("2026-11-25T09:00:10Z"))
        .singleElement()
        .satisfies(
            digest -> {
              assertThat(digest.recipient()).isEqualTo("roads-head");
              assertThat(digest.title()).isEqualTo("новых обращений: 2");
              assertThat(digest.text())
                  .contains("· Салехард: яма на Ленина", "· Надымский район: снег не чистят")
                  .doesNotContain("после двух", "до половины");
            });
  }

  @Test
  void lookingAgainAndAfterARestartMakesNoSecond() throws Exception {
    look("2026-11-25T09:00:10Z");

    assertThat(look("2026-11-25T09:30:00Z")).hasSize(1);
  }

  @Test
  void whoHasNothingNewGetsNoDigest() throws Exception {
    assertThat(look("2026-12-25T09:00:10Z")).isEmpty();
  }
}
