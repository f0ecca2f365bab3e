package otklik.classify.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import otklik.analysis.PlaceMention;
import otklik.analysis.PlaceSource;
import otklik.classify.morphology.Lemmas;
import otklik.classify.token.PostTokenizer;
import otklik.classify.token.RawToken;
import otklik.classify.word.Word;
import otklik.classify.word.WordFact;
import otklik.place.Municipality;
import otklik.place.PlaceHints;
import otklik.place.Settlement;
import otklik.region.Region;

/**
 * Finds the places of a region in a text: inflected, of several words, the longest name first ("в
 * Новом Уренгое" is not Уренгой). Immutable and thread-safe.
 */
public final class Gazetteer {

  /** Words after which a name is a place, even one that is also an ordinary word. */
  private static final Set<String> PLACE_WORDS =
      Set.of(
          "п",
          "пос",
          "поселок",
          "поселка",
          "поселке",
          "поселку",
          "пгт",
          "с",
          "село",
          "села",
          "селе",
          "селу",
          "д",
          "дер",
          "деревня",
          "деревни",
          "деревне",
          "г",
          "гор",
          "город",
          "города",
          "городе",
          "городу",
          "фактория",
          "жители",
          "жителей");

  private static final Set<String> PREPOSITIONS =
      Set.of("в", "во", "из", "до", "от", "под", "около", "возле", "через");

  /**
   * Words after which a name is a street's, not a town's: "улица Муравленко" stands in many towns.
   */
  private static final Set<String> STREET_WORDS =
      Set.of(
          "ул",
          "улица",
          "улицы",
          "улице",
          "улицу",
          "улицей",
          "пр",
          "пр-т",
          "проспект",
          "проспекта",
          "проспекте",
          "пер",
          "переулок",
          "переулка",
          "переулке",
          "проезд",
          "проезде",
          "бульвар",
          "имени",
          "им");

  /** Shorter names ("НУР") are words in lower case, or parts of them. */
  private static final int ABBREVIATED = 3;

  private static final WordFact<String> NORMAL = new WordFact<>(Lemmas::normal);

  private final PlaceTrie trie = new PlaceTrie();
  private final WordFact<Boolean> begins = new WordFact<>(form -> trie.begins(Lemmas.normal(form)));

  public Gazetteer(Region region) {
    PostTokenizer tokenizer = new PostTokenizer();
    for (Municipality municipality : region.municipalities()) {
      for (Settlement settlement : municipality.settlements()) {
        var place =
            new PlaceTrie.Place(municipality.slug(), settlement.name(), settlement.needsContext());
        trie.add(settlement.name(), place, tokenizer);
        settlement.names().forEach(name -> trie.add(name, place, tokenizer));
      }
    }
    for (Municipality municipality : region.municipalities()) {
      var place = new PlaceTrie.Place(municipality.slug(), null, false);
      trie.add(municipality.name(), place, tokenizer);
      municipality.names().forEach(name -> trie.add(name, place, tokenizer));
    }
  }

  /**
   * The places of a text, the one most spoken of first.
   *
   * @param hints asked only when the text names no place
   */
  public List<PlaceMention> places(List<RawToken> tokens, PlaceHints hints) {
    return places(tokens, forms(tokens), hints);
  }

  /**
   * @param forms of the tokens, where they are known already
   */
  public List<PlaceMention> places(
      List<RawToken> tokens, IntFunction<Word> forms, PlaceHints hints) {
    List<PlaceMention> mentions = mentions(tokens, forms);
    return mentions.isEmpty() ? hinted(hints) : sorted(mentions);
  }

  private static IntFunction<Word> forms(List<RawToken> tokens) {
    return i -> Word.of(tokens.get(i).text());
  }

  private List<PlaceMention> hinted(PlaceHints hints) {
    if (hints.home() != null) {
      return List.of(new PlaceMention(hints.home(), null, PlaceSource.FEED, -1, -1));
    }
    if (hints.authorCity() == null) {
      return List.of();
    }
    List<RawToken> city = new PostTokenizer().tokens("г. " + hints.authorCity());
    return mentions(city, forms(city)).stream()
        .limit(1)
        .map(place -> place.from(PlaceSource.AUTHOR))
        .toList();
  }

  private static List<PlaceMention> sorted(List<PlaceMention> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    mentions.forEach(
        m -> counts.merge(m.municipality(), m.settlement() == null ? 1 : 2, Integer::sum));
    return mentions.stream()
        .sorted(
            Comparator.<PlaceMention>comparingInt(m -> -counts.get(m.municipality()))
                .thenComparing(m -> m.settlement() == null)
                .thenComparingInt(PlaceMention::start))
        .toList();
  }

  private List<PlaceMention> mentions(List<RawToken> tokens, IntFunction<Word> forms) {
    boolean begun = false;
    for (int i = 0; i < tokens.size(); i++) {
      begun |= begins.of(forms.apply(i));
    }
    if (!begun) {
      return List.of();
    }
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(NORMAL.of(forms.apply(i)));
    }
    return mentions(tokens, words);
  }

  /**
   * @param words the tokens' normal forms
   */
  private List<PlaceMention> mentions(List<RawToken> tokens, List<String> words) {
    List<PlaceMention> mentions = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      PlaceTrie.Match match = trie.longest(words, i);
      if (match != null && isMeant(match, tokens, words, i)) {
        int end = tokens.get(i + match.length() - 1).end();
        mentions.add(
            new PlaceMention(
                match.place().municipality(),
                match.place().settlement(),
                PlaceSource.TEXT,
                tokens.get(i).start(),
                end));
      }
      i += match == null ? 1 : match.length();
    }
    return mentions;
  }

  private static boolean isMeant(
      PlaceTrie.Match match, List<RawToken> tokens, List<String> words, int at) {
    String before = before(words, at);
    if (STREET_WORDS.contains(before)) {
      return false;
    }
    if (match.length() == 1
        && words.get(at).length() <= ABBREVIATED
        && !isCapitalised(tokens, at)) {
      return false;
    }
    if (!match.place().needsContext() || words.get(at).startsWith("#")) {
      return true;
    }
    boolean capital = isCapitalised(tokens, at);
    boolean announced = PLACE_WORDS.contains(before) && (capital || before.length() > 1);
    boolean wholeName =
        match.length() > 1 && capital && isCapitalised(tokens, at + match.length() - 1);
    return announced
        || wholeName
        || PREPOSITIONS.contains(before) && (capital || match.length() > 1);
  }

  private static boolean isCapitalised(List<RawToken> tokens, int at) {
    return Character.isUpperCase(tokens.get(at).text().codePointAt(0));
  }

  /** The word before, past the dot of an abbreviation; the empty text at the beginning. */
  private static String before(List<String> words, int at) {
    int i = at - 1;
    if (i > 0 && words.get(i).equals(".")) {
      i--;
    }
    return i < 0 ? "" : words.get(i);
  }
}
