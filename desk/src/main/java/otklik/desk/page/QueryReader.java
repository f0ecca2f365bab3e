package otklik.desk.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.analysis.PlaceMention;
import otklik.analysis.SearchTerm;
import otklik.analysis.Token;
import otklik.analysis.Upos;
import otklik.classify.Analyser;
import otklik.classify.morphology.Stems;
import otklik.place.Municipality;
import otklik.post.Forms;
import otklik.region.Region;
import otklik.sink.search.Facet;
import otklik.sink.search.SearchField;
import otklik.sink.search.SearchOrder;
import otklik.sink.search.SearchRequest;
import otklik.text.SoundText;

/**
 * Reads a search from the parameters of a request: the same for the page and the API. Thread-safe.
 */
public final class QueryReader {

  private static final int LONGEST_QUERY = 500;

  private final Analyser analyser;
  private final Region region;
  private final QueryFields fields;

  public QueryReader(Analyser analyser, Region region) {
    this.analyser = analyser;
    this.region = region;
    this.fields = new QueryFields(region);
  }

  /**
   * @throws IllegalArgumentException naming the parameter
   */
  public SearchRequest read(Context context, int defaultSize) {
    Map<Facet, Set<String>> filters = filters(context);
    Map<SearchField, String> exact = new EnumMap<>(SearchField.class);
    List<SearchTerm> terms = new ArrayList<>();
    List<QueryPart> parts = parts(SoundText.of(context.queryParam("q")));
    StringBuilder words = new StringBuilder();
    for (QueryPart part : parts) {
      if (!isField(part, filters, exact)) {
        if (part.without() || part.exact()) {
          terms.addAll(term(part));
        } else {
          words.append(part.asTyped()).append(' ');
        }
      }
    }
    terms.addAll(terms(words.toString()));
    String incident = blankToNull(context.queryParam("incident"));
    if (incident != null) {
      exact.put(SearchField.INCIDENT, incident);
    }
    return new SearchRequest(
        terms,
        filters,
        exact,
        instant(context, "from", false),
        instant(context, "to", true),
        order(context),
        size(context, defaultSize),
        blankToNull(context.queryParam("after")),
        List.of());
  }

  private static List<QueryPart> parts(String query) {
    if (query != null && query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException("q: is longer than " + LONGEST_QUERY + " characters");
    }
    return query == null ? List.of() : QueryPart.of(query);
  }

  /** A field that is known narrows the search; another one is a word as any other. */
  private boolean isField(
      QueryPart part, Map<Facet, Set<String>> filters, Map<SearchField, String> exact) {
    if (part.field() == null || part.without()) {
      return false;
    }
    Optional<Facet> facet = QueryFields.facet(part.field());
    facet.ifPresent(f -> filters.get(f).addAll(fields.values(f, part.text())));
    Optional<SearchField> field = QueryFields.exact(part.field());
    field.ifPresent(f -> exact.put(f, part.text()));
    return facet.isPresent() || field.isPresent();
  }

  private List<SearchTerm> term(QueryPart part) {
    if (part.exact()) {
      List<String> forms = Forms.of(part.text());
      SearchTerm term = SearchTerm.exact(forms);
      return forms.isEmpty() ? List.of() : List.of(part.without() ? term.not() : term);
    }
    return terms(part.asTyped()).stream().map(SearchTerm::not).toList();
  }

  private static SearchOrder order(Context context) {
    String code = blankToNull(context.queryParam("sort"));
    return code == null
        ? SearchOrder.TIME
        : SearchOrder.ofCode(code)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "sort: '"
                            + code
                            + "' is none of time, urgency, due, uncertain, relevance, voices"));
  }

  /** Words as the index has them; words that name one place together are one term. */
  private List<SearchTerm> terms(String query) {
    List<Token> tokens = analyser.tokens(query);
    List<PlaceMention> places = analyser.places(query);
    List<SearchTerm> terms = new ArrayList<>();
    for (PlaceMention place : places) {
      List<String> lemmas =
          tokens.stream()
              .filter(t -> t.start() >= place.start() && t.end() <= place.end())
              .filter(t -> t.upos() != Upos.PUNCT)
              .map(Token::lemma)
              .toList();
      terms.add(new SearchTerm(lemmas, Stems.of(lemmas), place.municipality(), villageOf(place)));
    }
    List<Token> words =
        tokens.stream()
            .filter(
                t ->
                    t.upos() != Upos.PUNCT
                        && places.stream()
                            .noneMatch(p -> t.start() >= p.start() && t.end() <= p.end()))
            .toList();
    boolean content = !places.isEmpty() || words.stream().anyMatch(Token::isContent);
    for (Token word : words) {
      if (word.isContent() || !content) {
        terms.add(
            new SearchTerm(List.of(word.lemma()), List.of(Stems.of(word.lemma())), null, null));
      }
    }
    return terms;
  }

  /**
   * A facet's values may be repeated or divided by commas; a municipality may be named or given by
   * its slug.
   */
  private Map<Facet, Set<String>> filters(Context context) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Set<String> values =
          context.queryParams(facet.parameter()).stream()
              .flatMap(value -> Stream.of(value.split(",")))
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .map(value -> facet == Facet.MUNICIPALITY ? slug(value) : value)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      filters.put(facet, values);
    }
    return filters;
  }

  private String slug(String slugOrName) {
    return region.municipality(slugOrName).map(Municipality::slug).orElse(slugOrName);
  }

  private Instant instant(Context context, String name, boolean endOfDay) {
    return QueryTime.of(name, context.queryParam(name), region.timeZone(), endOfDay);
  }

  private static int size(Context context, int defaultSize) {
    String text = blankToNull(context.queryParam("size"));
    if (text == null) {
      return defaultSize;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("size: '" + text + "' is no number", e);
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * Null for a town that is its own municipality: then a post that only its feed places there is
   * found too.
   */
  private String villageOf(PlaceMention place) {
    boolean town = region.municipalityName(place.municipality()).equals(place.settlement());
    return town ? null : place.settlement();
  }
}
