package otklik.region;

import java.util.List;

/**
 * A profile that can't be used, with every mistake that was found: {@code file:line: field: what to
 * do}.
 */
public final class ProfileMistakes extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> mistakes;

  public ProfileMistakes(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<String> mistakes() {
    return mistakes;
  }
}
