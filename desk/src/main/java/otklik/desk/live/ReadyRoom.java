package otklik.desk.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import otklik.health.StreamHealth;
import otklik.sink.search.IndexPulse;

/** Says to who watches over processes whether the desk can answer and the stream goes on. */
public final class ReadyRoom {

  private final IndexPulse pulse;
  private final Supplier<StreamHealth> stream;

  public ReadyRoom(IndexPulse pulse, Supplier<StreamHealth> stream) {
    this.pulse = pulse;
    this.stream = stream;
  }

  /**
   * 503 while the stream does not go on, or the index does not answer; asked in this order, because
   * an index that hangs answers late.
   */
  public void ready(Context context) throws IOException {
    StreamHealth health = stream.get();
    if (health.goesOn()) {
      pulse.now();
      context.result("ready");
    } else {
      String trouble = health.trouble().name().toLowerCase(Locale.ROOT);
      context.status(HttpStatus.SERVICE_UNAVAILABLE);
      context.result("the stream " + trouble + " since " + health.since());
    }
  }
}
