package otklik.desk.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to a size, at a pace; also one that does not say its size. */
final class BodyReader {

  private static final int AT_ONCE = 16 << 10;

  /** Bytes; who sends a little too much reads why only after they have sent it. */
  private static final int MOST_FORGOTTEN = 4 << 20;

  private final int most;
  private final BodyPace pace;
  private final BodyTurn turn;

  BodyReader(int most, BodyPace pace, BodyTurn turn) {
    this.most = most;
    this.pace = pace;
    this.turn = turn;
  }

  byte[] read(InputStream in) throws IOException, RefusedBody {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[AT_ONCE];
    int all = 0;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      all += read;
      if (turn.isLost()) {
        throw new RefusedBody(BodyRefusal.CROWD);
      }
      if (pace.isTooSlow(all)) {
        throw new RefusedBody(BodyRefusal.TOO_SLOW);
      }
      if (all > most + MOST_FORGOTTEN) {
        throw new RefusedBody(BodyRefusal.TOO_LARGE);
      }
      if (all <= most) {
        body.write(piece, 0, read);
      } else {
        body.reset();
      }
    }
    if (all > most) {
      throw new RefusedBody(BodyRefusal.TOO_LARGE);
    }
    return body.toByteArray();
  }
}
