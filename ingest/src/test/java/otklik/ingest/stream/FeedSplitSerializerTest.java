package otklik.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import otklik.ingest.Cursor;
import otklik.ingest.FeedTrouble;
import otklik.ingest.poll.FeedProgress;
import otklik.post.Posts;

class FeedSplitSerializerTest {

  private final FeedSplitSerializer serializer = new FeedSplitSerializer();

  @Test
  void aSplitComesBackAsItWas() throws IOException {
    FeedProgress progress = FeedProgress.at(new Cursor("{\"место\":1}"));
    FeedProgress failed =
        progress.afterTrouble(FeedTrouble.stop("закрыто"), Posts.MORNING, new SplittableRandom(1));

    for (FeedProgress at : new FeedProgress[] {progress, progress, failed}) {
      FeedSplit split = new FeedSplit("лента", at);
      assertThat(serializer.deserialize(2, serializer.serialize(split))).isEqualTo(split);
    }
  }

  @Test
  void theFirstVersionsCheckpointsAreStillRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (String text : new String[] {"inbox", "a cursor"}) {
      out.writeInt(text.length());
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(serializer.deserialize(1, bytes.toByteArray()))
        .isEqualTo(new FeedSplit("inbox", FeedProgress.at(new Cursor("a cursor"))));
  }

  @Test
  void aNewerVersionIsRefused() {
    assertThatThrownBy(() -> serializer.deserialize(3, new byte[0]))
        .hasMessage("a split of version 3 was written by a newer program");
  }
}
