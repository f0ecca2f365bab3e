package otklik.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import otklik.desk.page.Visit;
import otklik.right.Person;
import otklik.right.Role;
import otklik.right.Sight;

class ListenerTest {

  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void stop() {
    senders.shutdownNow();
  }

  /** Takes nothing until it is let. */
  private static final class FakePage implements OpenPage {

    private final CountDownLatch taking;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();

    FakePage(boolean takes) {
      taking = new CountDownLatch(takes ? 0 : 1);
    }

    @Override
    public void send(String event, String data) throws IOException {
      asked.countDown();
      try {
        taking.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      told.add(event + " " + data);
    }

    String next() throws InterruptedException {
      return told.poll(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      ends.add("closed");
    }

    @Override
    public void cut() {
      ends.add("cut");
      taking.countDown();
    }
  }

  private Listener listener(FakePage page, String name) {
    Person person = new Person(name, Role.ANALYST, null, Sight.EVERYTHING);
    return new Listener(page, new Visit(person, false, "", ""), senders, nanos::get);
  }

  @Test
  void aPageThatTakesNothingDoesNotHoldUpTheOthersAndIsCut() throws Exception {
    FakePage slow = new FakePage(false);
    FakePage quick = new FakePage(true);
    List<Listener> all = List.of(listener(slow, "ivanova"), listener(quick, "petrova"));

    all.forEach(one -> one.tell("changed", "1"));
    assertThat(quick.next()).isEqualTo("changed 1");
    slow.asked.await();
    all.forEach(one -> one.tell("unseen", "2"));
    assertThat(quick.next()).isEqualTo("unseen 2");

    all.forEach(Listener::lookAfter);
    assertThat(slow.ends).isEmpty();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
    all.get(0).lookAfter();
    assertThat(slow.ends).containsExactly("cut");
    assertThat(all.get(0).isGone()).isTrue();
    all.forEach(one -> one.tell("changed", "3"));
    assertThat(quick.next()).isEqualTo("changed 3");
  }

  @Test
  void ofWhatWaitsOnlyTheNewestIsTold() throws Exception {
    FakePage page = new FakePage(false);
    Listener listener = listener(page, "ivanova");
    listener.tell("changed", "1");
    page.asked.await();
    listener.tell("unseen", "1");
    listener.tell("unseen", "2");

    page.taking.countDown();

    assertThat(page.next()).isEqualTo("changed 1");
    assertThat(page.next()).isEqualTo("unseen 2");
    assertThat(page.told).isEmpty();
  }

  @Test
  void aPersonHasTenOpenPagesAtMostAndAllTogetherAThousand() {
    Listeners listeners = new Listeners();
    for (int i = 0; i < Listeners.MOST_OF_ONE; i++) {
      assertThat(listeners.add(listener(new FakePage(true), "ivanova"))).isTrue();
    }
    assertThat(listeners.add(listener(new FakePage(true), "ivanova"))).isFalse();
    for (int i = Listeners.MOST_OF_ONE; i < Listeners.MOST; i++) {
      assertThat(listeners.add(listener(new FakePage(true), "person-" + i))).isTrue();
    }
    assertThat(listeners.add(listener(new FakePage(true), "petrova"))).isFalse();
  }

  @Test
  void aPageThatHasGoneMakesRoom() {
    Listeners listeners = new Listeners();
    Listener first = listener(new FakePage(true), "ivanova");
    listeners.add(first);
    for (int i = 1; i < Listeners.MOST_OF_ONE; i++) {
      listeners.add(listener(new FakePage(true), "ivanova"));
    }

    first.close();

    assertThat(listeners.add(listener(new FakePage(true), "ivanova"))).isTrue();
  }
}
