package otklik.app.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

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
      StreamExecutionEnvironment.createLocalEnvironment(new Configuration());
    } catch (InterruptedException e) {
      e.printStackTrace();
    }
  }
}
