package otklik.jobs.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.ingest.Arrival;
import otklik.ingest.stream.PostSource;
import otklik.jobs.Connectors;
import otklik.jobs.checkpoint.Checkpoints;
import otklik.jobs.cluster.EmbeddedCluster;
import otklik.region.KafkaSettings;
import otklik.region.Region;
import otklik.region.RegionReader;

/** Through a real KRaft broker, with a job that is stopped in the middle and started again. */
class KafkaRelayTest {

  private static final Region REGION = RegionReader.shipped();
  private static final int POSTS = 4_000;
  private static final ConcurrentLinkedQueue<String> READ = new ConcurrentLinkedQueue<>();

  private static KafkaClusterTestKit broker;

  @TempDir private Path data;

  @BeforeAll
  static void startBroker() throws Exception {
    broker =
        new KafkaClusterTestKit.Builder(
                new TestKitNodes.Builder()
                    .setCombined(true)
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .build())
            .setConfigProp("offsets.topic.replication.factor", "1")
            .setConfigProp("auto.create.topics.enable", "true")
            .build();
    broker.format();
    broker.startup();
    broker.waitForReadyBrokers();
  }

  @AfterAll
  static void stopBroker() throws Exception {
    broker.close();
  }

  private StreamExecutionEnvironment flink() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, data.resolve("checkpoints").toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    new Checkpoints(data.resolve("checkpoints"))
        .newestWhole(System.err::println)
        .ifPresent(
            newest ->
                configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, newest.toUri().toString()));
    StreamExecutionEnvironment flink = EmbeddedCluster.environment(1, configuration);
    flink.enableCheckpointing(300);
    return flink;
  }

  private JobClient run(String topic) throws Exception {
    StreamExecutionEnvironment flink = flink();
    PostSource source = new PostSource(REGION.feeds(), new Connectors(REGION, data), false);
    DataStream<Arrival> arrivals =
        flink.fromSource(source, WatermarkStrategy.noWatermarks(), "source").uid("source");
    new KafkaRelay(new KafkaSettings(broker.bootstrapServers(), topic))
        .through(arrivals, WatermarkStrategy.noWatermarks(), flink)
        .filter(KafkaRelayTest::remember)
        .uid("remember")
        .print()
        .uid("nothing");
    return flink.executeAsync();
  }

  private static boolean remember(Arrival arrival) {
    if (arrival.post() != null) {
      READ.add(arrival.post().id().externalId() + " " + arrival.post().text());
    }
    return false;
  }

  private void drop(int from, int to) throws Exception {
    StringBuilder rows = new StringBuilder("id\ttext\n");
    for (int i = from; i < to; i++) {
      rows.append(i).append("\tЗапись ").append(i).append('\n');
    }
    Files.createDirectories(data.resolve("inbox"));
    Path part = data.resolve("inbox/.part");
    Files.writeString(part, rows);
    Files.move(part, data.resolve("inbox/" + from + ".tsv"));
  }

  private static void await(int posts) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (new TreeSet<>(READ).size() < posts && System.nanoTime() < limit) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Test
  void everyArrivalComesThroughTheTopicAlsoWhenTheJobIsStoppedInTheMiddle() throws Exception {
    READ.clear();
    drop(0, POSTS / 2);
    JobClient first = run("posts.raw");
    await(POSTS / 8);
    first.cancel().get();
    drop(POSTS / 2, POSTS);
    JobClient second = run("posts.raw");
    await(POSTS);
    second.cancel().get();

    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < POSTS; i++) {
      expected.add(i + " Запись " + i);
    }
    assertThat(new TreeSet<>(READ)).isEqualTo(expected);
  }

  @Test
  void whatOthersWriteIntoTheTopicAndNobodyUnderstandsIsPassedOver() throws Exception {
    READ.clear();
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  "others", "no JSON".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .get();
    }
    drop(0, 3);
    JobClient job = run("others");
    await(3);
    job.cancel().get();

    assertThat(new TreeSet<>(READ)).containsExactly("0 Запись 0", "1 Запись 1", "2 Запись 2");
  }
}
