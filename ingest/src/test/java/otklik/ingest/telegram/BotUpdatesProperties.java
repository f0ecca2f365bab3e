package otklik.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import otklik.ingest.Extremes;
import otklik.post.Platform;
import otklik.post.Posts;
import otklik.region.Feed;

class BotUpdatesProperties {

  private static final Feed FEED = new Feed("live", Platform.TELEGRAM, "bot", null);

  @Provide
  Arbitrary<ObjectNode> updates() {
    return Extremes.items(
        """
        {"update_id": 5, "edited_message": {"message_id": 7, "date": 1795925520,
         "edit_date": 1795925530, "text": "Темно", "caption": "", "chat": {"id": -100501,
         "type": "supergroup", "title": "Чат", "username": ""}, "from": {"first_name": "А",
         "last_name": "Б"}, "reply_to_message": {"message_id": 6, "chat": {"id": -100501}}}}
        """);
  }

  @Provide
  Arbitrary<String> texts() {
    return Extremes.texts();
  }

  @Property(tries = 500, seed = "1")
  void whateverAnUpdateIsItIsReadOrNamed(@ForAll("updates") ObjectNode update) {
    assertThatCode(
            () -> BotUpdates.arrival(FEED, update, Posts.MORNING).ifPresent(Extremes::assertSound))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500, seed = "1")
  void whateverAPreviewShowsItIsReadOrNamed(
      @ForAll("texts") String date, @ForAll("texts") String views, @ForAll("texts") String text) {
    String html =
        "<div class='tgme_widget_message' data-post='nadym/7'><div class='tgme_widget_message_text'>"
            + text
            + "</div><span class='tgme_widget_message_views'>"
            + views
            + "</span><a class='tgme_widget_message_date'><time></time></a></div>";
    var page = Jsoup.parse(html);
    page.select("time").attr("datetime", date);

    assertThatCode(
            () ->
                new PreviewPage(page.outerHtml(), "https://t.me/s/nadym")
                    .messages()
                    .forEach(
                        message ->
                            PreviewPage.arrival(FEED, message, false, Posts.MORNING)
                                .ifPresent(Extremes::assertSound)))
        .doesNotThrowAnyException();
  }
}
