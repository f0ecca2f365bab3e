package otklik.sink.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class IndexRequestSerializerTest {

  @Test
  void aDocumentThatWaitsInACheckpointComesBackAsItWas() throws IOException {
    IndexRequest request =
        new IndexRequest("otklik-complaints", "vk:1", "{\"text\":\"" + "ы".repeat(70_000) + "\"}");
    IndexRequestSerializer serializer = new IndexRequestSerializer();

    byte[] bytes =
        serializer.serialize(
            new BufferedRequestState<>(
                List.of(new RequestEntryWrapper<>(request, request.size()))));

    assertThat(serializer.deserialize(1, bytes).getBufferedRequestEntries())
        .singleElement()
        .extracting(RequestEntryWrapper::getRequestEntry)
        .isEqualTo(request);
  }
}
