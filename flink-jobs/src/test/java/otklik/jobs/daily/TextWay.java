package otklik.jobs.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import otklik.analysis.AnalysedPost;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.complaint.Complaint;
import otklik.incident.Incident;
import otklik.incident.Voice;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.file.FolderConnector;
import otklik.json.Json;
import otklik.lists.ListedComplaint;
import otklik.lists.ListedIncident;
import otklik.lists.MunicipalityDay;
import otklik.place.PlaceHints;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.region.RegionReader;
import otklik.route.Escalation;
import otklik.route.Route;
import otklik.signal.Signal;
import otklik.signal.SignalRules;
import otklik.sink.channel.MailFolder;
import otklik.sink.day.IndexDay;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IncidentDocument;
import otklik.sink.search.FoundComplaint;
import otklik.sink.signal.AcknowledgeKey;
import otklik.sink.signal.Messages;
import otklik.sink.signal.SignalDocument;
import otklik.text.SoundText;

/** Steps of the way of a text: file, post, analysis, document, list, mail. */
final class TextWay {

  private static final Region REGION = RegionReader.shipped();
  private static final Analyser ANALYSER = Analysers.load(REGION);
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final Instant NOON = Instant.parse("2026-11-24T07:00:00Z");
  private static final String DESK = "http://desk.example";
  static final Listing LISTING =
      new Listing(REGION, IndexDay.of(DAY, REGION.timeZone(), null), DESK);

  private TextWay() {}

  /** A file for the connector of folders; what has no text becomes no post. */
  static List<Post> imported(Path folder, List<String> texts) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      String text = AnyTexts.escaped("Яма! " + texts.get(i));
      String row = "{\"id\":\"case-%d\",\"text\":\"%s\",\"author\":\"%s\",\"time\":\"%s\"}%n";
      rows.append(String.format(row, i, text, AnyTexts.escaped("\ud83d я \uffff"), NOON));
    }
    Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(folder.resolve("inbox/any.jsonl"), rows);
    Feed feed = new Feed("inbox", Platform.IMPORT, "inbox", null);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    try (FolderConnector connector =
        new FolderConnector(Platform.IMPORT, folder, null, clock, ZoneOffset.UTC)) {
      Fetched fetched = connector.fetch(feed, Cursor.START);
      List<Post> posts = fetched.steps().stream().map(step -> step.arrival().post()).toList();
      assertThat(posts).hasSize(texts.size()).doesNotContainNull();
      return posts;
    }
  }

  static AnalysedPost analysed(Post post) {
    return new AnalysedPost(post, ANALYSER.analyse(post.text(), PlaceHints.NONE));
  }

  /** As the index holds it and gives it back. */
  static FoundComplaint indexed(AnalysedPost analysed) throws IOException {
    Route route =
        new Route(
            "roads-head", "roads-officer", null, NOON.plusSeconds(9), NOON.plusSeconds(9), "");
    byte[] json =
        Json.mapper()
            .writeValueAsBytes(
                ComplaintDocument.of(
                    new Complaint(analysed.post(), analysed.analysis(), "incident-1", route)));
    JsonNode document = Json.mapper().readTree(json);
    for (String field : List.of("text", "author", "lemmas", "stems", "forms")) {
      assertThat(SoundText.isSound(document.path(field).asText())).as(field).isTrue();
    }
    return FoundComplaint.of(document);
  }

  static MunicipalityDay day(List<AnalysedPost> posts, List<ListedComplaint> lines) {
    List<ListedIncident> incidents = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      Incident opened = Incident.of(Voice.of(posts.get(i)));
      incidents.add(LISTING.incident(IncidentDocument.of(opened), 1, lines.get(i).card()));
    }
    return new MunicipalityDay("Мужи", DAY, REGION.timeZone(), incidents, lines);
  }

  /** Of its deadline, as the mail program of an officer gets it. */
  static MimeMessage mail(Path folder, FoundComplaint found) throws Exception {
    Escalation due = new Escalation(Escalation.Step.OFFICER, NOON);
    String id = found.document().id();
    String text = LISTING.complaint(found, false).text();
    Signal signal = SignalRules.ofEscalation(id, null, "solution", "Срок", due, "roads-head", text);
    Messages messages = new Messages(DESK, new AcknowledgeKey("key"));
    Path mails = folder.resolve(id.replace(':', '-'));
    new MailFolder(mails)
        .send(messages.of(List.of(SignalDocument.of(signal, "mail")), NOON), "head@example.org");
    try (var files = Files.list(mails);
        InputStream in = Files.newInputStream(files.findFirst().orElseThrow())) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }
}
