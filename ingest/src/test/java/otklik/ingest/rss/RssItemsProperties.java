package otklik.ingest.rss;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import java.util.Date;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.ingest.Extremes;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;

class RssItemsProperties {

  private static final Feed FEED =
      new Feed("news", Platform.RSS, "https://n.example.org/rss", null);

  @Provide
  Arbitrary<String> texts() {
    return Extremes.texts().injectNull(0.1);
  }

  @Provide
  Arbitrary<Long> times() {
    return Arbitraries.oneOf(
        Arbitraries.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, Posts.MORNING.toEpochMilli()),
        Arbitraries.longs());
  }

  @Property(tries = 1_000, seed = "1")
  void whateverAnItemIsItIsReadOrNamed(
      @ForAll("texts") String id,
      @ForAll("texts") String title,
      @ForAll("texts") String body,
      @ForAll("texts") String link,
      @ForAll("texts") String author,
      @ForAll("times") long published) {
    SyndEntryImpl item = new SyndEntryImpl();
    item.setUri(id);
    item.setTitle(title);
    item.setLink(link);
    item.setAuthor(author);
    SyndContentImpl content = new SyndContentImpl();
    content.setValue(body);
    item.setDescription(content);
    item.setPublishedDate(new Date(published));

    assertThatCode(
            () ->
                RssItems.arrival(FEED, item, Posts.MORNING, false).ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }
}
