package otklik.sink.signal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.pace.Backoff;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.signal.Pace;
import otklik.signal.QuietRules;
import otklik.signal.SignalKind;
import otklik.sink.channel.Channel;
import otklik.sink.channel.ChannelTrouble;
import otklik.sink.channel.Message;
import otklik.sink.signal.SignalDocument.Delivery;
import otklik.sink.signal.Signals.Read;

/**
 * Sends what waits: danger at once, the rest in bundles by the quiet rules. Each signal is claimed
 * in the index before it is sent and settled after: what was claimed when the process died is sent
 * again only where a repetition is known as one; elsewhere a person sees that it is uncertain. A
 * signal of which no message can be made is marked so and holds up nobody. One dispatcher an index;
 * single-threaded.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final int MOST_A_ROUND = 2_000;
  private static final int MOST_A_MESSAGE = 500;
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

  private final Region region;
  private final Signals signals;
  private final Map<String, Channel> channels;
  private final Messages messages;
  private final QuietRules quiet;
  private final Clock clock;
  private final RandomGenerator random;

  /** Messages whose end is not written yet; the oldest first. */
  private final Queue<Unsettled> unsettled = new ArrayDeque<>();

  private record Unsettled(List<Read> claimed, Delivery delivery) {}

  public Dispatcher(
      Region region,
      Signals signals,
      List<Channel> channels,
      Messages messages,
      Clock clock,
      RandomGenerator random) {
    this.region = region;
    this.signals = signals;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    this.messages = messages;
    this.quiet = new QuietRules(region.signals().quiet(), region.timeZone());
    this.clock = clock;
    this.random = random;
  }

  /** To be called once, before the first {@link #round()}. */
  public void recover() throws IOException {
    signals.refresh();
    Map<String, List<Read>> interrupted =
        signals.interrupted(MOST_A_ROUND).stream()
            .collect(Collectors.groupingBy(r -> r.document().delivery().message()));
    for (List<Read> message : interrupted.values()) {
      Channel channel = channels.get(message.get(0).document().channel());
      Delivery before = message.get(0).document().delivery();
      if (channel != null && channel.isIdempotent()) {
        send(message, channel, before.tries());
      } else {
        signals.settle(
            message,
            new Delivery(
                "uncertain",
                before.message(),
                before.at(),
                before.tries(),
                null,
                "the process ended while it was being sent"));
      }
    }
    signals.refresh();
  }

  /**
   * Sends whatever is due now.
   *
   * @return how many messages were delivered
   */
  public int round() throws IOException {
    settleAll();
    signals.refresh();
    Map<List<String>, List<Read>> mailboxes = new LinkedHashMap<>();
    for (Read read : waiting(clock.instant())) {
      SignalDocument d = read.document();
      if (Messages.isKnown(d)) {
        mailboxes
            .computeIfAbsent(List.of(d.recipient(), d.channel()), m -> new ArrayList<>())
            .add(read);
      } else {
        fail(List.of(read), 0, "this version knows no signal of the kind " + d.kind());
      }
    }
    int delivered = 0;
    for (List<Read> mailbox : mailboxes.values()) {
      for (List<Read> message : messagesFor(mailbox)) {
        delivered += dispatch(message) ? 1 : 0;
      }
    }
    return delivered;
  }

  /** What waits for the morning never stands before danger, however much of it there is. */
  private List<Read> waiting(Instant now) throws IOException {
    List<Read> all = new ArrayList<>(signals.waiting(Pace.AT_ONCE, now, MOST_A_ROUND));
    if (!quiet.isQuiet(now)) {
      all.addAll(signals.waiting(Pace.SOON, now, MOST_A_ROUND));
    }
    return all;
  }

  /** Danger in one message, each daily list in its own, all else that is due in one. */
  private List<List<Read>> messagesFor(List<Read> mailbox) throws IOException {
    SignalDocument any = mailbox.get(0).document();
    Instant now = clock.instant();
    Instant lastSentAt = signals.lastSentAt(any.recipient(), any.channel());
    List<Read> atOnce = new ArrayList<>();
    List<Read> bundle = new ArrayList<>();
    List<List<Read>> all = new ArrayList<>();
    for (Read read : mailbox) {
      SignalKind kind = Messages.kind(read.document());
      if (kind == SignalKind.DAILY_LIST) {
        all.add(List.of(read));
      } else if (kind.pace() == Pace.AT_ONCE) {
        atOnce.add(read);
      } else if (quiet.isDue(kind.pace(), lastSentAt, now)) {
        bundle.add(read);
      }
    }
    addSome(all, atOnce);
    addSome(all, bundle);
    return all;
  }

  private static void addSome(List<List<Read>> all, List<Read> some) {
    if (!some.isEmpty()) {
      all.add(some.subList(0, Math.min(some.size(), MOST_A_MESSAGE)));
    }
  }

  private boolean dispatch(List<Read> waiting) throws IOException {
    SignalDocument any = waiting.get(0).document();
    Channel channel = channels.get(any.channel());
    int tries =
        waiting.stream()
                .mapToInt(
                    r -> r.document().delivery() == null ? 0 : r.document().delivery().tries())
                .max()
                .orElse(0)
            + 1;
    String id = Messages.id(documents(waiting));
    List<Read> claimed =
        signals.claim(waiting, new Delivery("sending", id, clock.instant(), tries, null, null));
    if (claimed.isEmpty()) {
      return false;
    }
    if (channel == null) {
      return fail(claimed, tries, "there is no channel " + any.channel());
    }
    return send(claimed, channel, tries);
  }

  private boolean send(List<Read> claimed, Channel channel, int tries) {
    Message message;
    try {
      message = messages.of(documents(claimed), clock.instant());
    } catch (RuntimeException e) {
      String reason = "no message can be made of it: " + e.getClass().getSimpleName();
      return apart(claimed, channel, tries, reason);
    }
    Optional<Officer> officer = region.officer(claimed.get(0).document().recipient());
    String address = officer.map(channel::address).orElse(null);
    if (address == null) {
      return fail(claimed, tries, "the profile has no address any more");
    }
    try {
      channel.send(message, address);
      settle(claimed, "sent", message.id(), tries, null, null);
      return true;
    } catch (ChannelTrouble trouble) {
      return trouble.isOfMessage()
          ? apart(claimed, channel, tries, trouble.getMessage())
          : undelivered(claimed, channel, message, tries, trouble);
    } catch (RuntimeException e) {
      String reason = "the channel failed: " + e.getClass().getSimpleName();
      return undelivered(claimed, channel, message, tries, ChannelTrouble.passing(reason, e));
    }
  }

  private boolean undelivered(
      List<Read> claimed, Channel channel, Message message, int tries, ChannelTrouble trouble) {
    LOG.warn(
        "{} could not be told by {}: {}",
        claimed.get(0).document().recipient(),
        channel.name(),
        trouble.getMessage());
    Duration pause = trouble.pause() == null ? BACKOFF.after(tries, random) : trouble.pause();
    Instant again = trouble.isLasting() ? null : clock.instant().plus(pause);
    String state = trouble.isLasting() ? "failed" : "waiting";
    settle(claimed, state, message.id(), tries, again, trouble.getMessage());
    return false;
  }

  /** By halves until the one is alone that can't be sent; the others go without it. */
  private boolean apart(List<Read> claimed, Channel channel, int tries, String reason) {
    int half = claimed.size() / 2;
    if (half == 0) {
      return fail(claimed, tries, reason);
    }
    boolean first = send(claimed.subList(0, half), channel, tries);
    return send(claimed.subList(half, claimed.size()), channel, tries) || first;
  }

  /** For good: a person must look at it. */
  private boolean fail(List<Read> signals, int tries, String reason) {
    LOG.warn("{} can't be told: {}", signals.get(0).document().id(), reason);
    settle(signals, "failed", Messages.id(documents(signals)), tries, null, reason);
    return false;
  }

  private void settle(
      List<Read> claimed, String state, String message, int tries, Instant again, String reason) {
    Delivery delivery = new Delivery(state, message, clock.instant(), tries, again, reason);
    unsettled.add(new Unsettled(claimed, delivery));
    try {
      settleAll();
    } catch (IOException e) {
      LOG.warn("what became of a message is written later: {}", String.valueOf(e));
    }
  }

  /** An index that is away for a moment must not make us forget what was sent. */
  private void settleAll() throws IOException {
    while (!unsettled.isEmpty()) {
      Unsettled first = unsettled.peek();
      signals.settle(first.claimed(), first.delivery());
      unsettled.remove();
    }
  }

  private static List<SignalDocument> documents(List<Read> read) {
    return read.stream().map(Read::document).toList();
  }
}
