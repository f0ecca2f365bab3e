package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries with which the program and its search node run, against versions with faults. */
class KnownFaultsTest {

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*(?:-[\\w.]+)*)\\.jar");

  private record Library(String name, String version) {}

  /**
   * @param from the first right version
   * @param line of versions of which it is the first; empty for all
   */
  private record Fault(String library, String from, String line, String reason) {

    boolean isIn(Library found) {
      return found.name().equals(library)
          && (line.isEmpty() || found.version().startsWith(line + "."))
          && Arrays.compare(numbers(found.version()), numbers(from)) < 0;
    }
  }

  /** Those before the first word: what stands behind, like Final, orders nothing here. */
  private static int[] numbers(String version) {
    return Arrays.stream(version.split("[.-]"))
        .takeWhile(part -> part.matches("\\d+"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static List<Fault> faults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                KnownFaultsTest.class.getResourceAsStream("known-faults.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] fields = line.split("\t");
        faults.add(new Fault(fields[0], fields[1], fields[2], fields[3]));
      }
    }
    return faults;
  }

  private static List<Library> libraries(String module) throws IOException {
    Path folder = Path.of(System.getProperty("otklik.home"), module, "target", "lib");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> JAR.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(jar -> new Library(jar.group(1), jar.group(2)))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"app", "search-node"})
  void noLibraryHasAKnownFault(String module) throws IOException {
    List<Library> libraries = libraries(module);
    List<String> found = new ArrayList<>();
    for (Fault fault : faults()) {
      libraries.stream()
          .filter(fault::isIn)
          .forEach(l -> found.add(l.name() + " " + l.version() + ": " + fault.reason()));
    }

    assertThat(libraries).as("built libraries").hasSizeGreaterThan(20);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"app", "search-node"})
  void noLibraryIsThereInTwoVersions(String module) throws IOException {
    assertThat(libraries(module).stream().map(Library::name)).doesNotHaveDuplicates();
  }

  @Test
  void aFaultyVersionIsSeenAndARightOneIsNot() throws IOException {
    List<Fault> faults = faults();

    assertThat(faults).anyMatch(f -> f.isIn(new Library("pac4j-oidc", "6.2.1")));
    assertThat(faults).anyMatch(f -> f.isIn(new Library("netty-codec-http", "4.1.94.Final")));
    assertThat(faults).anyMatch(f -> f.isIn(new Library("log4j-core", "2.17.1")));
    assertThat(faults).noneMatch(f -> f.isIn(new Library("netty-codec-http", "4.2.20.Final")));
    assertThat(faults).noneMatch(f -> f.isIn(new Library("snakeyaml", "2.6")));
  }
}
