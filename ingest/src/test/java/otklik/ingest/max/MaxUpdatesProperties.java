package otklik.ingest.max;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.ingest.Extremes;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;

class MaxUpdatesProperties {

  private static final Feed FEED = new Feed("max", Platform.MAX, "bot", null);

  @Provide
  Arbitrary<ObjectNode> updates() {
    return Extremes.items(
        """
        {"update_type": "message_created", "timestamp": 1795925520000, "message_id": "m",
         "message": {"timestamp": 1795925520000, "url": "https://max.ru/c/1", "sender":
         {"name": "А"}, "recipient": {"chat_type": "chat"}, "body": {"mid": "mid.1",
         "text": "Темно"}, "stat": {"views": 7}, "link": {"type": "reply", "message":
         {"mid": "mid.0"}}}}
        """);
  }

  @Property(tries = 500, seed = "1")
  void whateverAnUpdateIsItIsReadOrNamed(@ForAll("updates") ObjectNode update) {
    assertThatCode(
            () -> MaxUpdates.arrival(FEED, update, Posts.MORNING).ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }

  @Property(tries = 200, seed = "1")
  void whateverARemovalIsItIsReadOrNamed(@ForAll("updates") ObjectNode update) {
    update.put("update_type", "message_removed");
    assertThatCode(
            () -> MaxUpdates.arrival(FEED, update, Posts.MORNING).ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }
}
