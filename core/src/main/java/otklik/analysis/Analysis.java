package otklik.analysis;

import java.util.List;
import otklik.post.Correction;

/**
 * All that we understood of one post. Immutable.
 *
 * @param language ISO 639-3 ("rus"), "und" when it can't be told
 * @param lemmas of all words in their order, the field that search reads
 * @param stems of the same words: "вывоз" and "вывозить" have one stem and different lemmas
 * @param places strongest first; the first is where the post belongs; may be empty
 * @param furtherSectors of a post that names several problems, at most two; may be empty
 * @param remarks each at most once; may be empty
 * @param addresses in the order of the text; may be empty
 * @param personalData in the order of the text; what masking hides
 * @param keywords what the post is about, in the order of the text; may be empty
 * @param fingerprint by which copies are found
 * @param topicChances the likeliest topics of all sectors; may be empty
 * @param hiddenWords positions in lemmas and stems of words that masking hides
 */
public record Analysis(
    String language,
    List<String> lemmas,
    List<String> stems,
    KindLabel kind,
    SectorLabel sector,
    TopicLabel topic,
    SentimentLabel sentiment,
    UrgencyLabel urgency,
    List<PlaceMention> places,
    List<SectorLabel> furtherSectors,
    List<RemarkLabel> remarks,
    List<AddressMention> addresses,
    List<PersonalData> personalData,
    List<Keyword> keywords,
    Fingerprint fingerprint,
    List<TopicChance> topicChances,
    List<Integer> hiddenWords) {

  public Analysis {
    lemmas = lemmas == null ? List.of() : List.copyOf(lemmas);
    stems = stems == null ? List.of() : List.copyOf(stems);
    places = places == null ? List.of() : List.copyOf(places);
    furtherSectors = furtherSectors == null ? List.of() : List.copyOf(furtherSectors);
    personalData = personalData == null ? List.of() : List.copyOf(personalData);
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    remarks = remarks == null ? List.of() : List.copyOf(remarks);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    topicChances = topicChances == null ? List.of() : List.copyOf(topicChances);
    fingerprint = fingerprint == null ? Fingerprint.NONE : fingerprint;
    hiddenWords = hiddenWords == null ? List.of() : List.copyOf(hiddenWords);
  }

  /** Of a text that names nobody. */
  public Analysis(
      String language,
      List<String> lemmas,
      List<String> stems,
      KindLabel kind,
      SectorLabel sector,
      TopicLabel topic,
      SentimentLabel sentiment,
      UrgencyLabel urgency,
      List<PlaceMention> places,
      List<SectorLabel> furtherSectors,
      List<RemarkLabel> remarks,
      List<AddressMention> addresses,
      List<PersonalData> personalData,
      List<Keyword> keywords,
      Fingerprint fingerprint,
      List<TopicChance> topicChances) {
    this(
        language,
        lemmas,
        stems,
        kind,
        sector,
        topic,
        sentiment,
        urgency,
        places,
        furtherSectors,
        remarks,
        addresses,
        personalData,
        keywords,
        fingerprint,
        topicChances,
        List.of());
  }

  /** The same understanding of a post that belongs to this place only. */
  public Analysis at(PlaceMention place) {
    return new Analysis(
        language,
        lemmas,
        stems,
        kind,
        sector,
        topic,
        sentiment,
        urgency,
        List.of(place),
        furtherSectors,
        remarks,
        addresses,
        personalData,
        keywords,
        fingerprint,
        topicChances,
        hiddenWords);
  }

  /** The same, with what an analyst has said over it: certain, and without evidence in the text. */
  public Analysis corrected(Correction said) {
    Kind otherKind = said.kind() == null ? null : Kind.ofCode(said.kind()).orElse(null);
    Sector otherSector = said.sector() == null ? null : Sector.ofCode(said.sector()).orElse(null);
    PlaceMention place =
        said.municipality() == null
            ? null
            : new PlaceMention(said.municipality(), said.settlement(), PlaceSource.ANALYST, -1, -1);
    return new Analysis(
        language,
        lemmas,
        stems,
        otherKind == null ? kind : new KindLabel(otherKind, 1, false, List.of()),
        otherSector == null ? sector : new SectorLabel(otherSector, 1, false, List.of()),
        topic(said, otherSector),
        sentiment,
        urgency,
        place == null ? places : List.of(place),
        otherSector == null ? furtherSectors : List.of(),
        remarks,
        addresses,
        personalData,
        keywords,
        fingerprint,
        otherSector == null ? topicChances : List.of(),
        hiddenWords);
  }

  /** A topic belongs to its sector: it goes with a sector that is another now. */
  private TopicLabel topic(Correction said, Sector otherSector) {
    if (said.topicGroup() != null) {
      return new TopicLabel(said.topicGroup(), said.topic(), said.fastTrack(), 1, List.of());
    }
    return otherSector == null || otherSector == sector.sector() ? topic : null;
  }

  /** Slug of the municipality that the post belongs to; null when nothing says it. */
  public String municipality() {
    return places.isEmpty() ? null : places.get(0).municipality();
  }

  /** Name of the settlement that the post belongs to; null when nothing says it. */
  public String settlement() {
    return places.isEmpty() ? null : places.get(0).settlement();
  }

  /** Whether an analyst should look at the kind or the sector. */
  public boolean uncertain() {
    return kind.uncertain() || sector.uncertain();
  }
}
