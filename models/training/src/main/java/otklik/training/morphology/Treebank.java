package otklik.training.morphology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import otklik.analysis.Upos;

/**
 * Reads CoNLL-U: sentences of tokens; multiword ranges, empty nodes and comments are passed over.
 *
 * <p>Source: universaldependencies.org/format.
 */
public final class Treebank {

  private Treebank() {}

  /**
   * @throws IllegalArgumentException naming file, line and field when a line is no token
   */
  public static List<List<GoldToken>> read(Path file) throws IOException {
    return read(String.valueOf(file.getFileName()), Files.readAllLines(file));
  }

  /**
   * @param file its name, for messages
   */
  static List<List<GoldToken>> read(String file, List<String> lines) {
    List<List<GoldToken>> sentences = new ArrayList<>();
    List<GoldToken> sentence = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank()) {
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
        }
      } else if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 10) {
          throw new IllegalArgumentException(
              file
                  + ":"
                  + number
                  + ": 10 columns divided by tabs are expected, here are "
                  + fields.length);
        }
        if (fields[0].indexOf('-') < 0 && fields[0].indexOf('.') < 0) {
          sentence.add(
              new GoldToken(fields[1], fields[2], upos(file, number, fields[3]), fields[5]));
        }
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }

  private static Upos upos(String file, int line, String text) {
    try {
      return Upos.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file
              + ":"
              + line
              + ": upos: '"
              + text
              + "' is no part of speech of Universal Dependencies",
          e);
    }
  }
}
