package otklik.pace;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks something that may hang, once at a time: who comes while an answer is awaited waits for the
 * same one, and nobody longer than they are willing to. So a question to a hanging index costs one
 * thread, however many ask. Thread-safe.
 *
 * @param <T> what is answered
 */
public final class SharedAnswer<T> {

  /** What is asked. */
  @FunctionalInterface
  public interface Question<T> {
    T ask() throws IOException;
  }

  private final Question<T> question;
  private final Duration longest;
  private final Executor thread;

  /** Guarded by this. Null before the first. */
  private CompletableFuture<T> awaited;

  /**
   * @param longest how long anybody waits
   * @param thread runs the question; needs one thread
   */
  public SharedAnswer(Question<T> question, Duration longest, Executor thread) {
    this.question = question;
    this.longest = longest;
    this.thread = thread;
  }

  /**
   * @throws IOException when there is none, or none in time
   */
  public T get() throws IOException {
    try {
      return begun().get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // without its cause: web servers take that for a reader who sends too slowly (408)
      IOException late = new IOException("no answer within " + longest.toSeconds() + " s");
      late.addSuppressed(e);
      throw late;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private synchronized CompletableFuture<T> begun() {
    if (awaited == null || awaited.isDone()) {
      awaited = CompletableFuture.supplyAsync(this::ask, thread);
    }
    return awaited;
  }

  private T ask() {
    try {
      return question.ask();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
