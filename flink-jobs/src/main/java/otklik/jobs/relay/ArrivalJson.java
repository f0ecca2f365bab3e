package otklik.jobs.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import otklik.ingest.Arrival;
import otklik.json.Json;

/** Arrivals as JSON: other programs may read the topic. */
final class ArrivalJson implements SerializationSchema<Arrival>, DeserializationSchema<Arrival> {

  private static final long serialVersionUID = 1;

  @Override
  public byte[] serialize(Arrival arrival) {
    try {
      return Json.mapper().writeValueAsBytes(arrival);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records can always be written", e);
    }
  }

  /**
   * What others have written into our topic and we can't read is passed over, and logged by Kafka.
   */
  @Override
  public Arrival deserialize(byte[] json) throws IOException {
    try {
      return Json.mapper().readValue(json, Arrival.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  @Override
  public boolean isEndOfStream(Arrival arrival) {
    return false;
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return TypeInformation.of(Arrival.class);
  }

  /** One feed's arrivals stay in their order: they go to one partition. */
  static byte[] key(Arrival arrival) {
    return arrival.feed().getBytes(StandardCharsets.UTF_8);
  }
}
