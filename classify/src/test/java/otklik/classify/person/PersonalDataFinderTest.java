package otklik.classify.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import otklik.analysis.PersonalData;
import otklik.analysis.PersonalData.Kind;
import otklik.classify.AnalyserFixture;

class PersonalDataFinderTest {

  private static final Pattern MARK = Pattern.compile("\\[([npecd]):([^\\]]+)]");

  private static final Map<String, Kind> KINDS =
      Map.of(
          "n", Kind.NAME,
          "p", Kind.PHONE,
          "e", Kind.EMAIL,
          "c", Kind.CAR_NUMBER,
          "d", Kind.DOCUMENT);

  private final PersonalDataFinder finder = new PersonalDataFinder();

  private record Marked(String text, List<PersonalData> gold) {}

  private List<PersonalData> find(String text) {
    return finder.find(text, AnalyserFixture.shipped().tokens(text));
  }

  private static List<String> lines(boolean traps) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PersonalDataFinderTest.class.getResourceAsStream("personal-data.txt"),
                StandardCharsets.UTF_8))) {
      boolean inTraps = false;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        inTraps |= line.equals("trap");
        if (!line.startsWith("#") && !line.equals("trap") && inTraps == traps) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static Marked marked(String line) {
    StringBuilder text = new StringBuilder();
    List<PersonalData> gold = new ArrayList<>();
    Matcher matcher = MARK.matcher(line);
    int done = 0;
    while (matcher.find()) {
      text.append(line, done, matcher.start());
      int start = text.length();
      text.append(matcher.group(2));
      gold.add(new PersonalData(KINDS.get(matcher.group(1)), start, text.length()));
      done = matcher.end();
    }
    return new Marked(text.append(line.substring(done)).toString(), gold);
  }

  /** What is marked must be covered, whatever it is taken for: it has to be masked. */
  private List<String> missed(Kind... kinds) throws IOException {
    List<String> missed = new ArrayList<>();
    for (String line : lines(false)) {
      Marked marked = marked(line);
      List<PersonalData> found = find(marked.text());
      for (PersonalData gold : marked.gold()) {
        boolean covered =
            found.stream().anyMatch(f -> f.start() <= gold.start() && f.end() >= gold.end());
        if (List.of(kinds).contains(gold.kind()) && !covered) {
          missed.add(marked.text().substring(gold.start(), gold.end()) + " in " + marked.text());
        }
      }
    }
    return missed;
  }

  @Test
  void noPhoneAndNoMailAddressIsMissed() throws IOException {
    assertThat(missed(Kind.PHONE, Kind.EMAIL)).isEmpty();
  }

  @Test
  void noCarNumberAndNoDocumentIsMissed() throws IOException {
    assertThat(missed(Kind.CAR_NUMBER, Kind.DOCUMENT)).isEmpty();
  }

  @Test
  void noNameIsMissed() throws IOException {
    assertThat(missed(Kind.NAME)).isEmpty();
  }

  @Test
  void ordinaryTextsNameNobody() throws IOException {
    for (String line : lines(true)) {
      assertThat(find(line)).as(line).isEmpty();
    }
  }
}
