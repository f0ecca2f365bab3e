package otklik.sink.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Kind;
import otklik.analysis.Urgency;
import otklik.complaint.Status;

/**
 * What wants an answer, is open, due, or answered in time, as parts of queries: a deadline that
 * people have changed goes before the one of the route, and none runs while it is paused. {@link
 * otklik.complaint.Standing} says the same of one complaint.
 */
public final class DueQueries {

  private static final List<FieldValue> WANT_ANSWER =
      Arrays.stream(Kind.values())
          .filter(Kind::wantsAnswer)
          .map(kind -> FieldValue.of(kind.code()))
          .toList();

  private static final List<FieldValue> CLOSED =
      Arrays.stream(Status.values())
          .filter(status -> !status.isOpen())
          .map(status -> FieldValue.of(status.code()))
          .toList();

  private DueQueries() {}

  /** Of a kind that wants an answer, also when somebody has said that this one needs none. */
  public static Query ofKindsThatWantAnswer() {
    return Query.of(q -> q.terms(t -> t.field("kind").terms(v -> v.value(WANT_ANSWER))));
  }

  /** Somebody waits, or waited, for an answer. */
  public static Query wantsAnswer() {
    return BoolQuery.of(
            b ->
                b.filter(ofKindsThatWantAnswer())
                    .mustNot(
                        n ->
                            n.term(t -> t.field("handling.status").value(Status.NO_ANSWER.code()))))
        ._toQuery();
  }

  /** Has had its first answer. */
  public static Query answered() {
    return both(wantsAnswer(), exists("handling.answered_at"));
  }

  /** Has had it before its deadline. */
  public static Query answeredInTime() {
    return both(
        wantsAnswer(),
        Query.of(q -> q.term(t -> t.field("handling.answered_in_time").value(true))));
  }

  /**
   * It is known whether the first answer came in time: it was given, or its time has run out. What
   * was closed too late without one has the mark of a late one ({@code HandlingFields}).
   */
  public static Query answerDecided(Instant now) {
    Query open = both(open(), answerDue(null, now));
    return both(
        wantsAnswer(),
        BoolQuery.of(
                b ->
                    b.minimumShouldMatch("1")
                        .should(exists("handling.answered_in_time"))
                        .should(open))
            ._toQuery());
  }

  /** Somebody waits for an answer, and somebody still has to do something. */
  static Query waits() {
    return both(wantsAnswer(), open());
  }

  /** Open, and a deadline was missed. */
  public static Query overdue(Instant now) {
    return both(waits(), missed(now));
  }

  /** Of danger. */
  static Query critical() {
    return Query.of(q -> q.term(t -> t.field("urgency").value(Urgency.CRITICAL.code())));
  }

  private static Query both(Query one, Query other) {
    return BoolQuery.of(b -> b.filter(one).filter(other))._toQuery();
  }

  /** Somebody still has to do something. */
  public static Query open() {
    return not(Query.of(q -> q.terms(t -> t.field("handling.status").terms(v -> v.value(CLOSED)))));
  }

  /** Was postponed, and the day has come. */
  public static Query postponedUntil(LocalDate today) {
    return BoolQuery.of(
            b ->
                b.filter(
                        f -> f.term(t -> t.field("handling.status").value(Status.POSTPONED.code())))
                    .filter(
                        f ->
                            f.range(
                                r ->
                                    r.date(
                                        d ->
                                            d.field("handling.closing.until")
                                                .lte(today.toString())))))
        ._toQuery();
  }

  /** Somebody has corrected a label. */
  public static Query corrected() {
    return exists("handling.corrected");
  }

  /** The first answer is not given yet, and was or is due in the time. */
  public static Query answerDue(Instant from, Instant to) {
    return BoolQuery.of(
            b ->
                b.filter(due("first_answer_due_at", from, to))
                    .mustNot(exists("handling.answered_at")))
        ._toQuery();
  }

  /** The solution was or is due in the time; ask for {@link #open()} too. */
  public static Query solutionDue(Instant from, Instant to) {
    return due("solution_due_at", from, to);
  }

  /** The first answer or the solution was due before; ask for {@link #open()} too. */
  public static Query missed(Instant by) {
    return BoolQuery.of(
            b ->
                b.minimumShouldMatch("1").should(answerDue(null, by)).should(solutionDue(null, by)))
        ._toQuery();
  }

  /** Somebody is to be told of a deadline in the time. */
  public static Query escalates(Instant from, Instant to) {
    return due("escalates_at", from, to);
  }

  private static Query due(String field, Instant from, Instant to) {
    String changed = "handling." + field;
    return BoolQuery.of(
            b ->
                b.mustNot(exists("handling.terms.paused_since"))
                    .minimumShouldMatch("1")
                    .should(range(changed, from, to))
                    .should(
                        s ->
                            s.bool(o -> o.mustNot(exists(changed)).filter(range(field, from, to)))))
        ._toQuery();
  }

  /**
   * @param from at or after; null for no limit
   * @param to before; null for no limit
   */
  public static Query range(String field, Instant from, Instant to) {
    return RangeQuery.of(
            r ->
                r.date(
                    d -> {
                      d.field(field);
                      if (from != null) {
                        d.gte(from.toString());
                      }
                      return to == null ? d : d.lt(to.toString());
                    }))
        ._toQuery();
  }

  static Query exists(String field) {
    return Query.of(q -> q.exists(e -> e.field(field)));
  }

  static Query not(Query query) {
    return BoolQuery.of(b -> b.mustNot(query))._toQuery();
  }
}
