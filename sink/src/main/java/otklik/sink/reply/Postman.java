package otklik.sink.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.post.Platform;
import otklik.post.PostId;
import otklik.region.Feed;
import otklik.region.Region;
import otklik.sink.channel.ChannelTrouble;

/**
 * Posts the answers that wait. What a platform does not take for a while is tried again, later each
 * time; what it never takes waits for a person. Not thread-safe.
 */
public final class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int A_ROUND = 20;
  private static final int MOST_TRIES = 8;

  /** No platform takes so long to answer: what became of it could not be kept. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

  private final Region region;
  private final Replies replies;
  private final Map<Platform, ReplyPlatform> platforms;
  private final UnaryOperator<String> environment;
  private final Path data;
  private final Clock clock;

  /**
   * @param environment name of a variable to its value, or null
   * @param data folder of the installation, where secrets are
   */
  public Postman(
      Region region,
      Replies replies,
      Map<Platform, ReplyPlatform> platforms,
      UnaryOperator<String> environment,
      Path data,
      Clock clock) {
    this.region = region;
    this.replies = replies;
    this.platforms = Map.copyOf(platforms);
    this.environment = environment;
    this.data = data;
    this.clock = clock;
  }

  /**
   * What was being sent when the process died: again where that posts once, else a person looks.
   */
  public void recover() throws IOException {
    lookAfter(clock.instant().plusMillis(1));
  }

  private void lookAfter(Instant before) throws IOException {
    for (Replies.Read read : replies.interrupted(before, A_ROUND)) {
      Reply reply = read.reply();
      ReplyPlatform platform = platforms.get(PostId.parse(reply.complaint()).platform());
      boolean again = platform != null && platform.isIdempotent();
      replies.write(again ? reply.waiting(clock.instant(), null) : reply.uncertain(), read);
    }
  }

  /**
   * @return how many were posted
   */
  public int round() throws IOException {
    lookAfter(clock.instant().minus(LONGEST_CALL));
    int posted = 0;
    for (Replies.Read read : replies.due(clock.instant(), A_ROUND)) {
      Reply sending = read.reply().sending(clock.instant());
      if (replies.write(sending, read)) {
        Reply after = send(sending);
        settle(after);
        posted += after.state() == Reply.State.POSTED ? 1 : 0;
      }
    }
    return posted;
  }

  private void settle(Reply after) throws IOException {
    if (!replies.write(after, replies.read(after.id()))) {
      throw new IOException("what became of the answer " + after.id() + " could not be kept");
    }
  }

  private Reply send(Reply reply) {
    try {
      PostId post = PostId.parse(reply.complaint());
      Feed feed = region.feed(reply.feed()).orElse(null);
      ReplyPlatform platform = platforms.get(post.platform());
      if (feed == null || feed.reply() == null || platform == null) {
        throw ChannelTrouble.lasting("the profile gives no right to answer in " + reply.feed());
      }
      String token = feed.reply().read(environment, data);
      if (token == null) {
        throw ChannelTrouble.lasting("there is no token in " + feed.reply());
      }
      return reply.posted(platform.post(reply, post.externalId(), token));
    } catch (ChannelTrouble trouble) {
      LOG.warn("the answer {} was not posted: {}", reply.id(), trouble.getMessage());
      return trouble.isLasting() || reply.tries() >= MOST_TRIES
          ? reply.failed(trouble.getMessage())
          : reply.waiting(again(reply, trouble), trouble.getMessage());
    }
  }

  private Instant again(Reply reply, ChannelTrouble trouble) {
    Duration pause =
        trouble.pause() == null
            ? FIRST_PAUSE.multipliedBy(1L << Math.min(reply.tries() - 1, MOST_TRIES))
            : trouble.pause();
    return clock.instant().plus(pause);
  }
}
