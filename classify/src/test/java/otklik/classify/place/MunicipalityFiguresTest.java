package otklik.classify.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.classify.AnalyserFixture;

/** How often the municipality of a sentence is found, on sentences of our own with traps. */
class MunicipalityFiguresTest {

  private static final double FLOOR = 0.95;

  @Test
  void municipalitiesAreFoundAndTrapsAvoided() throws IOException {
    int right = 0;
    int found = 0;
    int given = 0;
    List<String> wrong = new ArrayList<>();
    for (String[] row : rows()) {
      String expected = row[0].equals("-") ? null : row[0];
      String answer = AnalyserFixture.shipped().analyse(row[1], null).municipality();
      given += expected == null ? 0 : 1;
      found += answer == null ? 0 : 1;
      right += answer != null && answer.equals(expected) ? 1 : 0;
      if (answer == null ? expected != null : !answer.equals(expected)) {
        wrong.add(row[0] + " but " + answer + ": " + row[1]);
      }
    }
    double f1 = 2.0 * right / (given + found);
    System.out.printf("municipalities: f1 %.4f of %d sentences%n", f1, rows().size());

    assertThat(f1).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(FLOOR);
  }

  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                MunicipalityFiguresTest.class.getResourceAsStream("municipalities.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          rows.add(line.split("\t"));
        }
      }
    }
    return rows;
  }
}
