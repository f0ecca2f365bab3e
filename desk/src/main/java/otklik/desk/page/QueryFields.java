package otklik.desk.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.analysis.Urgency;
import otklik.complaint.Status;
import otklik.post.Platform;
import otklik.region.Region;
import otklik.sink.search.Facet;
import otklik.sink.search.SearchField;

/** Fields that people type into the search line: {@code блок:дороги}, {@code статус:новое}. */
final class QueryFields {

  private static final Map<String, Facet> FACETS =
      Map.ofEntries(
          Map.entry("вид", Facet.KIND),
          Map.entry("kind", Facet.KIND),
          Map.entry("блок", Facet.SECTOR),
          Map.entry("sector", Facet.SECTOR),
          Map.entry("мо", Facet.MUNICIPALITY),
          Map.entry("муниципалитет", Facet.MUNICIPALITY),
          Map.entry("municipality", Facet.MUNICIPALITY),
          Map.entry("площадка", Facet.PLATFORM),
          Map.entry("platform", Facet.PLATFORM),
          Map.entry("срочность", Facet.URGENCY),
          Map.entry("urgency", Facet.URGENCY),
          Map.entry("статус", Facet.STATUS),
          Map.entry("status", Facet.STATUS));

  private static final Map<String, SearchField> EXACT =
      Map.ofEntries(
          Map.entry("id", SearchField.ID),
          Map.entry("тема", SearchField.TOPIC),
          Map.entry("topic", SearchField.TOPIC),
          Map.entry("группа", SearchField.TOPIC_GROUP),
          Map.entry("посёлок", SearchField.SETTLEMENT),
          Map.entry("поселок", SearchField.SETTLEMENT),
          Map.entry("инцидент", SearchField.INCIDENT),
          Map.entry("incident", SearchField.INCIDENT),
          Map.entry("лента", SearchField.FEED),
          Map.entry("feed", SearchField.FEED),
          Map.entry("номер", SearchField.NUMBER),
          Map.entry("number", SearchField.NUMBER),
          Map.entry("ответственный", SearchField.ASSIGNEE),
          Map.entry("assignee", SearchField.ASSIGNEE));

  private final Region region;

  QueryFields(Region region) {
    this.region = region;
  }

  static Optional<Facet> facet(String typed) {
    return Optional.ofNullable(FACETS.get(typed.toLowerCase(Locale.ROOT)));
  }

  static Optional<SearchField> exact(String typed) {
    return Optional.ofNullable(EXACT.get(typed.toLowerCase(Locale.ROOT)));
  }

  /**
   * The values that are meant: by code, or by how the Russian name begins; what nothing is called
   * so stays as it is, and finds nothing.
   */
  List<String> values(Facet facet, String typed) {
    List<String> meant =
        switch (facet) {
          case KIND -> meant(Kind.values(), Kind::code, Kind::russianName, typed);
          case SECTOR -> meant(Sector.values(), Sector::code, Sector::russianName, typed);
          case PLATFORM -> meant(Platform.values(), Platform::code, Platform::russianName, typed);
          case URGENCY -> meant(Urgency.values(), Urgency::code, Urgency::russianName, typed);
          case STATUS -> meant(Status.values(), Status::code, Status::russianName, typed);
          case MUNICIPALITY ->
              region.municipalities().stream()
                  .filter(
                      town ->
                          town.slug().equalsIgnoreCase(typed)
                              || begins(town.name(), typed)
                              || town.names().stream().anyMatch(name -> begins(name, typed)))
                  .map(town -> town.slug())
                  .toList();
        };
    return meant.isEmpty() ? List.of(typed) : meant;
  }

  private static <E> List<String> meant(
      E[] all, Function<E, String> code, Function<E, String> name, String typed) {
    Optional<E> same =
        Arrays.stream(all).filter(one -> code.apply(one).equalsIgnoreCase(typed)).findFirst();
    Stream<E> named = Arrays.stream(all).filter(one -> hasWord(name.apply(one), typed));
    return same.map(Stream::of).orElse(named).map(code).toList();
  }

  private static boolean hasWord(String name, String typed) {
    return Arrays.stream(name.split("[\\s«»,]+")).anyMatch(word -> begins(word, typed))
        || begins(name, typed);
  }

  private static boolean begins(String name, String typed) {
    return name.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .startsWith(typed.toLowerCase(Locale.ROOT).replace('ё', 'е'));
  }
}
