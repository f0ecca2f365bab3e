package otklik.sink.signal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.file.Sha256;
import otklik.signal.Pace;
import otklik.signal.SignalKind;
import otklik.sink.channel.Message;

/** Signals that go together to one person, as one message. Thread-safe. */
public final class Messages {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("otklik.sink.texts", RUSSIAN);

  /** The rest is on the desk. */
  private static final int MOST_SHOWN = 30;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "otklik.sink.templates");

  private final String desk;
  private final AcknowledgeKey key;

  /**
   * @param desk address of the desk, without a slash at its end
   */
  public Messages(String desk, AcknowledgeKey key) {
    this.desk = desk;
    this.key = key;
  }

  /** The same signals make a message with the same id. */
  public Message of(List<SignalDocument> signals, Instant at) {
    List<SignalDocument> ordered =
        signals.stream()
            .sorted(
                Comparator.comparing((SignalDocument s) -> kind(s).pace())
                    .thenComparing(SignalDocument::createdAt)
                    .thenComparing(SignalDocument::id))
            .toList();
    List<Message.Item> items = ordered.stream().map(this::item).toList();
    List<Message.Item> shown = items.subList(0, Math.min(items.size(), MOST_SHOWN));
    String subject = subject(ordered);
    String more =
        items.size() > shown.size() ? text("message.more", items.size() - shown.size()) : "";
    StringOutput html = new StringOutput();
    engine.render(
        "message.jte",
        Map.of("subject", subject, "items", shown, "more", more, "inbox", desk + "/inbox"),
        html);
    List<Path> files =
        ordered.stream()
            .flatMap(signal -> attachments(signal).stream())
            .distinct()
            .map(Path::of)
            .filter(Files::isRegularFile)
            .toList();
    return new Message(id(ordered), at, subject, plain(shown, more), html.toString(), items, files);
  }

  private static List<String> attachments(SignalDocument signal) {
    return signal.attachments() == null ? List.of() : signal.attachments();
  }

  private Message.Item item(SignalDocument signal) {
    return new Message.Item(
        signal.signal(),
        kind(signal).russianName(),
        signal.title(),
        signal.text(),
        signal.card() == null ? null : desk + signal.card(),
        desk + key.path(signal.signal()));
  }

  static SignalKind kind(SignalDocument signal) {
    return SignalKind.valueOf(signal.kind().toUpperCase(Locale.ROOT));
  }

  /** An index may hold what a newer version has written. */
  static boolean isKnown(SignalDocument signal) {
    return Stream.of(SignalKind.values()).anyMatch(kind -> kind.code().equals(signal.kind()));
  }

  private static String subject(List<SignalDocument> signals) {
    SignalDocument first = signals.get(0);
    if (signals.size() == 1) {
      return kind(first).russianName() + ": " + first.title();
    }
    long atOnce = signals.stream().filter(s -> kind(s).pace() == Pace.AT_ONCE).count();
    return atOnce > 0
        ? text("message.subject-critical", atOnce)
        : text("message.subject-digest", signals.size());
  }

  private static String plain(List<Message.Item> items, String more) {
    StringBuilder plain = new StringBuilder();
    for (Message.Item item : items) {
      plain.append(item.kind()).append(": ").append(item.title()).append('\n');
      if (!item.rest().isEmpty()) {
        plain.append(item.rest()).append('\n');
      }
      if (item.card() != null) {
        plain.append(text("message.card")).append(": ").append(item.card()).append('\n');
      }
      plain.append(text("message.acknowledge")).append(": ").append(item.acknowledge());
      plain.append("\n\n");
    }
    return plain.append(more).toString().strip() + "\n";
  }

  /** Made of the signals alone, in whichever order they are. */
  static String id(List<SignalDocument> signals) {
    return Sha256.hex(
            signals.stream()
                .map(SignalDocument::id)
                .sorted()
                .map(id -> id + "\n")
                .collect(Collectors.joining()))
        .substring(0, 32);
  }

  public static String sampleTitle() {
    return text("sample.title");
  }

  public static String sampleText() {
    return text("sample.text");
  }

  static String text(String name, Object... values) {
    String text = TEXTS.getString(name);
    return values.length == 0 ? text : String.format(RUSSIAN, text, values);
  }
}
