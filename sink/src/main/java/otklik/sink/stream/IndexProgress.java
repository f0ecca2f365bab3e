package otklik.sink.stream;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much this process has written into the index: whoever watches over the stream tells by it a
 * busy one from one that stands. Thread-safe.
 */
public final class IndexProgress {

  private static final AtomicLong WRITTEN = new AtomicLong();
  private static final AtomicLong OPENED = new AtomicLong();

  private IndexProgress() {}

  /** Documents since the process began. */
  public static long written() {
    return WRITTEN.get();
  }

  /** How often writing has begun: once more each time the job starts again. */
  public static long opened() {
    return OPENED.get();
  }

  static void wrote(int documents) {
    WRITTEN.addAndGet(documents);
  }

  static void open() {
    OPENED.incrementAndGet();
  }
}
