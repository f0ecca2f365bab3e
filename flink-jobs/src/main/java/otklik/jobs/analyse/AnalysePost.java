package otklik.jobs.analyse;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.analysis.AnalysedPost;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.jobs.RegionText;
import otklik.place.PlaceHints;
import otklik.post.Post;
import otklik.region.Region;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.stream.IndexRequest;

/**
 * Understands each post. A post on which the analyser fails becomes a dead letter: one post must
 * not stop the stream.
 */
public final class AnalysePost extends ProcessFunction<Post, AnalysedPost> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(AnalysePost.class);

  public static final OutputTag<IndexRequest> DEAD_LETTERS =
      new OutputTag<>("not-analysed", TypeInformation.of(IndexRequest.class));

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
  public void processElement(Post post, Context context, Collector<AnalysedPost> out) {
    AnalysedPost analysed;
    try {
      String home = region.feed(post.feed()).map(feed -> feed.municipality()).orElse(null);
      PlaceHints hints = new PlaceHints(home, post.authorCity());
      analysed = new AnalysedPost(post, analyser.analyse(post.text(), hints));
    } catch (RuntimeException e) {
      LOG.warn("post {} could not be analysed", post.id(), e);
      String reason = "the analyser failed: " + e;
      context.output(
          DEAD_LETTERS,
          IndexRequest.of(
              DeadLetter.of(
                  "analysis",
                  post.feed(),
                  post.id().toString(),
                  reason,
                  post.text(),
                  post.readAt())));
      return;
    }
    out.collect(analysed);
  }
}
