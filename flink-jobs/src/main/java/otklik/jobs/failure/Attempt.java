package otklik.jobs.failure;

import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.post.Post;
import otklik.sink.deadletter.DeadLetter;
import otklik.sink.stream.IndexRequest;

/**
 * A stage's work on one post. When it fails the post goes on as it came, or ends where nothing can
 * be made of it; either way a dead letter says what is missing, and the next post has its turn.
 *
 * <p>Nothing may be collected inside the work: what is collected runs the next stages at once, and
 * their failures, also those of the cluster, would be taken for this stage's.
 */
public final class Attempt {

  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /** The side output that every stage has. */
  public static final OutputTag<IndexRequest> FAILED =
      new OutputTag<>("failed", TypeInformation.of(IndexRequest.class));

  private Attempt() {}

  /** What a stage does. */
  public interface Work<T> {
    T run() throws Exception;
  }

  /** A context's side outputs. */
  public interface Letters {
    void output(OutputTag<IndexRequest> tag, IndexRequest letter);
  }

  /**
   * @param stage the stage's word
   * @return empty when it failed, which then has been said
   */
  public static <T> Optional<T> of(String stage, Post post, Letters letters, Work<T> work)
      throws Exception {
    return of(stage, post.feed(), post.id().toString(), post.text(), post.readAt(), letters, work);
  }

  /**
   * @param position where it stood, as dead letters say it
   * @param sample what the work was on
   */
  public static <T> Optional<T> of(
      String stage,
      String feed,
      String position,
      String sample,
      Instant readAt,
      Letters letters,
      Work<T> work)
      throws Exception {
    try {
      return Optional.of(work.run());
    } catch (FlinkRuntimeException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.warn("{}: the stage '{}' failed", position, stage, e);
      String reason = "the stage '" + stage + "' failed: " + e;
      letters.output(
          FAILED, IndexRequest.of(DeadLetter.of(stage, feed, position, reason, sample, readAt)));
      return Optional.empty();
    }
  }
}
