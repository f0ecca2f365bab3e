package otklik.training.label;

import java.util.List;
import otklik.analysis.Token;
import otklik.classify.word.Words;

/**
 * A post with the labels that a person gave it, as codes.
 *
 * @param sector null when it says nothing of sectors
 * @param topic name of its topic in topics.tsv; null when nobody labelled it
 * @param own whether the project wrote it
 */
public record LabelledPost(
    String id, String sector, String kind, String topic, List<Token> tokens, boolean own) {

  /** Its tokens as classifiers are asked about them. */
  Words words() {
    return Words.of(tokens);
  }
}
