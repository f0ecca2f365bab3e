package otklik.sink.handling;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.analysis.Kind;
import otklik.analysis.Sentiment;
import otklik.complaint.HandlingOrder;
import otklik.complaint.HandlingRefusal;
import otklik.complaint.HandlingRules;
import otklik.complaint.Reaction;
import otklik.complaint.ReactionRules;
import otklik.complaint.Satisfaction;
import otklik.privacy.Masking;
import otklik.right.Action;
import otklik.right.Person;
import otklik.sink.day.DocumentPages;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.DueQueries;
import otklik.sink.search.FoundComplaint;
import otklik.text.Cut;

/**
 * Finds what residents say of answers, a reply in the thread or a mark in a register, and attaches
 * it: who is not satisfied has the complaint come back. Not thread-safe.
 */
public final class Reactions {

  private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);

  /** What was read while the program was not running is found after its start. */
  private static final Duration FIRST = Duration.ofDays(2);

  /** A document may be found a while after it was read. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final int AT_ONCE = 1_000;

  private final DocumentPages pages;
  private final Handlings handlings;
  private final Clock clock;
  private Instant from;

  public Reactions(SearchCluster cluster, Handlings handlings, Clock clock) {
    this.pages = new DocumentPages(cluster.client(), List.of("lemmas", "stems", "forms", "shown"));
    this.handlings = handlings;
    this.clock = clock;
    this.from = clock.instant().minus(FIRST);
  }

  /**
   * Looks at what was read since the last time.
   *
   * @return how many reactions were attached
   */
  public int look() throws IOException {
    Instant now = clock.instant();
    int attached = marks() + replies();
    from = now.minus(LATE);
    return attached;
  }

  private int marks() throws IOException {
    int[] attached = {0};
    pages.read(
        read("appeal.satisfaction"),
        source -> {
          Optional<FoundComplaint> complaint = FoundComplaint.read(source);
          if (complaint.isPresent()) {
            attached[0] += mark(complaint.get());
          }
        });
    return attached[0];
  }

  private int mark(FoundComplaint complaint) throws IOException {
    String mark = complaint.document().appeal().satisfaction();
    Optional<Satisfaction> meant = ReactionRules.ofMark(mark);
    Instant at = complaint.document().readAt();
    return meant.isEmpty() ? 0 : attach(complaint, new Reaction(meant.get(), null, mark, at), null);
  }

  /** Some at a time: after a pause there may be very many. */
  private int replies() throws IOException {
    int[] attached = {0};
    List<ComplaintDocument> some = new ArrayList<>();
    pages.read(
        read("parent"),
        source -> {
          FoundComplaint.read(source).map(FoundComplaint::document).ifPresent(some::add);
          if (some.size() == AT_ONCE) {
            attached[0] += replies(some);
            some.clear();
          }
        });
    return attached[0] + replies(some);
  }

  private int replies(List<ComplaintDocument> some) throws IOException {
    Map<String, List<ComplaintDocument>> byAuthor =
        some.stream()
            .filter(reply -> reply.author() != null)
            .collect(Collectors.groupingBy(Reactions::author));
    if (byAuthor.isEmpty()) {
      return 0;
    }
    int attached = 0;
    for (FoundComplaint answered : answered(byAuthor)) {
      for (ComplaintDocument reply :
          byAuthor.getOrDefault(author(answered.document()), List.of())) {
        if (isReply(reply, answered)) {
          attached += attach(answered, reaction(reply), words(reply));
        }
      }
    }
    return attached;
  }

  /** Read since the last look, and with this field. */
  private Query read(String field) {
    return BoolQuery.of(
            b ->
                b.filter(DueQueries.range("read_at", from, null))
                    .filter(f -> f.exists(e -> e.field(field))))
        ._toQuery();
  }

  /** Those of these authors that have an answer. */
  private List<FoundComplaint> answered(Map<String, List<ComplaintDocument>> byAuthor)
      throws IOException {
    List<FieldValue> names =
        byAuthor.values().stream()
            .map(replies -> FieldValue.of(replies.get(0).author()))
            .distinct()
            .toList();
    Query query =
        BoolQuery.of(
                b ->
                    b.filter(f -> f.terms(t -> t.field("author").terms(v -> v.value(names))))
                        .filter(f -> f.exists(e -> e.field("handling.answered_at"))))
            ._toQuery();
    List<FoundComplaint> answered = new ArrayList<>();
    pages.read(query, source -> FoundComplaint.read(source).ifPresent(answered::add));
    return answered;
  }

  private static String author(ComplaintDocument document) {
    return document.platform() + ":" + document.author();
  }

  /** In the same thread, and after the answer. */
  private static boolean isReply(ComplaintDocument reply, FoundComplaint answered) {
    Reaction before = answered.handling().reaction();
    return !reply.id().equals(answered.document().id())
        && thread(reply).equals(thread(answered.document()))
        && reply.postedAt().isAfter(answered.handling().answeredAt())
        && (before == null || reply.postedAt().isAfter(before.at()));
  }

  private static String thread(ComplaintDocument document) {
    return document.parent() == null ? document.id() : document.parent();
  }

  private static Reaction reaction(ComplaintDocument reply) {
    Satisfaction meant =
        ReactionRules.ofReply(
            Kind.ofCode(reply.kind()).orElse(Kind.OTHER),
            Sentiment.ofCode(reply.sentiment()).orElse(Sentiment.NEUTRAL));
    return new Reaction(meant, reply.id(), null, reply.postedAt());
  }

  private static String words(ComplaintDocument reply) {
    String masked = Masking.mask(reply.text(), reply.personalData());
    return Cut.beginning(masked, HandlingRules.LONGEST_TEXT);
  }

  /** A mark stays in its register, also after the resident has said something else. */
  private static boolean isKnown(Reaction reaction, FoundComplaint to) {
    return reaction.isSameAs(to.handling().reaction())
        || to.record().history().stream()
            .anyMatch(entry -> reaction.isSameAs(entry.before().reaction()));
  }

  private int attach(FoundComplaint to, Reaction reaction, String words) throws IOException {
    if (isKnown(reaction, to) || !HandlingRules.fits(Action.REACT, to.handling())) {
      return 0;
    }
    String id = to.document().id();
    try {
      HandlingOrder order = HandlingOrder.react(reaction, words);
      return handlings.change(id, to.record().version(), order, Person.PROGRAM, null).isPresent()
          ? 1
          : 0;
    } catch (HandlingConflict | HandlingRefusal changed) {
      LOG.info("{} got no reaction now, it is tried again: {}", id, changed.getMessage());
      return 0;
    }
  }
}
