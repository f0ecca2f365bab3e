package otklik.sink.signal;

import java.util.ArrayList;
import java.util.List;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.signal.Signal;

/** On which channels an officer is told: the desk's inbox always, others by their addresses. */
public record Addressing(Region region) {

  /** One document a channel. */
  public List<SignalDocument> documents(Signal signal) {
    List<SignalDocument> documents = new ArrayList<>();
    documents.add(SignalDocument.of(signal, SignalDocument.INBOX));
    region
        .officer(signal.recipient())
        .ifPresent(
            officer ->
                channels(officer)
                    .forEach(channel -> documents.add(SignalDocument.of(signal, channel))));
    return documents;
  }

  static List<String> channels(Officer officer) {
    List<String> channels = new ArrayList<>();
    add(channels, "mail", officer.email());
    add(channels, "telegram", officer.telegram());
    add(channels, "max", officer.max());
    add(channels, "webhook", officer.webhook());
    return channels;
  }

  private static void add(List<String> channels, String name, String address) {
    if (address != null) {
      channels.add(name);
    }
  }
}
