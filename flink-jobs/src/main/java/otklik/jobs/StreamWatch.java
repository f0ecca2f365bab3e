package otklik.jobs;

import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.flink.api.common.JobStatus;
import otklik.health.StreamHealth;
import otklik.health.StreamTrouble;
import otklik.jobs.checkpoint.Checkpoints;
import otklik.sink.stream.IndexProgress;

/**
 * Says whether the stream goes on. A checkpoint passes through every stage, so one that is
 * completed proves that none stands; a busy stream may take long for it, but then writes documents
 * meanwhile. A job that starts again and again writes some too, each time: they prove nothing until
 * a checkpoint is completed. Thread-safe.
 */
public final class StreamWatch {

  /** With the watch's own pace a standing stream is told of within 30 s. */
  private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(20);

  private static final int CHECKPOINTS_MISSED = 3;

  private final Supplier<JobStatus> status;
  private final Checkpoints checkpoints;
  private final Duration limit;
  private final Clock clock;

  /** What was seen last; guarded by this. */
  private FileTime checkpoint;

  private long written;
  private long opened;
  private Instant wentOn;

  /**
   * @param checkpointInterval how often the job makes one
   */
  StreamWatch(
      Supplier<JobStatus> status,
      Checkpoints checkpoints,
      Duration checkpointInterval,
      Clock clock) {
    this.status = status;
    this.checkpoints = checkpoints;
    Duration missed = checkpointInterval.multipliedBy(CHECKPOINTS_MISSED);
    this.limit = missed.compareTo(SHORTEST_LIMIT) > 0 ? missed : SHORTEST_LIMIT;
    this.clock = clock;
    this.wentOn = clock.instant();
    this.checkpoint = checkpoints.newestAt();
    this.opened = IndexProgress.opened();
    this.written = IndexProgress.written();
  }

  /** To be called every few seconds. */
  public synchronized StreamHealth look() {
    Instant now = clock.instant();
    FileTime newest = checkpoints.newestAt();
    boolean completed = !Objects.equals(newest, checkpoint);
    // the first opening is the start itself
    boolean sameRun = IndexProgress.opened() <= Math.max(opened, 1);
    if (completed || sameRun && IndexProgress.written() > written) {
      wentOn = now;
    }
    if (completed) {
      checkpoint = newest;
      opened = IndexProgress.opened();
    }
    written = IndexProgress.written();
    JobStatus job = status.get();
    if (job.isTerminalState()) {
      return new StreamHealth(wentOn, StreamTrouble.ENDED);
    }
    if (now.isBefore(wentOn.plus(limit))) {
      return StreamHealth.goingOn(now);
    }
    boolean fails = job != JobStatus.RUNNING || !sameRun;
    return new StreamHealth(wentOn, fails ? StreamTrouble.RESTARTS : StreamTrouble.STANDS);
  }
}
