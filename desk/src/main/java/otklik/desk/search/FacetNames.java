package otklik.desk.search;

import java.util.Arrays;
import java.util.Locale;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.analysis.Urgency;
import otklik.complaint.Status;
import otklik.desk.page.Pages;
import otklik.post.Platform;
import otklik.sink.search.Facet;

/** What people read for a facet's value. */
record FacetNames(Pages pages) {

  String name(Facet facet, String value) {
    return switch (facet) {
      case KIND -> Kind.ofCode(value).map(Kind::russianName).orElse(value);
      case SECTOR -> Sector.ofCode(value).map(Sector::russianName).orElse(value);
      case PLATFORM -> Platform.ofCode(value).map(Platform::russianName).orElse(value);
      case MUNICIPALITY ->
          value.equals("none")
              ? pages.text("place.unknown")
              : pages.region().municipalityName(value);
      case URGENCY -> named(Urgency.values(), value, Urgency::russianName);
      case STATUS -> named(Status.values(), value, Status::russianName);
    };
  }

  private static <E extends Enum<E>> String named(
      E[] values, String code, java.util.function.Function<E, String> name) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .map(name)
        .orElse(code);
  }
}
