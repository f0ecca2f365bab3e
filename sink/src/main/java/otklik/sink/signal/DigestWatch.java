package otklik.sink.signal;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.complaint.CardAddress;
import otklik.post.OneLine;
import otklik.privacy.Masking;
import otklik.region.Region;
import otklik.region.SectorBlock;
import otklik.signal.QuietRules;
import otklik.signal.Signal;
import otklik.signal.SignalKind;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.IndexSchema;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.DueQueries;
import otklik.sink.search.FoundComplaint;

/**
 * At the hours of the digest: what has come for each block head since the last one, as one signal
 * with counts by topic and the newest complaints. Made from the index, so that a day of ten
 * thousand complaints is one message and not ten thousand. Called twice for one hour it makes the
 * same signal. Single-threaded.
 */
public final class DigestWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DigestWatch.class);

  private static final int MOST_TOPICS = 10;
  private static final int NEWEST = 15;
  private static final int LONGEST_LINE = 160;

  private final Region region;
  private final SearchCluster cluster;
  private final Signals signals;
  private final Addressing addressing;
  private final QuietRules quiet;
  private Instant madeFor;

  public DigestWatch(Region region, SearchCluster cluster) {
    this.region = region;
    this.cluster = cluster;
    this.signals = new Signals(cluster);
    this.addressing = new Addressing(region);
    this.quiet = new QuietRules(region.signals().quiet(), region.timeZone());
  }

  /**
   * @return how many signals were made or made again
   */
  public int look(Instant now) throws IOException {
    Instant hour = quiet.lastDigestAt(now);
    if (hour.equals(madeFor)) {
      return 0;
    }
    Instant from = quiet.lastDigestAt(hour.minusNanos(1));
    List<Signal> digests = new ArrayList<>();
    for (String head : heads()) {
      Signal digest = digest(head, from, hour);
      if (digest != null) {
        digests.add(digest);
      }
    }
    signals.put(digests.stream().flatMap(s -> addressing.documents(s).stream()).toList());
    madeFor = hour;
    return digests.size();
  }

  private Set<String> heads() {
    Set<String> heads = new LinkedHashSet<>();
    region.blocks().values().stream().map(SectorBlock::blockHead).forEach(heads::add);
    return heads;
  }

  /** Null when nothing has come. */
  private Signal digest(String head, Instant from, Instant to) throws IOException {
    var response =
        cluster
            .client()
            .search(
                s ->
                    s.index(IndexSchema.COMPLAINTS.alias())
                        .size(NEWEST)
                        .trackTotalHits(t -> t.enabled(true))
                        .query(query(head, from, to))
                        .sort(o -> o.field(f -> f.field("posted_at").order(SortOrder.Desc)))
                        .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                        .aggregations(
                            "topics", a -> a.terms(t -> t.field("topic").size(MOST_TOPICS))),
                JsonNode.class);
    long total = response.hits().total().value();
    if (total == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder(Messages.text("digest.topics")).append('\n');
    for (StringTermsBucket topic :
        response.aggregations().get("topics").sterms().buckets().array()) {
      text.append("· ").append(topic.key().stringValue());
      text.append(" — ").append(topic.docCount()).append('\n');
    }
    text.append('\n').append(Messages.text("digest.newest")).append('\n');
    response.hits().hits().forEach(hit -> text.append(line(hit.source())).append('\n'));
    String card =
        response.hits().hits().isEmpty()
            ? null
            : CardAddress.of(response.hits().hits().get(0).id());
    return new Signal(
        "digest/" + to + "/" + head,
        SignalKind.DIGEST,
        head,
        null,
        null,
        Messages.text("digest.title", total),
        text.toString().strip(),
        card,
        to,
        List.of());
  }

  private String line(JsonNode source) {
    String id = source.path("id").asText();
    try {
      return line(FoundComplaint.of(source).document());
    } catch (RuntimeException e) {
      LOG.warn("{} can't be told: {}", id, e.getClass().getName());
      return "· " + id;
    }
  }

  private String line(ComplaintDocument d) {
    String place = region.municipalityName(d.municipality());
    String text = Masking.mask(d.text(), d.personalData());
    return "· " + (place.isEmpty() ? "" : place + ": ") + OneLine.of(text, LONGEST_LINE);
  }

  private static Query query(String head, Instant from, Instant to) {
    return BoolQuery.of(
            b ->
                b.filter(f -> f.term(t -> t.field("block_head").value(head)))
                    .filter(DueQueries.wantsAnswer())
                    .filter(DueQueries.range("posted_at", from, to)))
        ._toQuery();
  }
}
