package otklik.sink.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.sink.channel.Message;

class MessagesTest {

  private static final Instant AT = Instant.parse("2026-11-28T05:00:00Z");

  private static Message message(String title, String text) {
    SignalDocument signal =
        new SignalDocument(
            "critical/vk:1/head/mail",
            "critical/vk:1/head",
            "mail",
            "critical",
            "at-once",
            "head",
            "vk:1",
            null,
            title,
            text,
            "/complaint/vk:1",
            AT,
            List.of(),
            null,
            null);
    return new Messages("http://desk.example", new AcknowledgeKey("key")).of(List.of(signal), AT);
  }

  @Test
  void aTextThatBeginsWithItsTitleIsNotSaidTwice() {
    Message message = message("Пахнет газом", "Пахнет газом\n\nНадым · Энергетика и газ");

    assertThat(message.text())
        .startsWith("Критическое обращение: Пахнет газом\nНадым · Энергетика и газ\nКарточка: ");
    assertThat(message.html()).containsOnlyOnce(">Пахнет газом<").contains(">Надым · Энергетика");
  }

  @Test
  void aTitleThatWasCutStaysBesideTheWholeText() {
    Message message = message("Пахнет …", "Пахнет газом во всём подъезде");

    assertThat(message.text()).contains("Пахнет …\nПахнет газом во всём подъезде\n");
  }

  @Test
  void aTextThatIsItsTitleIsLeftOut() {
    assertThat(message("Пахнет газом", "Пахнет газом").text())
        .startsWith("Критическое обращение: Пахнет газом\nКарточка: ");
  }
}
