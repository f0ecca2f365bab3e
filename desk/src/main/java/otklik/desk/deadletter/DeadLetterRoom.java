package otklik.desk.deadletter;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import otklik.desk.page.Pages;
import otklik.sink.deadletter.DeadLetters;

/** The newest dead letters with their reasons. */
public final class DeadLetterRoom {

  private static final int SHOWN = 200;

  private final Pages pages;
  private final DeadLetters deadLetters;

  public DeadLetterRoom(Pages pages, DeadLetters deadLetters) {
    this.pages = pages;
    this.deadLetters = deadLetters;
  }

  public void page(Context context) throws IOException {
    pages.render(
        context,
        "deadletter/deadletters.jte",
        Map.of("letters", deadLetters.newest(SHOWN), "total", deadLetters.count()));
  }
}
