package otklik.jobs.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.errors.TopicExistsException;
import otklik.ingest.Arrival;
import otklik.region.KafkaSettings;

/**
 * Writes arrivals into a topic and reads them from it, in the same job. At least once: an arrival
 * that comes twice has the same id, so that nothing of Kafka's transactions, and of the second that
 * they cost, is needed.
 */
public final class KafkaRelay {

  private static final String GROUP = "otklik";

  private final KafkaSettings kafka;

  public KafkaRelay(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  public DataStream<Arrival> through(
      DataStream<Arrival> arrivals,
      WatermarkStrategy<Arrival> watermarks,
      StreamExecutionEnvironment flink) {
    makeTopic();
    arrivals.sinkTo(sink()).name("kafka-sink").uid("kafka-sink");
    return flink.fromSource(source(), watermarks, "kafka-source").uid("kafka-source");
  }

  /** With the broker's own numbers of partitions and copies; one that is there stays as it is. */
  private void makeTopic() {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()))) {
      NewTopic topic = new NewTopic(kafka.topic(), Optional.empty(), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(
            "Kafka at " + kafka.servers() + " can't be used: " + e.getCause().getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private KafkaSink<Arrival> sink() {
    return KafkaSink.<Arrival>builder()
        .setBootstrapServers(kafka.servers())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setRecordSerializer(
            KafkaRecordSerializationSchema.<Arrival>builder()
                .setTopic(kafka.topic())
                .setKeySerializationSchema(ArrivalJson::key)
                .setValueSerializationSchema(new ArrivalJson())
                .build())
        .build();
  }

  private KafkaSource<Arrival> source() {
    return KafkaSource.<Arrival>builder()
        .setBootstrapServers(kafka.servers())
        .setTopics(kafka.topic())
        .setGroupId(GROUP)
        .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
        .setProperty("partition.discovery.interval.ms", "60000")
        .setValueOnlyDeserializer(new ArrivalJson())
        .build();
  }
}
