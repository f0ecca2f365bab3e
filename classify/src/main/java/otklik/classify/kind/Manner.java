package otklik.classify.kind;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import otklik.classify.linear.Features;
import otklik.classify.word.WordFact;
import otklik.classify.word.Words;

/**
 * What a lemma does in a sentence, whatever the sentence is about. Part of the model's format.
 *
 * @param word key of its feature; links are one word, and numbers
 * @param before the same where another word follows
 * @param behind hash of it where it follows another
 * @param phrases that begin with it
 * @param questions whether a sentence that begins with it asks
 * @param asks the same, with words that ask less surely
 * @param denies whether it denies
 * @param impatient whether the writer has waited for long
 * @param ofWriter whether it is the writer
 */
record Manner(
    long word,
    long before,
    int behind,
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
    String said = said(lemma);
    return new Manner(
        Features.key("w=", said),
        before(said),
        said.hashCode(),
        WORDS.beginningWith(lemma),
        questions,
        questions || ALSO_ASKING.contains(lemma),
        NEGATIONS.contains(lemma),
        IMPATIENT.contains(lemma),
        WRITER.contains(lemma));
  }

  /** Key of what stands before a word, which may be a sign too. */
  static long before(String said) {
    return Features.key("b=", said);
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
