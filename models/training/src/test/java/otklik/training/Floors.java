package otklik.training;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The figures below which no shipped model may fall: models/floors.properties. */
public final class Floors {

  private Floors() {}

  public static double of(String name) throws IOException {
    Properties floors = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of(System.getProperty("otklik.home"), "models", "floors.properties"))) {
      floors.load(reader);
    }
    return Double.parseDouble(floors.getProperty(name));
  }
}
