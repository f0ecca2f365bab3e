package otklik.training.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.Stems;
import otklik.classify.token.PostTokenizer;
import otklik.classify.topic.Topics;

/** The words of topic-words.txt, topic by topic; the file's head has the rules of making. */
final class TopicWords {

  private static final String FILE = "topic-words.txt";

  private TopicWords() {}

  /**
   * @param stems distinct, in the order of the alphabet
   */
  record Words(String topicCode, Set<String> stems) {}

  static List<Words> read(Morphology morphology) throws IOException {
    PostTokenizer tokenizer = new PostTokenizer();
    List<Words> all = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TopicWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.startsWith("#") && !line.isBlank()) {
          int bar = line.indexOf(" | ");
          int colon = line.lastIndexOf(": ");
          LabelledPosts.require(
              bar > 0 && colon > bar, FILE, number, "topic", "'sector | topic: words' is expected");
          Set<String> stems = new TreeSet<>();
          for (String word : line.substring(colon + 2).split(" ")) {
            morphology
                .tokens(tokenizer.tokens(word))
                .forEach(token -> stems.add(Stems.of(token.lemma())));
          }
          all.add(
              new Words(
                  Topics.code(line.substring(0, bar), line.substring(bar + 3, colon)), stems));
        }
      }
    }
    return all;
  }
}
