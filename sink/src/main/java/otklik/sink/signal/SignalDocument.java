package otklik.sink.signal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import otklik.signal.Signal;
import otklik.text.Cut;
import otklik.text.SoundText;

/**
 * A signal on one channel, as a document of the index.
 *
 * @param id of the signal and the channel
 * @param signal id of the signal alone
 * @param channel name; "inbox" is the desk's own and needs no delivery
 * @param delivery owned by the dispatcher; null while nothing was tried
 * @param acknowledged owned by the desk; null while nobody has
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignalDocument(
    String id,
    String signal,
    String channel,
    String kind,
    String pace,
    String recipient,
    String complaint,
    String incident,
    String title,
    String text,
    String card,
    Instant createdAt,
    List<String> attachments,
    Delivery delivery,
    Acknowledged acknowledged) {

  public static final String INBOX = "inbox";

  /** What an older version has written can be sent too. */
  public SignalDocument {
    title = SoundText.of(title);
    text = SoundText.of(text);
  }

  /** What the text says beyond the title; may be empty. */
  public String rest() {
    return Signal.rest(title, text);
  }

  /**
   * How far the delivery is.
   *
   * @param state sending, sent, waiting (to be tried again), failed (a person must help), uncertain
   *     (the process died while it was being sent)
   * @param message id of the message that it went with
   * @param at when it was tried last
   * @param retryAt null when it is not tried again
   * @param reason of the last failure; null for none
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Delivery(
      String state, String message, Instant at, int tries, Instant retryAt, String reason) {

    /** A server may say very much. */
    private static final int LONGEST_REASON = 1_000;

    public Delivery {
      reason = reason == null ? null : Cut.ellipsis(SoundText.of(reason), LONGEST_REASON);
    }
  }

  /**
   * Who has seen it.
   *
   * @param by user's name; of a link, the officer whose key it has
   * @param way "link" or "login"; null where an older version did not say
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Acknowledged(Instant at, String by, String way) {

    public static final String BY_LINK = "link";
    public static final String BY_LOGIN = "login";
  }

  public static SignalDocument of(Signal signal, String channel) {
    return new SignalDocument(
        signal.id() + "#" + channel,
        signal.id(),
        channel,
        signal.kind().code(),
        signal.kind().pace().code(),
        signal.recipient(),
        signal.complaint(),
        signal.incident(),
        signal.title(),
        signal.text(),
        signal.card(),
        signal.createdAt(),
        signal.attachments(),
        null,
        null);
  }
}
