package otklik.classify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import otklik.classify.duplicate.Keywords;
import otklik.classify.kind.KindClassifier;
import otklik.classify.language.Languages;
import otklik.classify.linear.LinearModel;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.morphology.RussianDictionary;
import otklik.classify.person.PersonalDataFinder;
import otklik.classify.place.Addresses;
import otklik.classify.place.Gazetteer;
import otklik.classify.remark.Remarks;
import otklik.classify.sector.SectorClassifier;
import otklik.classify.sentiment.SentimentWords;
import otklik.classify.token.PostTokenizer;
import otklik.classify.topic.TopicArtefact;
import otklik.classify.topic.TopicClassifier;
import otklik.classify.urgency.UrgencyRules;
import otklik.region.Region;

/** Makes an {@link Analyser} of the shipped artefacts and a region. */
public final class Analysers {

  private Analysers() {}

  /**
   * Reads all artefacts, about a second: morphology on a second thread beside the rest. The
   * language detector goes on loading for another second, and a post that is not plainly Russian
   * waits for it. One analyser serves all threads of a process.
   */
  public static Analyser load(Region region) {
    RussianDictionary dictionary = new RussianDictionary();
    CompletableFuture<Morphology> loading =
        CompletableFuture.supplyAsync(() -> MorphologyArtefact.load(dictionary));
    TopicArtefact topics = topics();
    KindClassifier kinds = new KindClassifier(kindModel());
    SectorClassifier sectors = new SectorClassifier(sectorModel(), topics.lexicon());
    TopicClassifier choice = new TopicClassifier(topicModel(), topics.lexicon(), topics.topics());
    SentimentWords sentiments = new SentimentWords();
    UrgencyRules urgencies = new UrgencyRules();
    Gazetteer gazetteer = new Gazetteer(region);
    Remarks remarks = new Remarks();
    Addresses addresses = new Addresses();
    PersonalDataFinder persons = new PersonalDataFinder();
    Keywords keywords = new Keywords(topics.lexicon(), dictionary);
    Morphology morphology = loading.join();
    return new Analyser(
        new PostTokenizer(),
        morphology,
        new Languages(CompletableFuture.supplyAsync(Languages::model)),
        kinds,
        sectors,
        choice,
        sentiments,
        urgencies,
        gazetteer,
        remarks,
        addresses,
        persons,
        keywords);
  }

  /** The shipped topics and their lexicon, for training and evaluation. */
  public static TopicArtefact topics() {
    return read("topics.bin.gz", TopicArtefact::read);
  }

  /** The shipped model of sectors, for evaluation. */
  public static LinearModel sectorModel() {
    return read("sectors.bin.gz", LinearModel::read);
  }

  /** The shipped model that chooses topics, for evaluation. */
  public static LinearModel topicModel() {
    return read("topic-choice.bin.gz", LinearModel::read);
  }

  /** The shipped model of kinds, for evaluation. */
  public static LinearModel kindModel() {
    return read("kinds.bin.gz", LinearModel::read);
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static <T> T read(String artefact, Reading<T> reading) {
    try (InputStream stream =
        Analysers.class.getResourceAsStream("/otklik/artefacts/" + artefact)) {
      if (stream == null) {
        throw new IOException(artefact + " is missing");
      }
      return reading.from(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "an artefact can't be read, run scripts/train: " + e.getMessage(), e);
    }
  }
}
