package otklik.analysis;

import java.util.List;
import java.util.stream.Stream;
import otklik.post.Post;

/** Analysed posts for tests, made by hand: what a test says of them is all there is. */
public final class Analyses {

  private Analyses() {}

  public static AnalysedPost complaint(
      Post post, Sector sector, String municipality, String... lemmas) {
    return of(post, Kind.COMPLAINT, sector, municipality, lemmas);
  }

  public static AnalysedPost of(
      Post post, Kind kind, Sector sector, String municipality, String... lemmas) {
    List<PlaceMention> places =
        municipality == null
            ? List.of()
            : List.of(new PlaceMention(municipality, null, PlaceSource.TEXT, 0, 1));
    Analysis analysis =
        new Analysis(
            "rus",
            List.of(lemmas),
            List.of(lemmas),
            new KindLabel(kind, 0.9, false, List.of(new Evidence(0, 1, 1))),
            new SectorLabel(sector, 0.9, false, List.of()),
            null,
            new SentimentLabel(Sentiment.NEUTRAL, 0),
            new UrgencyLabel(Urgency.NORMAL, List.of()),
            places,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Stream.of(lemmas).distinct().map(lemma -> new Keyword(lemma, 1, false)).toList(),
            Fingerprint.NONE,
            List.of());
    return new AnalysedPost(post, analysis);
  }
}
