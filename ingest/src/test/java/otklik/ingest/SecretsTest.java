package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.post.Platform;
import otklik.region.Feed;
import otklik.region.SecretReference;

class SecretsTest {

  @TempDir private Path data;

  private static Feed feed(String credential) {
    return new Feed("f", Platform.VK, "-1", null, SecretReference.parse(credential), null);
  }

  @Test
  void aSecretIsFoundInTheEnvironmentOrInAFile() throws Exception {
    Files.writeString(data.resolve("vk.token"), "from file\n");
    Secrets secrets = new Secrets(Map.of("VK", "from environment")::get, data);

    assertThat(secrets.of(feed("env:VK"))).isEqualTo("from environment");
    assertThat(secrets.of(feed("file:vk.token"))).isEqualTo("from file");
  }

  @Test
  void aFileThatChangesIsReadAnew() throws Exception {
    Secrets secrets = new Secrets(name -> null, data);
    Files.writeString(data.resolve("t"), "old");
    secrets.of(feed("file:t"));
    Files.writeString(data.resolve("t"), "new");

    assertThat(secrets.of(feed("file:t"))).isEqualTo("new");
  }

  @Test
  void whatIsMissingStopsTheFeedAndIsNamed() {
    Secrets secrets = new Secrets(name -> null, data);

    assertThatThrownBy(() -> secrets.of(feed("env:NONE")))
        .hasMessage("the credential env:NONE is not there, can't be read, or is empty");
    assertThatThrownBy(() -> secrets.of(feed("file:none")))
        .hasMessage("the credential file:none is not there, can't be read, or is empty");
  }
}
