package otklik.classify.kind;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * What a lemma does in a sentence, whatever the sentence is about. Part of the model's format.
 *
 * @param said as what it counts: links are one word, and numbers
 * @param phrases that begin with it
 * @param questions whether a sentence that begins with it asks
 * @param asks the same, with words that ask less surely
 * @param denies whether it denies
 * @param impatient whether the writer has waited for long
 * @param ofWriter whether it is the writer
 */
record Manner(
    String said,
    List<KindWords.Listed> phrases,
    boolean questions,
    boolean asks,
    boolean denies,
    boolean impatient,
    boolean ofWriter) {

  static final KindWords WORDS = new KindWords();

  private static final Pattern LINK = Pattern.compile("https?:|www\\.");

  private static final Set<String> QUESTIONS =
      Set.of(
          "как", "где", "когда", "куда", "кто", "какой", "почему", "сколько", "можно", "зачем",
          "откуда", "что", "чем", "чей", "ли");

  private static final Set<String> ALSO_ASKING = Set.of("мочь", "разве", "неужели", "есть");

  private static final Set<String> NEGATIONS =
      Set.of("не", "нет", "ни", "нельзя", "никто", "ничто", "никакой", "нигде");

  private static final Set<String> IMPATIENT = Set.of("уже", "же", "наконец", "опять", "вообще");

  private static final Set<String> WRITER = Set.of("я", "мы");

  private static final WordFact<Manner> MANNER = new WordFact<>(Manner::of);

  private static Manner of(String lemma) {
    boolean questions = QUESTIONS.contains(lemma);
    return new Manner(
        said(lemma),
        WORDS.beginningWith(lemma),
        questions,
        questions || ALSO_ASKING.contains(lemma),
        NEGATIONS.contains(lemma),
        IMPATIENT.contains(lemma),
        WRITER.contains(lemma));
  }

  private static String said(String lemma) {
    char first = lemma.charAt(0);
    boolean link = first < 128 && LINK.matcher(lemma).lookingAt();
    return link ? "<link>" : Character.isDigit(first) ? "<number>" : lemma;
  }

  static Manner[] of(Words words) {
    Manner[] manners = new Manner[words.size()];
    for (int i = 0; i < manners.length; i++) {
      manners[i] = MANNER.of(words.lemma(i));
    }
    return manners;
  }
}
