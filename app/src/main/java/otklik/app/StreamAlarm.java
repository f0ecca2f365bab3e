package otklik.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.health.StreamHealth;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.signal.Signal;
import otklik.sink.channel.Channel;
import otklik.sink.channel.ChannelTrouble;
import otklik.sink.index.SearchCluster;
import otklik.sink.signal.Addressing;
import otklik.sink.signal.Messages;
import otklik.sink.signal.SignalDocument;
import otklik.sink.signal.Signals;
import otklik.sink.signal.StreamSignals;

/**
 * Looks every few seconds whether the stream goes on, and tells the administrator when it does not.
 * The record of signals is part of the index, which may be what is away: then the message is sent
 * without it.
 */
final class StreamAlarm implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamAlarm.class);
  private static final int SECONDS = 3;

  private final Region region;
  private final Supplier<StreamHealth> watch;
  private final Signals signals;
  private final List<Channel> channels;
  private final Messages messages;
  private final Clock clock;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(work -> thread(work, "otklik-alarm"));
  private final ExecutorService recording =
      Executors.newSingleThreadExecutor(work -> thread(work, "otklik-alarm-record"));

  /** What was seen last. */
  private volatile StreamHealth last;

  /** Since when the stream stands of which somebody was told; null while it goes on. */
  private Instant told;

  private StreamAlarm(
      Region region,
      Supplier<StreamHealth> watch,
      SearchCluster cluster,
      SignalChannels ways,
      Clock clock)
      throws IOException {
    this.region = region;
    this.watch = watch;
    this.signals = new Signals(cluster);
    this.channels = ways.open();
    this.messages = ways.messages();
    this.clock = clock;
    this.last = StreamHealth.goingOn(clock.instant());
  }

  static StreamAlarm start(
      Region region,
      Supplier<StreamHealth> watch,
      SearchCluster cluster,
      SignalChannels ways,
      Clock clock)
      throws IOException {
    StreamAlarm alarm = new StreamAlarm(region, watch, cluster, ways, clock);
    alarm.looking.scheduleWithFixedDelay(alarm::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    return alarm;
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** As it was seen some seconds ago at most. */
  StreamHealth health() {
    return last;
  }

  private void look() {
    try {
      StreamHealth health = watch.get();
      last = health;
      Instant now = clock.instant();
      StreamSignals texts = new StreamSignals(region);
      if (!health.goesOn() && told == null) {
        told = health.since();
        LOG.error("the stream does not go on since {}: {}", told, health.trouble());
        tell(texts.stands(health, now));
      } else if (health.goesOn() && told != null) {
        Signal again = texts.goesOnAgain(told, now);
        LOG.warn("the stream goes on again");
        told = null;
        tell(again);
      }
    } catch (RuntimeException e) {
      LOG.error("could not look after the stream, it is tried again", e);
    }
  }

  private void tell(Signal signal) {
    List<SignalDocument> documents = new Addressing(region).documents(signal);
    try {
      recording
          .submit(
              () -> {
                signals.put(documents);
                return true;
              })
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the index does not take the signal, it is sent without a record: {}", e.toString());
      region.officer(signal.recipient()).ifPresent(officer -> send(documents, officer));
    }
  }

  private void send(List<SignalDocument> documents, Officer officer) {
    for (Channel channel : channels) {
      List<SignalDocument> own =
          documents.stream().filter(d -> d.channel().equals(channel.name())).toList();
      String address = channel.address(officer);
      if (address != null && !own.isEmpty()) {
        try {
          channel.send(messages.of(own, clock.instant()), address);
        } catch (ChannelTrouble e) {
          LOG.error("{} could not tell {}: {}", channel.name(), officer.id(), e.getMessage());
        }
      }
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
    recording.shutdownNow();
  }
}
