package otklik.region;

import java.util.List;
import java.util.Set;
import otklik.place.Municipality;
import otklik.place.Settlement;

/** The part of the profile that names municipalities and settlements. */
record PlaceSections(Set<String> officers) {

  Municipality municipality(ProfileSection section) {
    Municipality municipality =
        new Municipality(
            section.value("slug", PlaceSections::slug) == null ? "" : section.text("slug"),
            section.text("name"),
            section.text("kind"),
            section.reference("executor", officers, "officer"),
            section.values("names", name -> name),
            section.sections("settlements").stream().map(PlaceSections::settlement).toList());
    if (municipality.settlements().isEmpty()) {
      section.mistake("settlements", "at least one is needed");
    }
    section.nothingElse();
    return municipality;
  }

  private static String slug(String text) {
    if (!text.matches("[a-z][a-z0-9-]{1,39}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no slug: lower-case Latin letters, digits and hyphens");
    }
    return text;
  }

  private static Settlement settlement(ProfileSection section) {
    Double latitude = section.optionalValue("latitude", text -> degrees(text, 90));
    Double longitude = section.optionalValue("longitude", text -> degrees(text, 180));
    List<String> names = section.values("names", name -> name);
    Boolean needsContext = section.optionalValue("needs_context", ProfileValues::yesOrNo);
    Settlement settlement =
        new Settlement(
            section.text("name"),
            section.text("kind"),
            latitude,
            longitude,
            names,
            Boolean.TRUE.equals(needsContext));
    section.nothingElse();
    return settlement;
  }

  private static Double degrees(String text, double most) {
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
      throw new IllegalArgumentException("'" + text + "' is more than " + most + " degrees");
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no number of degrees", e);
    }
  }
}
