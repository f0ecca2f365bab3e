package otklik.desk.open311;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import otklik.analysis.Sector;
import otklik.classify.Analyser;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.place.PlaceHints;
import otklik.post.Correction;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.bound.PostBounds;
import otklik.pushed.HandedOver;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.text.SoundText;

/**
 * What city apps report: a request becomes a post of the stream, as any other; an update becomes a
 * comment to it, which is taken as the resident's reaction when there was an answer.
 */
public final class ReportRoom {

  private static final String FEED = "open311";

  private final Pages pages;
  private final Analyser analyser;
  private final ComplaintSearch search;
  private final HandedOver stream;

  public ReportRoom(Pages pages, Analyser analyser, ComplaintSearch search, HandedOver stream) {
    this.pages = pages;
    this.analyser = analyser;
    this.search = search;
    this.stream = stream;
  }

  public void report(Context context) throws IOException {
    Sector sector =
        Sector.ofCode(String.valueOf(context.formParam("service_code")))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "service_code: is missing or none of /open311/v2/services"));
    String text = description(context) + address(context);
    PostId id = new PostId(Platform.OPEN311, UUID.randomUUID().toString());
    stream.put(understoodAs(sector, post(id, author(context), text, null)));
    answer(context, "service_requests", "request", "service_request_id", id.toString());
  }

  public void update(Context context) throws IOException {
    String of = String.valueOf(context.formParam("service_request_id"));
    FoundComplaint found =
        search
            .seenBy(Visit.of(context).person().sight())
            .complaint(of)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("service_request_id: '" + of + "' was not found"));
    String given = author(context);
    String author = given == null ? found.document().author() : given;
    String parent = found.document().parent();
    PostId id = new PostId(Platform.OPEN311, UUID.randomUUID().toString());
    PostId thread = PostId.parse(parent == null ? of : parent);
    stream.put(post(id, author, description(context), thread));
    answer(context, "service_request_updates", "request_update", "update_id", id.toString());
  }

  private Post post(PostId id, String author, String text, PostId parent) {
    Post post =
        new Post(id, FEED, null, author, null, text, pages.now(), pages.now(), parent, null, null);
    return PostBounds.OF_PLATFORMS.checked(post);
  }

  /** What the app has chosen holds where the analysis is not sure; else residents choose worse. */
  private Post understoodAs(Sector sector, Post post) {
    var label = analyser.analyse(post.text(), PlaceHints.NONE).sector();
    return label.uncertain()
        ? post.corrected(new Correction(null, sector.code(), null, null, false, null, null))
        : post;
  }

  private static String description(Context context) {
    String text = SoundText.of(context.formParam("description"));
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("description: is missing");
    }
    if (text.length() > Post.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "description: is longer than " + Post.LONGEST_TEXT + " characters");
    }
    return text.strip();
  }

  /** What was written, or the settlement at the point; on a line of its own. */
  private String address(Context context) {
    String written = context.formParam("address_string");
    if (written != null && !written.isBlank()) {
      return "\n" + written.strip();
    }
    Double latitude = degrees(context, "lat");
    Double longitude = degrees(context, "long");
    return latitude == null || longitude == null
        ? ""
        : NearestPlace.of(pages.region(), latitude, longitude)
            .map(place -> "\n" + place.name())
            .orElse("");
  }

  private static Double degrees(Context context, String name) {
    String text = context.formParam(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      double value = Double.parseDouble(text.strip());
      if (Math.abs(value) <= 180) {
        return value;
      }
    } catch (NumberFormatException e) {
      // is told below, as what lies outside
    }
    throw new IllegalArgumentException(name + ": '" + text + "' are no degrees");
  }

  /** Who reports, as far as the app says: personal data, shown to nobody who does not ask. */
  private static String author(Context context) {
    return Stream.of("account_id", "email", "device_id", "phone")
        .map(context::formParam)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static void answer(Context context, String root, String element, String name, String id) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put(name, id);
    said.put("service_notice", null);
    said.put("account_id", null);
    context.status(HttpStatus.CREATED);
    GeoReportAnswer.list(context, root, element, List.of(said));
  }
}
