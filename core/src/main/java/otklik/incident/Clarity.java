package otklik.incident;

import java.util.Locale;

/**
 * How well one voice's text says to a stranger what the incident is about: the clearest becomes the
 * title. Names of places help; shouting, links and mere exclamations do not.
 */
final class Clarity {

  private static final int SHORT = 30;
  private static final int LONG = 160;

  private Clarity() {}

  static int of(Voice voice) {
    String text = voice.text().strip();
    int clarity = Math.min(6, voice.words().size());
    clarity += Math.min(2, voice.sites().addresses().size()) * 3;
    clarity += voice.topic() == null ? 0 : 2;
    clarity -= text.length() < SHORT ? 4 : 0;
    clarity -= text.length() > LONG ? 2 : 0;
    clarity -= text.contains("://") ? 3 : 0;
    clarity -= isShouted(text) ? 3 : 0;
    return clarity;
  }

  private static boolean isShouted(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) || text.contains("!!");
  }
}
