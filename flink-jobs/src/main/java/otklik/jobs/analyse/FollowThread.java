package otklik.jobs.analyse;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import otklik.analysis.AnalysedPost;
import otklik.analysis.PlaceMention;
import otklik.analysis.PlaceSource;

/**
 * Gives a comment that names no place the place that its thread's first post names: "у нас тоже
 * темно" is where the post is. A comment that comes before its post keeps what its feed or author
 * says.
 */
public final class FollowThread extends KeyedProcessFunction<String, AnalysedPost, AnalysedPost> {

  private static final long serialVersionUID = 1;

  /** Comments under older posts are rare; in processing time. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** Checkpointed. The place that the thread's first post names; none while it names none. */
  private transient ValueState<PlaceMention> named;

  /** The key: a post and its comments have one. */
  public static String thread(AnalysedPost analysed) {
    var post = analysed.post();
    return (post.parent() == null ? post.id() : post.parent()).toString();
  }

  @Override
  public void open(OpenContext context) {
    var descriptor =
        new ValueStateDescriptor<>("thread-place", TypeInformation.of(PlaceMention.class));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(REMEMBERED).build());
    named = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(AnalysedPost analysed, Context context, Collector<AnalysedPost> out)
      throws Exception {
    List<PlaceMention> places = analysed.analysis().places();
    boolean names = !places.isEmpty() && places.get(0).source() == PlaceSource.TEXT;
    boolean comment = analysed.post().parent() != null;
    if (names && !comment) {
      named.update(places.get(0));
    }
    PlaceMention thread = names || !comment ? null : named.value();
    out.collect(
        thread == null
            ? analysed
            : new AnalysedPost(
                analysed.post(), analysed.analysis().at(thread.from(PlaceSource.THREAD))));
  }
}
