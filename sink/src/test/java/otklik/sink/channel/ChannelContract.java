package otklik.sink.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.region.Officer;

/** What every channel does, against a real server or a real folder. */
abstract class ChannelContract {

  static final Officer OFFICER =
      new Officer("roads-head", "Руководитель", "roads@tsur.example", null, "-100", "77", null);

  static final Message MESSAGE =
      new Message(
          "0123456789abcdef0123456789abcdef",
          Instant.parse("2026-11-25T05:00:00Z"),
          "Критическое обращение: пахнет газом",
          "Критическое обращение: пахнет газом\nКарточка: http://desk.example/complaint/vk:1\n",
          "<p>Критическое обращение: пахнет <b>газом</b></p>",
          List.of(
              new Message.Item(
                  "critical/vk:1/roads-head",
                  "Критическое обращение",
                  "пахнет газом",
                  "пахнет газом",
                  "http://desk.example/complaint/vk:1",
                  "http://desk.example/signal?id=1&key=2")),
          List.of());

  abstract Channel channel();

  abstract String address();

  /** Everything that has arrived, as text. */
  abstract List<String> arrived() throws Exception;

  /** From now on the other side is away. */
  abstract void breakDown() throws Exception;

  @Test
  void aMessageArrivesWithSubjectTextAndLink() throws Exception {
    channel().send(MESSAGE, address());

    assertThat(arrived())
        .singleElement()
        .asString()
        .contains("пахнет газом", "http://desk.example/complaint/vk:1");
  }

  @Test
  void whenTheOtherSideIsAwayItMayGoBetterLater() throws Exception {
    breakDown();

    ChannelTrouble trouble =
        catchThrowableOfType(ChannelTrouble.class, () -> channel().send(MESSAGE, address()));

    assertThat(trouble).isNotNull();
    assertThat(trouble.isLasting()).isFalse();
  }

  @Test
  void anOfficerWithoutAnAddressHasNone() {
    assertThat(channel().address(new Officer("x", "Никто", null))).isNull();
  }
}
