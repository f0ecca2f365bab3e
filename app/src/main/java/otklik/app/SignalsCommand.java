package otklik.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.signal.Signal;
import otklik.signal.SignalKind;
import otklik.sink.channel.Channel;
import otklik.sink.channel.ChannelTrouble;
import otklik.sink.channel.Message;
import otklik.sink.signal.Messages;
import otklik.sink.signal.SignalDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otklik signals}: whether people can be told. */
@Command(
    name = "signals",
    description = "Whether people can be told.",
    mixinStandardHelpOptions = true)
final class SignalsCommand implements Runnable {

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "test",
      description = "Send a sample on each channel of an officer, and say what became of it.",
      mixinStandardHelpOptions = true)
  int test(
      @Option(
              names = "--to",
              required = true,
              paramLabel = "NAME",
              description = "An officer's id, position or mail address.")
          String name,
      @Mixin RegionOption profile,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              description = "Data folder, for secrets' files and mails that are written as files.")
          Path data)
      throws Exception {
    Region region = profile.read();
    Officer officer = officer(region, name);
    SignalChannels channels = new SignalChannels(region, DataFolder.of(data));
    Messages messages = channels.messages();
    Table table = new Table("CHANNEL", "ADDRESS", "RESULT");
    int failed = 0;
    int tried = 0;
    for (Channel channel : channels.open()) {
      String address = channel.address(officer);
      if (address != null) {
        String trouble = send(channel, address, messages, sample(officer));
        tried++;
        failed += trouble == null ? 0 : 1;
        table.add(channel.name(), address, trouble == null ? "sent" : trouble);
      }
    }
    table.print(System.out);
    System.out.println();
    System.out.println(
        tried == 0
            ? officer.id() + " has no address: only the desk's inbox tells"
            : tried + " channels, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }

  private static Officer officer(Region region, String name) {
    return region.officers().stream()
        .filter(
            o ->
                o.id().equalsIgnoreCase(name)
                    || o.post().equalsIgnoreCase(name)
                    || name.equalsIgnoreCase(o.email()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + name + "' is no officer of this profile"));
  }

  private static Signal sample(Officer officer) {
    Instant now = Clock.systemUTC().instant();
    return new Signal(
        "sample/" + now.toEpochMilli() + "/" + officer.id(),
        SignalKind.SAMPLE,
        officer.id(),
        null,
        null,
        Messages.sampleTitle(),
        Messages.sampleText(),
        null,
        now,
        List.of());
  }

  /** What went wrong; null when nothing did. */
  private static String send(Channel channel, String address, Messages messages, Signal sample) {
    Message message =
        messages.of(List.of(SignalDocument.of(sample, channel.name())), sample.createdAt());
    try {
      channel.send(message, address);
      return null;
    } catch (ChannelTrouble trouble) {
      return trouble.getMessage();
    }
  }
}
