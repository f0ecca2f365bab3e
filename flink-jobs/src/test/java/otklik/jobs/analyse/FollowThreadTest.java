package otklik.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Kind;
import otklik.analysis.PlaceSource;
import otklik.analysis.Sector;
import otklik.post.Correction;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.PostId;
import otklik.post.Posts;

class FollowThreadTest {

  private static final Correction ROADS = sector("roads");
  private static final Correction THANKS =
      new Correction("thanks", null, null, null, false, null, null);
  private static final Correction SALEKHARD =
      new Correction(null, null, null, null, false, "salekhard", null);

  private KeyedOneInputStreamOperatorTestHarness<String, AnalysedPost, AnalysedPost> harness;

  private static Correction sector(String code) {
    return new Correction(null, code, null, null, false, null, null);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, AnalysedPost, AnalysedPost> open(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new FollowThread()), FollowThread::thread, Types.STRING);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  @BeforeEach
  void open() throws Exception {
    harness = open(null);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private static Post comment(String id, String parent) {
    Post post = Posts.of(id, "у нас тоже темно");
    return new Post(
        post.id(),
        post.feed(),
        null,
        null,
        null,
        post.text(),
        post.postedAt(),
        post.readAt(),
        new PostId(Platform.VK, parent));
  }

  private static AnalysedPost housing(Post post, String municipality) {
    return Analyses.complaint(post, Sector.HOUSING, municipality, "темно");
  }

  /** What comes out for this one. */
  private List<AnalysedPost> send(AnalysedPost post) throws Exception {
    int before = harness.extractOutputValues().size();
    harness.processElement(post, 0);
    List<AnalysedPost> all = harness.extractOutputValues();
    return all.subList(before, all.size());
  }

  @Test
  void aCommentWithoutAPlaceIsWhereItsThreadIs() throws Exception {
    send(housing(Posts.of("1", "в Надыме темно"), "nadymsky"));

    AnalysedPost comment = send(housing(comment("2", "1"), null)).get(0);

    assertThat(comment.analysis().municipality()).isEqualTo("nadymsky");
    assertThat(comment.analysis().places().get(0).source()).isEqualTo(PlaceSource.THREAD);
  }

  @Test
  void whatAnAnalystSaysIsRememberedForEveryLaterReading() throws Exception {
    Post post = Posts.of("1", "темно");
    send(housing(post.corrected(ROADS), "nadymsky"));
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = open(state);

    AnalysedPost again = send(housing(post, "nadymsky")).get(0);

    assertThat(again.analysis().sector().sector()).isEqualTo(Sector.ROADS);
    assertThat(again.analysis().sector().confidence()).isEqualTo(1);
    assertThat(again.analysis().topic()).isNull();
    assertThat(
            send(housing(Posts.of("3", "темно"), "nadymsky")).get(0).analysis().sector().sector())
        .isEqualTo(Sector.HOUSING);
  }

  @Test
  void theLastWordIsTheWholeWordAndCanBeNone() throws Exception {
    Post post = Posts.of("1", "темно");
    send(housing(post.corrected(ROADS), "nadymsky"));
    send(housing(post.corrected(Correction.NONE), "nadymsky"));

    assertThat(send(housing(post, "nadymsky")).get(0).analysis().sector().sector())
        .isEqualTo(Sector.HOUSING);
  }

  @Test
  void aVoiceThatIsNoneAnyMoreIsWithdrawnFirst() throws Exception {
    Post post = Posts.of("1", "темно");

    List<AnalysedPost> out = send(housing(post.corrected(THANKS), "nadymsky"));

    assertThat(out).extracting(AnalysedPost::withdrawn).containsExactly(true, false);
    assertThat(out.get(0).analysis().kind().kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(out.get(1).analysis().kind().kind()).isEqualTo(Kind.THANKS);
  }

  @Test
  void aVoiceOfAnotherPlaceIsWithdrawnFromTheOneWhereItWas() throws Exception {
    Post post = Posts.of("1", "темно");

    List<AnalysedPost> out = send(housing(post.corrected(SALEKHARD), "nadymsky"));

    assertThat(out)
        .extracting(one -> one.analysis().municipality())
        .containsExactly("nadymsky", "salekhard");
    assertThat(send(housing(post.corrected(SALEKHARD), "nadymsky")))
        .extracting(AnalysedPost::withdrawn)
        .containsExactly(false);
  }

  @Test
  void aCorrectionInsideOnePlaceWithdrawsNothing() throws Exception {
    assertThat(send(housing(Posts.of("1", "темно").corrected(ROADS), "nadymsky")))
        .extracting(AnalysedPost::withdrawn)
        .containsExactly(false);
  }
}
