package otklik.desk.live;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import otklik.health.StreamHealth;
import otklik.pace.SharedAnswer;
import otklik.sink.search.IndexPulse;

/** Says to who watches over processes whether the desk can answer and the stream goes on. */
public final class ReadyRoom {

  /** Whoever watches over processes gives up after some seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SharedAnswer<String> pulse;
  private final Supplier<StreamHealth> stream;

  /**
   * @param waiting threads for questions to the index
   */
  public ReadyRoom(IndexPulse pulse, Supplier<StreamHealth> stream, Executor waiting) {
    this.pulse = new SharedAnswer<>(pulse::now, PATIENCE, waiting);
    this.stream = stream;
  }

  /** 503 while the stream does not go on, or the index does not answer. */
  public void ready(Context context) throws IOException {
    StreamHealth health = stream.get();
    if (health.goesOn()) {
      pulse.get();
      context.result("ready");
    } else {
      String trouble = health.trouble().name().toLowerCase(Locale.ROOT);
      context.status(HttpStatus.SERVICE_UNAVAILABLE);
      context.result("the stream " + trouble + " since " + health.since());
    }
  }
}
