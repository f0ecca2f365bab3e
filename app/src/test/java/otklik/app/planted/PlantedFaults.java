package otklik.app.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/**
 * Everything that the architecture forbids, so that no rule is one that cannot fail. Nobody calls
 * it.
 */
public final class PlantedFaults {

  static int mutable;

  private PlantedFaults() {}

  static void doEverythingWrong() {
    try {
      System.out.println(Instant.now() + " " + LocalDate.now() + " " + new Random().nextInt());
      Thread.sleep(1);
    } catch (InterruptedException e) {
      e.printStackTrace();
    }
  }
}
