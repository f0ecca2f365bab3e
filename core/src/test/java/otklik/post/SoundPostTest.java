package otklik.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import otklik.complaint.HandlingOrder;
import otklik.json.Json;
import otklik.right.Action;

/** What is no character comes into no field of a post, whichever way it was made. */
class SoundPostTest {

  private static final String HALF = "\uD83E";
  private static final String NONE = "\uFFFE";

  private static Post bad() {
    Post good = Posts.of("1", "В Яр-Сале не вывозят мусор" + HALF);
    return new Post(
        new PostId(Platform.VK, "17" + NONE),
        "in" + NONE + "box",
        "https://vk.example/wall" + HALF,
        "Ми" + NONE + "ша",
        "Над\0ым",
        good.text(),
        good.postedAt(),
        good.readAt(),
        null,
        null,
        null,
        new Appeal("№ 5" + HALF, null, null, null, "убе\uFDD0рём", "но\u0007вое", "ЖКУ\0", HALF));
  }

  @Test
  void everyTextOfAPostIsSound() {
    Post post = bad();

    assertThat(post.id().toString()).isEqualTo("vk:17");
    assertThat(post.feed()).isEqualTo("inbox");
    assertThat(post.url()).isEqualTo("https://vk.example/wall");
    assertThat(post.author()).isEqualTo("Миша");
    assertThat(post.authorCity()).isEqualTo("Надым");
    assertThat(post.text()).isEqualTo("В Яр-Сале не вывозят мусор");
    assertThat(post.appeal())
        .isEqualTo(new Appeal("№ 5", null, null, null, "уберём", "новое", "ЖКУ", ""));
  }

  @Test
  void aPostThatCrossesTheStreamAsJsonStaysTheSame() throws JsonProcessingException {
    String json = Json.mapper().writeValueAsString(bad());

    assertThat(Json.mapper().readValue(json, Post.class)).isEqualTo(bad());
  }

  @Test
  void anEscapedHalfOfAPairIsLeftOutWhenAPostIsReadFromJson() throws JsonProcessingException {
    String json =
        Json.mapper().writeValueAsString(Posts.of("1", "нет воды @")).replace("@", "\\udc4d");

    assertThat(Json.mapper().readValue(json, Post.class).text()).isEqualTo("нет воды ");
  }

  @Test
  void aDeadLetterOfItIsSoundToo() {
    Unreadable unreadable =
        new Unreadable("inbox", "a.csv:1" + HALF, "text: is" + NONE + " empty", HALF + "да", null);

    assertThat(unreadable.position()).isEqualTo("a.csv:1");
    assertThat(unreadable.reason()).isEqualTo("text: is empty");
    assertThat(unreadable.sample()).isEqualTo("да");
  }

  @Test
  void whatSomebodyTypesOfItIsSoundToo() {
    assertThat(HandlingOrder.saying(Action.NOTE, "Позво\uFFFFнили" + HALF).text())
        .isEqualTo("Позвонили");
    assertThat(HandlingOrder.saying(Action.NOTE, HALF + " " + NONE).text()).isNull();
  }
}
