package otklik.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import otklik.json.Json;

class PostIdTest {

  @Property(seed = "1")
  void anIdThatIsWrittenAndReadAgainIsTheSame(
      @ForAll Platform platform,
      @ForAll @NotBlank @StringLength(min = 1, max = PostId.LONGEST) String external) {
    PostId id = new PostId(platform, external);

    assertThat(PostId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void isOneTextInJson() throws JsonProcessingException {
    assertThat(Json.mapper().writeValueAsString(new PostId(Platform.TELEGRAM, "nur_live/17")))
        .isEqualTo("\"telegram:nur_live/17\"");
  }

  @Test
  void refusesWhatNamesNoPost() {
    assertThatThrownBy(() -> new PostId(Platform.VK, " ")).hasMessage("id is empty");
    assertThatThrownBy(() -> new PostId(Platform.VK, "x".repeat(241)))
        .hasMessage("id is longer than 240 characters");
    assertThatThrownBy(() -> PostId.parse("myspace:1"))
        .hasMessage("no platform in the id myspace:1");
  }
}
