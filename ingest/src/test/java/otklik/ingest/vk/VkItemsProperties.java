package otklik.ingest.vk;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
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

class VkItemsProperties {

  private static final Feed FEED = new Feed("live", Platform.VK, "-5", null);
  private static final VkNames NOBODY = new VkNames(MissingNode.getInstance());

  @Provide
  Arbitrary<ObjectNode> posts() {
    return Extremes.items(
        """
        {"id": 1, "owner_id": -5, "from_id": 7, "date": 1795925520, "edited": 1795925530,
         "text": "Темно", "views": {"count": 5}, "signer_id": 9, "copy_history": []}
        """);
  }

  @Provide
  Arbitrary<ObjectNode> events() {
    return Extremes.items(
        """
        {"type": "wall_reply_new", "object": {"id": 1, "owner_id": -5, "post_id": 2, "from_id": 7,
         "post_owner_id": -5, "date": 1795925520, "text": "Темно", "topic_id": 3,
         "topic_owner_id": -5}}
        """);
  }

  @Property(tries = 500, seed = "1")
  void whateverAPostIsItIsReadOrNamed(@ForAll("posts") ObjectNode item) {
    assertThatCode(
            () ->
                VkPosts.post(FEED, item, NOBODY, Posts.MORNING, false)
                    .ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500, seed = "1")
  void whateverACommentIsItIsReadOrNamed(@ForAll("posts") ObjectNode item) {
    assertThatCode(
            () ->
                VkPosts.comment(FEED, VkPosts.postId(-5, 1), item, NOBODY, Posts.MORNING, true)
                    .ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500, seed = "1")
  void whateverAnEventIsItIsReadOrNamed(
      @ForAll("events") ObjectNode event, @ForAll("kinds") JsonNode kind) {
    event.set("type", kind);
    assertThatCode(
            () -> VkEvents.arrival(FEED, event, Posts.MORNING).ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<JsonNode> kinds() {
    return net.jqwik.api.Arbitraries.of(
            "wall_post_new",
            "wall_reply_edit",
            "wall_reply_delete",
            "board_post_new",
            "board_post_delete")
        .map(kind -> otklik.json.Json.mapper().getNodeFactory().textNode(kind));
  }
}
