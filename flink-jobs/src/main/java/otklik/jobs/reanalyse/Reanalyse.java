package otklik.jobs.reanalyse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import otklik.analysis.Analysis;
import otklik.analysis.PlaceMention;
import otklik.analysis.PlaceSource;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.complaint.Complaint;
import otklik.jobs.RegionText;
import otklik.json.Json;
import otklik.place.PlaceHints;
import otklik.post.Post;
import otklik.region.Region;
import otklik.route.Route;
import otklik.route.RouteCase;
import otklik.route.Router;
import otklik.sink.day.PeriodPosts;
import otklik.sink.day.PeriodSlice;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.Relabelled;
import otklik.sink.index.SearchCluster;
import otklik.sink.stream.IndexRequest;

/** A slice of the index to the fields that change. */
final class Reanalyse extends RichFlatMapFunction<PeriodSlice, IndexRequest> {

  private static final long serialVersionUID = 1;

  private static final List<String> ROUTE =
      List.of(
          "block_head",
          "responsible",
          "executor",
          "first_answer_due_at",
          "solution_due_at",
          "route_reason",
          "register_due_at",
          "forward_due_at",
          "escalates_at");

  /** Accumulators. */
  static final String READ = "read";

  static final String CHANGED = "changed";
  static final String DIFFERENCES = "differences";

  private final LongCounter read = new LongCounter();
  private final LongCounter changed = new LongCounter();
  private final DifferenceCounter differences = new DifferenceCounter();
  private final RegionText regionText;
  private final ClusterAddress address;
  private transient SearchCluster cluster;
  private transient Region region;
  private transient Analyser analyser;
  private transient Router router;

  Reanalyse(Region region, ClusterAddress address) {
    this.regionText = new RegionText(region);
    this.address = address;
  }

  @Override
  public void open(OpenContext context) {
    cluster = new SearchCluster(address);
    region = regionText.region();
    analyser = Analysers.load(region);
    router = new Router(region);
    getRuntimeContext().addAccumulator(READ, read);
    getRuntimeContext().addAccumulator(CHANGED, changed);
    getRuntimeContext().addAccumulator(DIFFERENCES, differences);
  }

  @Override
  public void flatMap(PeriodSlice slice, Collector<IndexRequest> out) throws IOException {
    new PeriodPosts(cluster).read(slice, document -> relabel(document, out));
  }

  private void relabel(JsonNode source, Collector<IndexRequest> out) {
    read.add(1);
    try {
      ComplaintDocument document = Json.mapper().treeToValue(source, ComplaintDocument.class);
      Relabelled relabelled = Relabelled.of(source, anew(source, document));
      relabelled
          .labels()
          .forEach(c -> differences.add(new Difference(c.label(), c.from(), c.to())));
      if (!relabelled.fields().isEmpty()) {
        changed.add(1);
        out.collect(IndexRequest.relabelled(document.id(), relabelled.fields()));
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a document that we did not write", e);
    }
  }

  /**
   * The route follows the labels that hold in the end: what an analyst has corrected is among them.
   */
  private ObjectNode anew(JsonNode source, ComplaintDocument document)
      throws JsonProcessingException {
    Post post = document.post();
    Analysis analysis = placed(analyser.analyse(post.text(), hints(document)), document);
    ObjectNode labels = json(post, analysis, document, null);
    labels.remove(ROUTE);
    ObjectNode merged = source.deepCopy();
    merged.setAll(Relabelled.of(source, labels).fields());
    RouteCase of = Json.mapper().treeToValue(merged, ComplaintDocument.class).routeCase();
    Route route = of.kind().wantsAnswer() ? router.explain(of).route() : null;
    return json(post, analysis, document, route);
  }

  private static ObjectNode json(
      Post post, Analysis analysis, ComplaintDocument document, Route route) {
    Complaint complaint = new Complaint(post, analysis, document.incident(), route);
    return Json.mapper().valueToTree(ComplaintDocument.of(complaint));
  }

  private PlaceHints hints(ComplaintDocument document) {
    return PlaceHints.ofHome(
        region.feed(document.feed()).map(feed -> feed.municipality()).orElse(null));
  }

  /** What the thread or the author said of the place is not known here any more: it stays. */
  private static Analysis placed(Analysis analysis, ComplaintDocument document) {
    boolean inText =
        !analysis.places().isEmpty() && analysis.places().get(0).source() == PlaceSource.TEXT;
    if (inText || document.municipality() == null || document.placeSource() == null) {
      return analysis;
    }
    PlaceSource source = PlaceSource.valueOf(document.placeSource().toUpperCase(Locale.ROOT));
    return source == PlaceSource.TEXT
        ? analysis
        : analysis.at(
            new PlaceMention(document.municipality(), document.settlement(), source, -1, -1));
  }

  @Override
  public void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }
}
