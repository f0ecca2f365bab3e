package otklik.jobs.daily;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What people, clients and attackers put into a text field, mixed with words of a complaint. */
final class AnyTexts {

  private static final String[] WORDS = {
    "в Мужах", "прорвало трубу", "третий день", "Екатерина Зырянова", "8 929 555-01-02", "дети", "!"
  };

  private static final String[] FORMS = {
    "=1+1",
    "<b>&#xFFFF;</b>",
    "]]>",
    "_xFFFE_",
    "\r\nBcc: x@y.example\r\n",
    "\u2028",
    "&",
    "\"",
    "'",
    "${7*7}",
    "%s%n",
    "\t"
  };

  private static final String[] CLUSTERS = {
    "👩🏽‍🚒", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🇷🇺", "й", "क्षि", "각"
  };

  private AnyTexts() {}

  static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of(WORDS)),
            Tuple.of(2, Arbitraries.of(FORMS)),
            Tuple.of(3, Arbitraries.of(CLUSTERS)),
            Tuple.of(3, units('\ud800', '\udfff', 3)),
            Tuple.of(2, units('\0', '\u00a0', 3)),
            Tuple.of(2, Arbitraries.of("\ufffe", "\uffff", "\ufdd0", "\ufeff", "\u200b", "\u00ad")),
            Tuple.of(2, units('\u202a', '\u202e', 2)),
            Tuple.of(1, units('\u2066', '\u2069', 2)),
            Tuple.of(2, units('\u0590', '\u06ff', 8)),
            Tuple.of(2, units('\u0300', '\u036f', 60).map(heap -> "о" + heap)),
            Tuple.of(2, astral()),
            Tuple.of(1, Arbitraries.chars().all().map(String::valueOf)),
            Tuple.of(1, Arbitraries.integers().between(50, 6_000).map("ъ"::repeat)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(pieces -> String.join(" ", pieces));
  }

  private static Arbitrary<String> units(char from, char to, int most) {
    return Arbitraries.chars()
        .range(from, to)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(units -> units.stream().map(String::valueOf).collect(Collectors.joining()));
  }

  /** Noncharacters and what nobody has assigned among them. */
  private static Arbitrary<String> astral() {
    return Arbitraries.integers()
        .between(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT)
        .map(Character::toString);
  }

  /** As JSON, each unit escaped: so does a half of a pair come through a file. */
  static String escaped(String text) {
    return text.chars()
        .mapToObj(unit -> String.format("\\u%04x", unit))
        .collect(Collectors.joining());
  }
}
