package otklik.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {

  @Test
  void severalHostsAreDividedByCommas() {
    assertThat(ClusterAddress.of("http://es-1:9200, https://es-2:9200", null))
        .isEqualTo(new ClusterAddress(List.of("http://es-1:9200", "https://es-2:9200"), null));
  }

  @Test
  void userAndPasswordBecomeAHeaderAndAWholeHeaderStaysAsItIs() {
    assertThat(ClusterAddress.of("https://es:9200", "elastic:secret").authorization())
        .isEqualTo("Basic ZWxhc3RpYzpzZWNyZXQ=");
    assertThat(ClusterAddress.of("https://es:9200", " ApiKey abc== \n").authorization())
        .isEqualTo("ApiKey abc==");
    assertThat(ClusterAddress.of("https://es:9200", " ").authorization()).isNull();
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> ClusterAddress.of("https://elastic:secret@es:9200", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the address of the cluster holds a password, which every process here can read;"
                + " put it into OTKLIK_CLUSTER_CREDENTIALS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "es:9200", "ftp://es", "http://", "http://a b", ","})
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> ClusterAddress.of(address, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no address of a cluster; write it like http://es-1:9200");
  }

  @Test
  void whatIsWrittenIsReadAndTheSecretIsNotShown() {
    ClusterAddress address = ClusterAddress.of("http://es-1:9200,http://es-2:9200", "user:word");

    assertThat(ClusterAddress.parse(address.text())).isEqualTo(address);
    assertThat(ClusterAddress.parse("http://es-1:9200\n").authorization()).isNull();
    assertThat(address).hasToString("http://es-1:9200,http://es-2:9200");
  }
}
