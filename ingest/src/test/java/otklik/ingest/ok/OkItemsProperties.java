package otklik.ingest.ok;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.ingest.Extremes;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;

class OkItemsProperties {

  private static final Feed FEED = new Feed("ok", Platform.OK, "53280123", null);

  @Provide
  Arbitrary<ObjectNode> topics() {
    return Extremes.items(
        """
        {"id": "157", "created_ms": 1795925520000, "author_ref": "user:7",
         "media": [{"type": "text", "text": "Темно"}]}
        """);
  }

  @Provide
  Arbitrary<ObjectNode> comments() {
    return Extremes.items(
        """
        {"id": "MTA=", "date_ms": 1795925520000, "author_id": "7", "author_name": "А", "text": "Да"}
        """);
  }

  @Property(tries = 500, seed = "1")
  void whateverATopicIsItIsReadOrNamed(@ForAll("topics") ObjectNode topic) {
    assertThatCode(
            () ->
                OkPosts.topic(FEED, "53", topic, MissingNode.getInstance(), Posts.MORNING, false)
                    .ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500, seed = "1")
  void whateverACommentIsItIsReadOrNamed(@ForAll("comments") ObjectNode comment) {
    assertThatCode(
            () ->
                OkPosts.comment(
                        FEED, "53", "157", comment, MissingNode.getInstance(), Posts.MORNING, true)
                    .ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }
}
