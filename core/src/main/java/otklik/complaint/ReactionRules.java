package otklik.complaint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import otklik.analysis.Kind;
import otklik.analysis.Sentiment;

/** Says how a resident's words or a register's mark are meant. */
public final class ReactionRules {

  private static final Pattern NUMBER = Pattern.compile("([1-5])([.,]0+)?( из 5|/5)?");
  private static final Pattern AGAINST =
      Pattern.compile("не\\s?удовл|неуд|не\\s?доволен|не\\s?довольн|не\\s?реш|отрицат|плохо");
  private static final Pattern FOR = Pattern.compile("удовл|довол|реш[её]н|положит|хорош|отлич");

  private ReactionRules() {}

  /**
   * A mark in a register's words: 1 to 5 as at school, or a word.
   *
   * @return empty when nobody could say what it means
   */
  public static Optional<Satisfaction> ofMark(String mark) {
    String plain = mark == null ? "" : mark.strip().toLowerCase(Locale.ROOT);
    var number = NUMBER.matcher(plain);
    if (number.matches()) {
      int value = Integer.parseInt(number.group(1));
      return Optional.of(
          value < 3
              ? Satisfaction.DISSATISFIED
              : value == 3 ? Satisfaction.INDIFFERENT : Satisfaction.SATISFIED);
    }
    if (AGAINST.matcher(plain).find()) {
      return Optional.of(Satisfaction.DISSATISFIED);
    }
    return FOR.matcher(plain).find() ? Optional.of(Satisfaction.SATISFIED) : Optional.empty();
  }

  /** A reply: who complains once more is not satisfied, who thanks is. */
  public static Satisfaction ofReply(Kind kind, Sentiment sentiment) {
    if (kind == Kind.THANKS || kind != Kind.COMPLAINT && sentiment == Sentiment.POSITIVE) {
      return Satisfaction.SATISFIED;
    }
    boolean against = kind == Kind.COMPLAINT || sentiment == Sentiment.NEGATIVE;
    return against ? Satisfaction.DISSATISFIED : Satisfaction.INDIFFERENT;
  }
}
