package otklik.training.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Russian sentences of a folder of texts, each once. The same folder gives the same sentences. */
public final class RawText {

  /** In words: shorter ones are labels of buttons, longer ones lists. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 50;

  /** Of the letters and digits that are Cyrillic letters. */
  private static final double LEAST_CYRILLIC = 0.85;

  private static final Pattern MARKUP =
      Pattern.compile("<[^<>]{1,60}>|\\\\n|[*_]{2,}|\\[[^\\]]{0,40}\\]");

  /** What programs fill in, and what only they write. */
  private static final Pattern CODE = Pattern.compile("[%{}$|\\\\=@#^]|&\\w+;");

  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
  private static final Pattern END =
      Pattern.compile("(?<=[.!?…][\"»)]{0,2})\\s+(?=[\"«(—–-]*\\s*[А-ЯЁA-Z])");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Whom a saying is ascribed to. */
  private static final Pattern AUTHOR = Pattern.compile("(?m)^\\s+--.*$");

  private static final Pattern BETWEEN = Pattern.compile("(?m)^%$|\\x00");

  private RawText() {}

  /**
   * @param folder files of texts, divided by zero bytes as {@code msgexec 0} divides messages, or
   *     by lines of "%" as {@code fortune} divides sayings
   */
  public static List<String> read(Path folder) throws IOException {
    List<Path> files;
    try (var found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Path file : files) {
      for (String text : texts(file)) {
        for (String sentence : sentences(text)) {
          String words = NO_WORD.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ");
          sentences.putIfAbsent(words, sentence);
        }
      }
    }
    return List.copyOf(sentences.values());
  }

  private static List<String> texts(Path file) throws IOException {
    return Arrays.stream(BETWEEN.split(Files.readString(file)))
        .map(saying -> AUTHOR.matcher(saying).replaceAll(""))
        .toList();
  }

  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : PARAGRAPH.split(text)) {
      String plain = MARKUP.matcher(paragraph).replaceAll(" ").replace("\u0301", "");
      for (String part : END.split(SPACE.matcher(plain).replaceAll(" "))) {
        String sentence = part.strip();
        if (isSentence(sentence)) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  private static boolean isSentence(String text) {
    int words = SPACE.split(text).length;
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    long cyrillic = text.codePoints().filter(RawText::isCyrillic).count();
    return words >= SHORTEST
        && words <= LONGEST
        && cyrillic >= LEAST_CYRILLIC * Math.max(1, letters)
        && !text.equals(text.toUpperCase(Locale.ROOT))
        && !CODE.matcher(text).find();
  }

  private static boolean isCyrillic(int c) {
    return c >= 'а' && c <= 'я' || c >= 'А' && c <= 'Я' || c == 'ё' || c == 'Ё';
  }
}
