package otklik.desk.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import otklik.analysis.Sector;
import otklik.complaint.HandlingEntry;
import otklik.desk.page.ShownText;
import otklik.place.Settlement;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.search.FoundComplaint;

/**
 * A complaint as Open311 has it. The description is masked: city apps show it to everybody.
 *
 * @param status "open" or "closed"
 * @param statusNotes the answer; null for none
 * @param lat degrees, of the settlement that was understood; null when none was
 * @param mediaUrl never given: we keep no pictures
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ServiceRequest(
    String serviceRequestId,
    String status,
    String statusNotes,
    String serviceName,
    String serviceCode,
    String description,
    String agencyResponsible,
    String serviceNotice,
    Instant requestedDatetime,
    Instant updatedDatetime,
    Instant expectedDatetime,
    String address,
    String addressId,
    String zipcode,
    Double lat,
    Double longitude,
    String mediaUrl) {

  static ServiceRequest of(FoundComplaint found, Region region) {
    ComplaintDocument d = found.document();
    Settlement place = place(d, region);
    List<HandlingEntry> history = found.record().history();
    return new ServiceRequest(
        d.id(),
        found.handling().status().isOpen() ? "open" : "closed",
        found.handling().answer(),
        Sector.ofCode(d.sector()).map(Sector::russianName).orElse(d.sector()),
        d.sector(),
        ShownText.masked(d),
        d.responsible() == null
            ? null
            : region.officer(d.responsible()).map(Officer::post).orElse(null),
        null,
        d.postedAt(),
        history.isEmpty() ? d.readAt() : history.get(history.size() - 1).at(),
        d.solutionDueAt(),
        address(d, region),
        null,
        null,
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        null);
  }

  private static Settlement place(ComplaintDocument d, Region region) {
    return region.municipality(String.valueOf(d.municipality())).stream()
        .flatMap(town -> town.settlements().stream())
        .filter(place -> place.latitude() != null)
        .filter(place -> d.settlement() == null || place.name().equals(d.settlement()))
        .findFirst()
        .orElse(null);
  }

  private static String address(ComplaintDocument d, Region region) {
    List<String> parts = new ArrayList<>();
    parts.add(d.municipality() == null ? null : region.municipalityName(d.municipality()));
    parts.add(d.settlement());
    parts.addAll(d.addresses());
    String address = String.join(", ", parts.stream().filter(Objects::nonNull).distinct().toList());
    return address.isEmpty() ? null : address;
  }
}
