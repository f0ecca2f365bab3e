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
 * again only where a repetition is known as one; elsewhere a person sees that it is uncertain. One
 * dispatcher an index; single-threaded.
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
      mailboxes
          .computeIfAbsent(List.of(d.recipient(), d.channel()), m -> new ArrayList<>())
          .add(read);
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
      settle(claimed, "failed", id, tries, null, "there is no channel " + any.channel());
      return false;
    }
    return send(claimed, channel, tries);
  }

  private boolean send(List<Read> claimed, Channel channel, int tries) {
    Message message = messages.of(documents(claimed), clock.instant());
    Optional<Officer> officer = region.officer(claimed.get(0).document().recipient());
    String address = officer.map(channel::address).orElse(null);
    if (address == null) {
      settle(claimed, "failed", message.id(), tries, null, "the profile has no address any more");
      return false;
    }
    try {
      channel.send(message, address);
      settle(claimed, "sent", message.id(), tries, null, null);
      return true;
    } catch (ChannelTrouble trouble) {
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
