package otklik.sink.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import otklik.analysis.AddressMention;
import otklik.analysis.Analysis;
import otklik.analysis.Evidence;
import otklik.analysis.Kind;
import otklik.analysis.PersonalData;
import otklik.analysis.Sector;
import otklik.analysis.TopicLabel;
import otklik.complaint.Complaint;
import otklik.post.Appeal;
import otklik.post.Forms;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.privacy.Masking;
import otklik.route.Route;
import otklik.route.RouteCase;

/**
 * A post of any kind as a document of the index: the fields that the pipeline owns. The desk owns
 * {@code handling.*} and nobody writes the other's fields. Codes, not names: names are the reader's
 * matter.
 *
 * @param lemmas divided by blanks, for the whitespace analyser
 * @param forms the words as they were written, divided by blanks
 * @param shown the words that masking leaves, for who may not search the others; null where it
 *     hides nothing
 * @param doubt 0 to 1: how unsure the less sure of kind and sector is
 * @param removedAt when the post was found to be gone from its platform; null while it is there,
 *     and again null when it is read once more
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ComplaintDocument(
    String id,
    String postId,
    String platform,
    String feed,
    String url,
    String author,
    String parent,
    String text,
    Instant postedAt,
    Instant readAt,
    String language,
    String lemmas,
    String stems,
    String forms,
    ShownWords shown,
    String kind,
    double kindConfidence,
    List<Evidence> kindEvidence,
    String sector,
    double sectorConfidence,
    List<Evidence> sectorEvidence,
    String topicGroup,
    String topic,
    boolean fastTrack,
    String sentiment,
    double sentimentStrength,
    String urgency,
    List<Evidence> urgencyEvidence,
    String municipality,
    String settlement,
    String placeSource,
    List<Evidence> placeEvidence,
    String incident,
    String blockHead,
    String responsible,
    String executor,
    Instant firstAnswerDueAt,
    Instant solutionDueAt,
    String routeReason,
    Instant registerDueAt,
    Instant forwardDueAt,
    List<Instant> escalatesAt,
    List<String> furtherSectors,
    List<String> remarks,
    boolean uncertain,
    double doubt,
    List<String> addresses,
    List<PersonalData> personalData,
    List<String> fingerprint,
    Instant editedAt,
    Instant removedAt,
    Long views,
    Appeal appeal) {

  /** Documents of an older mapping lack the newer lists. */
  public ComplaintDocument {
    furtherSectors = furtherSectors == null ? List.of() : furtherSectors;
    remarks = remarks == null ? List.of() : remarks;
    addresses = addresses == null ? List.of() : addresses;
    personalData = personalData == null ? List.of() : personalData;
    fingerprint = fingerprint == null ? List.of() : fingerprint;
    escalatesAt = escalatesAt == null ? List.of() : escalatesAt;
  }

  public static ComplaintDocument of(Complaint complaint) {
    Post post = complaint.post();
    Analysis a = complaint.analysis();
    TopicLabel topic = a.topic();
    Route route =
        complaint.route() == null
            ? new Route(null, null, null, null, null, null)
            : complaint.route();
    return new ComplaintDocument(
        post.id().toString(),
        post.id().externalId(),
        post.id().platform().code(),
        post.feed(),
        post.url(),
        post.author(),
        post.parent() == null ? null : post.parent().toString(),
        post.text(),
        post.postedAt(),
        post.readAt(),
        a.language(),
        String.join(" ", a.lemmas()),
        String.join(" ", a.stems()),
        String.join(" ", Forms.of(post.text())),
        ShownWords.of(post.text(), a),
        a.kind().kind().code(),
        a.kind().confidence(),
        a.kind().evidence(),
        a.sector().sector().code(),
        a.sector().confidence(),
        a.sector().evidence(),
        topic == null ? null : topic.group(),
        topic == null ? null : topic.topic(),
        topic != null && topic.fastTrack(),
        a.sentiment().sentiment().code(),
        a.sentiment().strength(),
        a.urgency().urgency().code(),
        a.urgency().evidence(),
        a.municipality(),
        a.settlement(),
        a.places().isEmpty()
            ? null
            : a.places().get(0).source().name().toLowerCase(java.util.Locale.ROOT),
        placeEvidence(a),
        complaint.incidentId(),
        route.blockHead(),
        route.responsible(),
        route.executor(),
        route.firstAnswerDueAt(),
        route.solutionDueAt(),
        route.reason(),
        route.registerDueAt(),
        route.forwardDueAt(),
        route.escalatesAt(),
        a.furtherSectors().stream().map(label -> label.sector().code()).toList(),
        a.remarks().stream().map(label -> label.remark().code()).toList(),
        a.uncertain(),
        1 - Math.min(a.kind().confidence(), a.sector().confidence()),
        a.addresses().stream().map(AddressMention::name).toList(),
        a.personalData(),
        a.fingerprint().bands(),
        post.editedAt(),
        null,
        post.views(),
        post.appeal());
  }

  /** For counting; see {@link FacetField}. */
  @JsonProperty(FacetField.NAME)
  String facets() {
    return FacetField.of(this);
  }

  /** Whether masking hides anything of the text. */
  @JsonProperty(ShownWords.HIDES)
  boolean hides() {
    return Masking.hides(personalData, 0, text.length());
  }

  /** The post, as far as the index holds it: the author's city is not there. */
  public Post post() {
    return new Post(
        new PostId(Platform.ofCode(platform).orElse(Platform.IMPORT), postId),
        feed,
        url,
        author,
        null,
        text,
        postedAt,
        readAt,
        parent == null ? null : PostId.parse(parent),
        editedAt,
        views,
        appeal);
  }

  /** What the rules of routing ask of it. */
  public RouteCase routeCase() {
    return new RouteCase(
        Sector.ofCode(sector).orElse(Sector.OTHER),
        municipality,
        topicGroup,
        topic,
        fastTrack,
        Kind.ofCode(kind).orElse(Kind.OTHER),
        Platform.ofCode(platform).orElse(Platform.IMPORT),
        feed,
        postedAt,
        readAt,
        appeal);
  }

  private static List<Evidence> placeEvidence(Analysis analysis) {
    return analysis.places().stream()
        .filter(place -> place.start() >= 0)
        .map(place -> new Evidence(place.start(), place.end(), 1))
        .toList();
  }
}
