package otklik.jobs;

import java.time.Duration;
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
import otklik.jobs.gather.Gather;
import otklik.jobs.gather.GatherKey;
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
    SingleOutputStreamOperator<Complaint> complaints =
        analyses
            .keyBy(FollowThread::thread)
            .process(new FollowThread())
            .name("thread")
            .uid("thread")
            .keyBy(new GatherKey())
            .process(new Gather(region.stream(), region.timeZone()))
            .name("incident")
            .uid("incident");
    DataStream<Complaint> routes =
        complaints.map(new RouteComplaint(region)).name("route").uid("route");
    DataStream<IndexRequest> signals =
        routes
            .process(new SignalComplaint(region))
            .name("signal")
            .uid("signal")
            .union(
                complaints
                    .getSideOutput(Gather.RAISED)
                    .process(new SignalIncident(region))
                    .name("raised")
                    .uid("raised"));
    DataStream<IndexRequest> found =
        routes
            .connect(posts.getSideOutput(ReadPost.STANDING).broadcast(AskStanding.QUERIES))
            .process(new AskStanding(region))
            .name("standing")
            .uid("standing");
    DataStream<IndexRequest> documents =
        routes.map(IndexRequest::of).returns(IndexRequest.class).name("document").uid("document");
    documents
        .union(
            complaints.getSideOutput(Gather.INCIDENTS),
            signals,
            found,
            posts.getSideOutput(ReadPost.ASIDE),
            analyses.getSideOutput(AnalysePost.DEAD_LETTERS))
        .sinkTo(index)
        .name("index")
        .uid("index");
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
