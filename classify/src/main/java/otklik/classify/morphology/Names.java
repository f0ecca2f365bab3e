package otklik.classify.morphology;

import java.util.Set;
import otklik.analysis.Upos;
import otklik.classify.knowledge.KnowledgeFile;

/**
 * Lemmas that are names even in small letters ("в европе", "из тюмени"); the dictionary has them as
 * common nouns. Immutable and thread-safe.
 *
 * <p>Source: names.yaml.
 */
final class Names {

  private static final String NOUN = Upos.NOUN.name();

  private final Set<String> lemmas;

  Names() {
    lemmas =
        Set.of(
            KnowledgeFile.words(KnowledgeFile.read(Names.class, "names.yaml").get("names"))
                .toArray(String[]::new));
  }

  /** The reading as a proper noun where its lemma is a name, else unchanged. */
  Reading named(Reading reading) {
    return reading.tag().startsWith(NOUN) && lemmas.contains(reading.lemma())
        ? proper(reading)
        : reading;
  }

  /** The same word as a name. */
  static Reading proper(Reading noun) {
    return new Reading(noun.lemma(), noun.tag().replace(NOUN, Upos.PROPN.name()), noun.features());
  }
}
