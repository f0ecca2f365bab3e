package otklik.desk.live;

import io.javalin.http.Context;
import java.io.IOException;
import otklik.sink.search.IndexPulse;

/** Says to who watches over processes whether the desk can answer. */
public final class ReadyRoom {

  private final IndexPulse pulse;

  public ReadyRoom(IndexPulse pulse) {
    this.pulse = pulse;
  }

  /** 503 while the index does not answer. */
  public void ready(Context context) throws IOException {
    pulse.now();
    context.result("ready");
  }
}
