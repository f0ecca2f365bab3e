package otklik.post;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.function.UnaryOperator;
import otklik.text.SoundText;

/**
 * What a register of a portal or of 59-ФЗ says of a post. Each may be null: registers differ. Texts
 * are made sound, as those of a {@link Post}.
 *
 * @param number under which it is registered
 * @param answerDueAt the deadline that the register gives
 * @param status in the register's words
 * @param executor who answers, in the register's words
 * @param satisfaction the resident's mark in the register's words, mostly 1 to 5
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Appeal(
    String number,
    Instant registeredAt,
    Instant answerDueAt,
    Instant answeredAt,
    String answer,
    String status,
    String executor,
    String satisfaction) {

  public Appeal {
    number = SoundText.of(number);
    answer = SoundText.of(answer);
    status = SoundText.of(status);
    executor = SoundText.of(executor);
    satisfaction = SoundText.of(satisfaction);
  }

  /** The same, whose answer has other words. */
  public Appeal saying(UnaryOperator<String> otherwise) {
    return new Appeal(
        number,
        registeredAt,
        answerDueAt,
        answeredAt,
        otherwise.apply(answer),
        status,
        executor,
        satisfaction);
  }
}
