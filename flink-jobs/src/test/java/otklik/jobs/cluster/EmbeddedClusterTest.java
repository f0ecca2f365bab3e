package otklik.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import otklik.socket.ListeningSocket;

class EmbeddedClusterTest {

  private static final Semaphore RUNNING = new Semaphore(0);
  private static final CountDownLatch LOOKED = new CountDownLatch(1);

  private static Set<ListeningSocket> sockets() {
    return Set.copyOf(ListeningSocket.of(ProcessHandle.current().pid()));
  }

  /** Says that it runs, and waits until the test has looked. */
  private static final class Wait implements MapFunction<Integer, Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public Integer map(Integer number) throws Exception {
      RUNNING.release();
      LOOKED.await();
      return number * 2;
    }
  }

  @Test
  void aRunningJobOpensNoPort() throws Exception {
    Set<ListeningSocket> before = sockets();
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(2, new Configuration());
    flink.fromData(1, 2, 3).map(new Wait()).print();

    JobClient job = flink.executeAsync("waits");
    RUNNING.acquire();
    Set<ListeningSocket> during = sockets();
    LOOKED.countDown();
    job.getJobExecutionResult().get();

    assertThat(during).isEqualTo(before);
  }

  /** What is larger than a mebibyte would go by the blob server, which is closed. */
  @Test
  void jobsThatCarryMuchWithThemRunAllTheSame() throws Exception {
    List<Integer> much = new ArrayList<>();
    for (int i = 0; i < 500_000; i++) {
      much.add(i);
    }
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(2, new Configuration());
    byte[] carried = new byte[8 << 20];

    TreeSet<Integer> found = new TreeSet<>();
    try (CloseableIterator<Integer> result =
        flink
            .fromData(much)
            .rebalance()
            .map(number -> number + carried[number % carried.length])
            .executeAndCollect()) {
      result.forEachRemaining(found::add);
    }

    assertThat(found).hasSameSizeAs(much);
  }
}
