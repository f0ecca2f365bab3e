package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import otklik.post.Posts;
import otklik.right.Person;
import otklik.sink.SearchNodeExtension;
import otklik.sink.audit.AuditLog;
import otklik.sink.index.SearchCluster;

@ExtendWith(SearchNodeExtension.class)
class AuditCommandTest {

  private final SearchCluster cluster = SearchNodeExtension.cluster();

  @Test
  void aLogThatRunsIsVerifiedAndWhatIsMissingIsNamed(@TempDir Path given) throws Exception {
    DataFolder folder = new DataFolder(given);
    try (FileLock running = folder.lock()) {
      Files.writeString(folder.clusterAddress(), SearchNodeExtension.address().text());
      AuditLog log = new AuditLog(cluster, folder.auditHead());
      for (int i = 0; i < 3; i++) {
        log.append(Person.PROGRAM, "unmask", "vk:" + i, null, Posts.MORNING.plusSeconds(i));
      }
      assertThat(verify(folder, 0)).isEqualTo("3 entries are right\n");

      cluster
          .client()
          .delete(d -> d.index("otklik-audit").id("chain-000000000000002").refresh(Refresh.True));

      assertThat(verify(folder, 1))
          .isEqualTo("number 2: is missing\n2 entries are right, 1 findings\n");
      assertThat(running.isValid()).isTrue();
    }
  }

  private static String verify(DataFolder folder, int code) throws Exception {
    Path out = folder.path().resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(
                OtklikProcess.command("audit", "verify", "--data", folder.path().toString()))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    return Files.readString(out);
  }
}
