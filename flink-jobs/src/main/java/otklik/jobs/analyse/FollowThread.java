package otklik.jobs.analyse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analysis;
import otklik.analysis.PlaceMention;
import otklik.analysis.PlaceSource;
import otklik.jobs.failure.Attempt;
import otklik.jobs.gather.Gather;
import otklik.jobs.gather.GatherKey;
import otklik.post.Correction;
import otklik.post.Post;

/**
 * Gives a comment that names no place the place that its thread's first post names: "у нас тоже
 * темно" is where the post is. A comment that comes before its post keeps what its feed or author
 * says. And remembers what analysts have said of the thread's posts: a post that is read again
 * keeps their labels.
 */
public final class FollowThread extends KeyedProcessFunction<String, AnalysedPost, AnalysedPost> {

  private static final long serialVersionUID = 1;

  /** Comments under older posts are rare; in processing time. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** Checkpointed. The place that the thread's first post names; none while it names none. */
  private transient ValueState<PlaceMention> named;

  /** Checkpointed. By post: all that analysts have said of it. */
  private transient MapState<String, Correction> said;

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
    var words =
        new MapStateDescriptor<>(
            "thread-corrections", Types.STRING, TypeInformation.of(Correction.class));
    words.enableTimeToLive(StateTtlConfig.newBuilder(REMEMBERED).build());
    said = getRuntimeContext().getMapState(words);
  }

  /** A post whose thread can't be followed goes on as it is. */
  @Override
  public void processElement(AnalysedPost analysed, Context context, Collector<AnalysedPost> out)
      throws Exception {
    Attempt.of("thread", analysed.post(), context::output, () -> follow(analysed))
        .orElse(List.of(analysed))
        .forEach(out::collect);
  }

  /** What it was before, where it leaves an incident; then what it is. */
  private List<AnalysedPost> follow(AnalysedPost analysed) throws Exception {
    List<AnalysedPost> followed = new ArrayList<>();
    List<PlaceMention> places = analysed.analysis().places();
    boolean names = !places.isEmpty() && places.get(0).source() == PlaceSource.TEXT;
    boolean comment = analysed.post().parent() != null;
    if (names && !comment) {
      named.update(places.get(0));
    }
    PlaceMention thread = names || !comment ? null : named.value();
    Analysis analysis =
        thread == null
            ? analysed.analysis()
            : analysed.analysis().at(thread.from(PlaceSource.THREAD));
    Post post = analysed.post();
    Correction before = said.get(post.id().toString());
    Correction after = post.correction() == null ? before : post.correction();
    AnalysedPost now = new AnalysedPost(post, corrected(analysis, after));
    if (!Objects.equals(before, after)) {
      remember(post, after);
      AnalysedPost then = new AnalysedPost(post, corrected(analysis, before), true);
      if (hasLeft(then, now)) {
        followed.add(then);
      }
    }
    followed.add(now);
    return followed;
  }

  /** It was a voice of one place and is none, or one of another place. */
  private static boolean hasLeft(AnalysedPost then, AnalysedPost now) {
    return Gather.isVoice(then) && !GatherKey.of(then).equals(GatherKey.of(now));
  }

  private static Analysis corrected(Analysis analysis, Correction said) {
    return said == null ? analysis : analysis.corrected(said);
  }

  private void remember(Post post, Correction all) throws Exception {
    if (all.saysNothing()) {
      said.remove(post.id().toString());
    } else {
      said.put(post.id().toString(), all);
    }
  }
}
