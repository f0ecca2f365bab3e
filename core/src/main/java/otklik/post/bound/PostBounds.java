package otklik.post.bound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.post.Appeal;
import otklik.post.Correction;
import otklik.post.Post;

/**
 * How large a post may be: the one place where times, lengths and counts are bounded. A post
 * outside them becomes a dead letter at the door, because an index, a checkpoint or a calendar
 * behind it would fail at it for ever. Immutable.
 *
 * @param ahead by how much a post's time may lie behind the moment at which it was read
 */
public record PostBounds(Duration ahead) {

  /** A person writes the times of a file; their clock may be off by so much. */
  public static final Duration FILES = Duration.ofHours(1);

  /** Of a platform's clock and ours either may be wrong by a day and a zone: no post is lost. */
  public static final Duration CLOCKS = Duration.ofDays(2);

  public static final PostBounds OF_FILES = new PostBounds(FILES);
  public static final PostBounds OF_PLATFORMS = new PostBounds(CLOCKS);

  /** Of a feed's, an incident's or a place's name: ids and keys of our own. */
  public static final int LONGEST_NAME = 200;

  /** Of an author's name and city: several authors stand in one field of a news feed. */
  public static final int LONGEST_AUTHOR = 500;

  /** Browsers and proxies end a little earlier. */
  public static final int LONGEST_URL = 4_000;

  /** Of what a register says beside the answer; Elasticsearch ends at 32,766 bytes. */
  public static final int LONGEST_NOTE = 2_000;

  /** More often than people can look. */
  public static final long MOST_VIEWS = 1_000_000_000_000L;

  /** "field: what is wrong", in the user's words, of the first thing that is; empty for none. */
  public Optional<String> problem(Post post) {
    if (post.id() == null || post.postedAt() == null || post.readAt() == null) {
      return Optional.of("row: has no id, or no time");
    }
    List<String> problems = new ArrayList<>();
    times(post, problems);
    longer("feed", post.feed() == null ? "" : post.feed(), LONGEST_NAME, problems);
    longer("text", post.text(), Post.LONGEST_TEXT, problems);
    longer("url", post.url(), LONGEST_URL, problems);
    longer("author", post.author(), LONGEST_AUTHOR, problems);
    longer("author_city", post.authorCity(), LONGEST_AUTHOR, problems);
    longer("apart_from", post.apartFrom(), LONGEST_NAME * 2, problems);
    longer("joins", post.joins(), LONGEST_NAME * 2, problems);
    if (post.views() != null && (post.views() < 0 || post.views() > MOST_VIEWS)) {
      problems.add("views: " + post.views() + " is no count of views");
    }
    appeal(post.appeal(), post.readAt(), problems);
    correction(post.correction(), problems);
    return problems.stream().findFirst();
  }

  /**
   * The post itself.
   *
   * @throws IllegalArgumentException with {@link #problem} when there is one
   */
  public Post checked(Post post) {
    problem(post)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return post;
  }

  private void times(Post post, List<String> problems) {
    if (!PostTimes.isPossible(post.readAt())) {
      problems.add("read_at: " + post.readAt() + " is no time at which a post can be read");
    } else if (post.postedAt().isBefore(PostTimes.EARLIEST)) {
      problems.add("time: " + post.postedAt() + " lies before 1990: no post is so old");
    } else if (post.postedAt().isAfter(post.readAt().plus(ahead))) {
      problems.add("time: " + post.postedAt() + " lies in the future");
    } else if (post.editedAt() != null && !PostTimes.isPossible(post.editedAt())) {
      problems.add("edited: " + post.editedAt() + " is no time of an edit");
    }
  }

  private static void appeal(Appeal appeal, Instant now, List<String> problems) {
    if (appeal == null) {
      return;
    }
    date("registered", appeal.registeredAt(), now, problems);
    date("due", appeal.answerDueAt(), now, problems);
    date("answered", appeal.answeredAt(), now, problems);
    longer("number", appeal.number(), LONGEST_NAME, problems);
    longer("answer", appeal.answer(), Post.LONGEST_TEXT, problems);
    longer("status", appeal.status(), LONGEST_NOTE, problems);
    longer("executor", appeal.executor(), LONGEST_NOTE, problems);
    longer("satisfaction", appeal.satisfaction(), LONGEST_NOTE, problems);
  }

  private static void date(String field, Instant date, Instant now, List<String> problems) {
    if (date != null && date.isBefore(PostTimes.EARLIEST)) {
      problems.add(field + ": " + date + " lies before 1990; leave it empty when there is none");
    } else if (date != null && date.isAfter(now.plus(PostTimes.FARTHEST_DEADLINE))) {
      problems.add(
          field
              + ": "
              + date
              + " lies more than 30 years ahead; leave it empty when there is none");
    }
  }

  private static void correction(Correction said, List<String> problems) {
    if (said == null) {
      return;
    }
    longer("kind", said.kind(), LONGEST_NAME, problems);
    longer("sector", said.sector(), LONGEST_NAME, problems);
    longer("topic_group", said.topicGroup(), LONGEST_NOTE, problems);
    longer("topic", said.topic(), LONGEST_NOTE, problems);
    longer("municipality", said.municipality(), LONGEST_NAME, problems);
    longer("settlement", said.settlement(), LONGEST_NAME, problems);
  }

  private static void longer(String field, String text, int longest, List<String> problems) {
    if (text != null && text.length() > longest) {
      problems.add(field + ": is longer than " + longest + " characters");
    }
  }
}
