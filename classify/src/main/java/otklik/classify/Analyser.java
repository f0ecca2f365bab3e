package otklik.classify;

import java.util.ArrayList;
import java.util.List;
import otklik.analysis.AddressMention;
import otklik.analysis.Analysis;
import otklik.analysis.KindLabel;
import otklik.analysis.PersonalData;
import otklik.analysis.PlaceMention;
import otklik.analysis.SectorLabel;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.duplicate.Fingerprints;
import otklik.classify.duplicate.Keywords;
import otklik.classify.kind.KindClassifier;
import otklik.classify.language.Languages;
import otklik.classify.linear.FeatureVotes;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.ReadText;
import otklik.classify.morphology.Stems;
import otklik.classify.person.PersonalDataFinder;
import otklik.classify.place.Addresses;
import otklik.classify.place.Gazetteer;
import otklik.classify.remark.Remarks;
import otklik.classify.sector.SectorClassifier;
import otklik.classify.sentiment.SentimentWords;
import otklik.classify.token.PostTokenizer;
import otklik.classify.token.RawToken;
import otklik.classify.topic.TopicClassifier;
import otklik.classify.topic.Topics;
import otklik.classify.urgency.UrgencyRules;
import otklik.classify.word.Words;
import otklik.place.PlaceHints;
import otklik.privacy.Masking;

/**
 * The stages of understanding a post, in their order. Immutable and thread-safe; made by {@link
 * Analysers}.
 */
public final class Analyser {

  private final PostTokenizer tokenizer;
  private final Morphology morphology;
  private final Languages languages;
  private final KindClassifier kinds;
  private final SectorClassifier sectors;
  private final TopicClassifier topics;
  private final SentimentWords sentiments;
  private final UrgencyRules urgencies;
  private final Gazetteer gazetteer;
  private final Remarks remarks;
  private final Addresses addresses;
  private final PersonalDataFinder persons;
  private final Keywords keywords;

  Analyser(
      PostTokenizer tokenizer,
      Morphology morphology,
      Languages languages,
      KindClassifier kinds,
      SectorClassifier sectors,
      TopicClassifier topics,
      SentimentWords sentiments,
      UrgencyRules urgencies,
      Gazetteer gazetteer,
      Remarks remarks,
      Addresses addresses,
      PersonalDataFinder persons,
      Keywords keywords) {
    this.tokenizer = tokenizer;
    this.morphology = morphology;
    this.languages = languages;
    this.kinds = kinds;
    this.sectors = sectors;
    this.topics = topics;
    this.sentiments = sentiments;
    this.urgencies = urgencies;
    this.gazetteer = gazetteer;
    this.remarks = remarks;
    this.addresses = addresses;
    this.persons = persons;
    this.keywords = keywords;
  }

  /** A text of which nothing else is known. */
  public Analysis analyse(String text) {
    return analyse(text, PlaceHints.NONE);
  }

  public Analysis analyse(String text, PlaceHints hints) {
    List<RawToken> raw = tokenizer.tokens(text);
    ReadText read = morphology.text(raw);
    Words words = read.words();
    KindLabel kind = kinds.kind(words);
    FeatureVotes groups = topics.groups(words);
    List<SectorLabel> named = sectors.sectors(words, groups);
    SectorLabel sector = named.get(0);
    TopicClassifier.Reading topic = topics.read(words, groups, sector.sector());
    List<PlaceMention> places = gazetteer.places(raw, words::form, hints);
    List<AddressMention> sites = addresses.addresses(words);
    List<String> lemmas = new ArrayList<>(words.size());
    List<String> stems = new ArrayList<>(words.size());
    List<PersonalData> persons = this.persons.find(text, words, places);
    List<Integer> hidden = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token token = words.token(i);
      if (token.upos() != Upos.PUNCT) {
        if (Masking.hides(persons, token.start(), token.end())) {
          hidden.add(lemmas.size());
        }
        lemmas.add(token.lemma());
        stems.add(Stems.of(words.lemma(i)));
      }
    }
    return new Analysis(
        languages.language(text, raw, read.known()),
        lemmas,
        stems,
        kind,
        sector,
        topic.label(),
        sentiments.sentiment(words, kind),
        urgencies.urgency(words),
        places,
        named.subList(1, named.size()),
        remarks.remarks(words),
        sites,
        persons,
        keywords.keywords(words, places, sites),
        Fingerprints.of(words),
        topic.chances(),
        hidden);
  }

  /** Words only: what {@code otklik analyse} shows and search reads. */
  public List<Token> tokens(String text) {
    return morphology.tokens(tokenizer.tokens(text));
  }

  /** What masking hides in a text that is no post: a raw row, a reason. */
  public List<PersonalData> personalData(String text) {
    List<RawToken> raw = tokenizer.tokens(text);
    Words words = morphology.text(raw).words();
    return persons.find(text, words, gazetteer.places(raw, words::form, PlaceHints.NONE));
  }

  /** All topics that there are. */
  public Topics topics() {
    return topics.all();
  }

  /** Places that a text names, for the search line. */
  public List<PlaceMention> places(String text) {
    return gazetteer.places(tokenizer.tokens(text), PlaceHints.NONE);
  }
}
