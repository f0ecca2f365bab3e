package otklik.jobs.analyse;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import otklik.analysis.AnalysedPost;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.jobs.RegionText;
import otklik.jobs.failure.Attempt;
import otklik.place.PlaceHints;
import otklik.post.Post;
import otklik.region.Region;

/**
 * Understands each post. A post on which the analyser fails becomes a dead letter: one post must
 * not stop the stream.
 */
public final class AnalysePost extends ProcessFunction<Post, AnalysedPost> {

  private static final long serialVersionUID = 1;

  private final RegionText regionText;
  private transient Region region;
  private transient Analyser analyser;

  public AnalysePost(Region region) {
    this.regionText = new RegionText(region);
  }

  @Override
  public void open(OpenContext context) {
    region = regionText.region();
    analyser = Analysers.load(region);
  }

  @Override
  public void processElement(Post post, Context context, Collector<AnalysedPost> out)
      throws Exception {
    Attempt.of("analysis", post, context::output, () -> analysed(post)).ifPresent(out::collect);
  }

  private AnalysedPost analysed(Post post) {
    String home = region.feed(post.feed()).map(feed -> feed.municipality()).orElse(null);
    PlaceHints hints = new PlaceHints(home, post.authorCity());
    return new AnalysedPost(post, analyser.analyse(post.text(), hints));
  }
}
