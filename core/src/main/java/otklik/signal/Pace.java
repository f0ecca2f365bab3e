package otklik.signal;

import java.util.Locale;

/** How soon somebody must be told. */
public enum Pace {
  /** Danger: also at night, and however much has been sent. */
  AT_ONCE,
  /** Bundled, outside the quiet hours, so many times an hour at most. */
  SOON;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
