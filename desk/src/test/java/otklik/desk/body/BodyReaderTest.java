package otklik.desk.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

  private final AtomicLong nanos = new AtomicLong();
  private final BodyTurn turn = new BodyTurn("192.0.2.1");

  /** A byte a read, each a while after the one before. */
  private InputStream dribbling(int bytes, long millisBetween) {
    return new InputStream() {
      private int left = bytes;

      @Override
      public int read() {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisBetween));
        return left-- > 0 ? 'a' : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        int one = read();
        if (one < 0) {
          return -1;
        }
        into[from] = (byte) one;
        return 1;
      }
    };
  }

  private BodyReader reader(int most) {
    return new BodyReader(most, new BodyPace(Sender.KNOWN, nanos::get), turn);
  }

  @Test
  void whatComesInTimeAndIsNotTooMuchIsRead() throws Exception {
    assertThat(reader(10).read(new ByteArrayInputStream(new byte[10]))).hasSize(10);
    assertThat(reader(10_000).read(dribbling(4_000, 1))).hasSize(4_000);
  }

  @Test
  void aByteMoreIsTooMuch() {
    assertThatThrownBy(() -> reader(10).read(new ByteArrayInputStream(new byte[11])))
        .hasMessage("the body is too large");
  }

  @Test
  void whatDribblesIsCutOff() {
    assertThatThrownBy(() -> reader(10_000).read(dribbling(10_000, 500)))
        .hasMessage("the body came too slowly");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(nanos.get())).isLessThan(7);
  }

  @Test
  void strangersHaveNoTimeToDribble() {
    BodyReader strangers = new BodyReader(16_000, new BodyPace(Sender.STRANGER, nanos::get), turn);

    assertThatThrownBy(() -> strangers.read(dribbling(16_000, 1)))
        .hasMessage("the body came too slowly");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(nanos.get())).isEqualTo(5);
  }

  @Test
  void whoLosesTheirPlaceIsAskedToComeAgain() {
    turn.lose();

    assertThatThrownBy(() -> reader(10).read(dribbling(10, 1)))
        .hasMessage("too many bodies are being sent at once; try again in a second");
  }

  @Test
  void noBodyTakesLongerThanAMinute() {
    assertThatThrownBy(() -> reader(4 << 20).read(dribbling(4 << 20, 1)))
        .hasMessage("the body came too slowly");
    assertThat(TimeUnit.NANOSECONDS.toSeconds(nanos.get())).isBetween(59L, 61L);
  }
}
