package otklik.sink.signal;

/** Words of the message's template. */
public final class MessageTexts {

  private MessageTexts() {}

  public static String card() {
    return Messages.text("message.card");
  }

  public static String acknowledge() {
    return Messages.text("message.acknowledge");
  }

  public static String inbox() {
    return Messages.text("message.inbox");
  }

  public static String about() {
    return Messages.text("message.about");
  }
}
