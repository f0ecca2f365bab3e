package otklik.training.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import otklik.analysis.Sector;
import otklik.analysis.Token;
import otklik.classify.morphology.Lemmas;
import otklik.classify.morphology.Morphology;
import otklik.classify.token.PostTokenizer;
import otklik.classify.topic.TopicArtefact;
import otklik.classify.topic.TopicLexicon;
import otklik.classify.topic.Topics;

/** Topic list and topic lexicon to their artefact. */
public final class TopicTraining {

  /** From which the lexicon's document frequencies are. */
  private static final int POSTS = 22_737;

  private TopicTraining() {}

  public static TopicArtefact artefact(Path topics, Path lexicon, Morphology morphology)
      throws IOException {
    return new TopicArtefact(topics(topics, morphology), lexicon(lexicon));
  }

  private static Topics topics(Path file, Morphology morphology) throws IOException {
    PostTokenizer tokenizer = new PostTokenizer();
    List<Topics.Entry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      boolean fastTrack = cells[2].startsWith("★");
      String name = cells[2].replace("★", "").strip();
      List<String> words =
          morphology.tokens(tokenizer.tokens(name)).stream()
              .filter(Token::isContent)
              .map(Token::lemma)
              .distinct()
              .toList();
      Sector sector =
          Sector.ofCode(cells[0])
              .orElseThrow(() -> new IOException(file + ": no sector " + cells[0]));
      entries.add(new Topics.Entry(sector, cells[1], name, fastTrack, words));
    }
    return new Topics(entries);
  }

  private static TopicLexicon lexicon(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String[]> rows =
        lines.subList(1, lines.size()).stream().map(line -> line.split("\t", -1)).toList();
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row[0]));
    List<String> groups = List.copyOf(names);
    Map<String, TopicLexicon.Entry> entries = new HashMap<>();
    for (String[] row : rows) {
      var weight = new TopicLexicon.Weight(groups.indexOf(row[0]), Float.parseFloat(row[2]));
      float rarity = (float) (Math.log((1.0 + POSTS) / (1 + Integer.parseInt(row[3]))) + 1);
      entries.merge(
          Lemmas.normal(row[1]),
          new TopicLexicon.Entry(rarity, List.of(weight)),
          TopicTraining::together);
    }
    return new TopicLexicon(groups, entries);
  }

  private static TopicLexicon.Entry together(TopicLexicon.Entry a, TopicLexicon.Entry b) {
    List<TopicLexicon.Weight> weights = new ArrayList<>(a.weights());
    weights.addAll(b.weights());
    return new TopicLexicon.Entry(b.rarity(), weights);
  }
}
