package otklik.jobs;

import java.time.Duration;
import java.util.Arrays;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import otklik.analysis.AnalysedPost;
import otklik.complaint.Complaint;
import otklik.ingest.Arrival;
import otklik.jobs.analyse.AnalysePost;
import otklik.jobs.analyse.FollowThread;
import otklik.jobs.analyse.ReadPost;
import otklik.jobs.failure.Attempt;
import otklik.jobs.gather.Gather;
import otklik.jobs.gather.GatherKey;
import otklik.jobs.index.WriteDocument;
import otklik.jobs.relay.KafkaRelay;
import otklik.jobs.route.RouteComplaint;
import otklik.jobs.signal.SignalComplaint;
import otklik.jobs.signal.SignalIncident;
import otklik.jobs.standing.AskStanding;
import otklik.region.KafkaSettings;
import otklik.region.Region;
import otklik.sink.stream.IndexRequest;

/**
 * The whole way of the data: source, post, analysis, complaint, incident, route, index; the signals
 * on the way, and the searches that stand on it.
 */
public final class StreamJob {

  /** Posts of one feed arrive nearly in order; those of an archive do not, and need not. */
  private static final Duration OUT_OF_ORDER = Duration.ofMinutes(5);

  private static final Duration FEED_IS_SILENT = Duration.ofSeconds(5);

  private final Region region;
  private final Source<Arrival, ?, ?> source;
  private final Sink<IndexRequest> index;

  /** Source and sink come from outside, so that a test passes its own. */
  public StreamJob(Region region, Source<Arrival, ?, ?> source, Sink<IndexRequest> index) {
    this.region = region;
    this.source = source;
    this.index = index;
  }

  /**
   * Every operator's uid is the stage's word: state finds its operator by it, in every later
   * version.
   */
  public void build(StreamExecutionEnvironment flink) {
    DataStream<Arrival> arrivals = read(flink);
    SingleOutputStreamOperator<otklik.post.Post> posts =
        arrivals.process(new ReadPost()).name("post").uid("post");
    SingleOutputStreamOperator<AnalysedPost> analyses =
        posts.process(new AnalysePost(region)).name("analysis").uid("analysis");
    SingleOutputStreamOperator<AnalysedPost> threads =
        analyses
            .keyBy(FollowThread::thread)
            .process(new FollowThread())
            .name("thread")
            .uid("thread");
    SingleOutputStreamOperator<Complaint> complaints =
        threads
            .keyBy(new GatherKey())
            .process(new Gather(region.stream(), region.timeZone()))
            .name("incident")
            .uid("incident");
    SingleOutputStreamOperator<Complaint> routes =
        complaints.process(new RouteComplaint(region)).name("route").uid("route");
    SingleOutputStreamOperator<IndexRequest> signals =
        routes.process(new SignalComplaint(region)).name("signal").uid("signal");
    SingleOutputStreamOperator<IndexRequest> raised =
        complaints
            .getSideOutput(Gather.RAISED)
            .process(new SignalIncident(region))
            .name("raised")
            .uid("raised");
    SingleOutputStreamOperator<IndexRequest> found =
        routes
            .connect(posts.getSideOutput(ReadPost.STANDING).broadcast(AskStanding.QUERIES))
            .process(new AskStanding(region))
            .name("standing")
            .uid("standing");
    SingleOutputStreamOperator<IndexRequest> documents =
        routes.process(new WriteDocument()).name("document").uid("document");
    documents
        .union(
            complaints.getSideOutput(Gather.INCIDENTS),
            signals,
            raised,
            found,
            posts.getSideOutput(ReadPost.ASIDE))
        .union(
            failed(posts, analyses, threads, complaints, routes, signals, raised, found, documents))
        .sinkTo(index)
        .name("index")
        .uid("index");
  }

  /** What the stages have failed on. */
  @SuppressWarnings("unchecked")
  private static DataStream<IndexRequest>[] failed(SingleOutputStreamOperator<?>... stages) {
    return Arrays.stream(stages)
        .map(stage -> stage.getSideOutput(Attempt.FAILED))
        .toArray(DataStream[]::new);
  }

  /** Straight from the source, or through Kafka where the profile says so. */
  private DataStream<Arrival> read(StreamExecutionEnvironment flink) {
    DataStream<Arrival> arrivals = flink.fromSource(source, watermarks(), "source").uid("source");
    KafkaSettings kafka = region.stream().kafka();
    return kafka == null ? arrivals : new KafkaRelay(kafka).through(arrivals, watermarks(), flink);
  }

  private static WatermarkStrategy<Arrival> watermarks() {
    return WatermarkStrategy.<Arrival>forBoundedOutOfOrderness(OUT_OF_ORDER)
        .withIdleness(FEED_IS_SILENT);
  }
}
