package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, whose index holds still: who is told, and what happens afterwards. */
@Tag("slow")
class StandstillIT {

  @TempDir private Path folder;

  private static void signal(String name, ProcessHandle process) throws Exception {
    int code =
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    assertThat(code).isZero();
  }

  private static int ready(OtklikProcess otklik) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(otklik.address() + "/ready"))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new AssertionError("it does not say how it is", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** By itself, or with others that wait in the record at the same time. */
  private boolean isMailed(Path data, String words) {
    try (Stream<Path> mails = Files.list(data.resolve("mail"))) {
      for (Path mail : mails.filter(file -> file.toString().endsWith(".eml")).toList()) {
        try (InputStream in = Files.newInputStream(mail)) {
          MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
          if ((message.getSubject() + text(message)).contains(words)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException | MessagingException notYet) {
      return false;
    }
  }

  /** Until it is known that the index hangs it may be ready; there is no other answer. */
  private static boolean isNotReady(OtklikProcess otklik) {
    int status = ready(otklik);
    assertThat(status).isIn(200, 503);
    return status == 503;
  }

  private static String text(Part part) throws IOException, MessagingException {
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(text(parts.getBodyPart(i)));
      }
      return all.toString();
    }
    return content instanceof String text ? text : "";
  }

  @Test
  void theAdministratorIsToldThatTheStreamStandsAndThatItGoesOnAgain() throws Exception {
    Path data = folder.resolve("data");
    try (OtklikProcess otklik = OtklikProcess.run(data, "--no-demo")) {
      Path inbox = Files.createDirectories(data.resolve("inbox"));
      Files.writeString(inbox.resolve("first.tsv"), "id\ttext\n1\tВ Надыме нет воды\n");
      otklik.awaitTotal(1);
      assertThat(ready(otklik)).isEqualTo(200);

      ProcessHandle node = otklik.searchNode();
      signal("STOP", node);
      try {
        Files.writeString(inbox.resolve("second.tsv"), "id\ttext\n2\tВ Надыме нет света\n");
        otklik.await("it is not ready", () -> isNotReady(otklik));
        assertThat(ready(otklik)).isEqualTo(503);
        otklik.await(
            "the page of feeds says so", () -> otklik.page("/feeds").contains("role=\"alert\""));
        otklik.await("the mail is written", () -> isMailed(data, "остановилась"));
      } finally {
        signal("CONT", node);
      }

      otklik.await("it is ready", () -> ready(otklik) == 200);
      otklik.awaitTotal(2);
      otklik.await("the other mail is written", () -> isMailed(data, "продолжается"));
    }
  }
}
