package otklik.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Profiles for tests: the shipped one with changes. */
public final class Regions {

  private static final String ROUTES = "routes:\n";

  private Regions() {}

  /** The shipped profile with these rules before its own, and these parts beside its own. */
  public static Region with(String routes, String parts) {
    return RegionReader.parse("test.yaml", text(ROUTES, ROUTES + routes) + "\n" + parts);
  }

  /** The shipped profile with one piece of its text replaced, which must be there. */
  public static Region replaced(String piece, String by) {
    return RegionReader.parse("test.yaml", text(piece, by));
  }

  private static String text(String piece, String by) {
    try (InputStream stream = RegionReader.class.getResourceAsStream("yamal.yaml")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      if (!text.contains(piece)) {
        throw new AssertionError("the shipped profile does not hold: " + piece);
      }
      return text.replace(piece, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
