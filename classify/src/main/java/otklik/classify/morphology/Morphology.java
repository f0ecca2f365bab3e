package otklik.classify.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.Token;
import otklik.classify.token.RawToken;
import otklik.classify.word.Word;
import otklik.classify.word.Words;

/**
 * Gives every token its lemma, part of speech and features. Only the readings that the dictionary
 * (or the ending) allows compete. A network that reads the whole sentence decides; where it doubts,
 * the tagger's weights of words and neighbours are added, from left to right. Immutable and
 * thread-safe.
 */
public final class Morphology {

  /**
   * A lead of one and a half log-odds, with which the network decides alone: five of six tokens
   * that leave a choice. Chosen by cross-validation on UD Taiga dev; asking the tagger about more
   * brings nothing.
   */
  private static final int SETTLED = ContextModel.LOG_ODDS * 3 / 2;

  private final FormReader reader;
  private final TagModel model;
  private final ContextModel context;
  private final boolean thorough;

  public Morphology(FormReader reader, TagModel model, ContextModel context) {
    this(reader, model, context, false);
  }

  /**
   * @param thorough whether every choice is seen in its sentence, also where the sentence hardly
   *     ever changes it
   */
  public Morphology(FormReader reader, TagModel model, ContextModel context, boolean thorough) {
    this.reader = reader;
    this.model = model;
    this.context = context;
    this.thorough = thorough;
  }

  /** One token for each raw token, in the same order. */
  public List<Token> tokens(List<RawToken> raw) {
    return text(raw).words().tokens();
  }

  /** The same with what is known of the words. */
  public ReadText text(List<RawToken> raw) {
    int size = raw.size();
    Word[] forms = new Word[size];
    for (int i = 0; i < size; i++) {
      forms[i] = Word.of(raw.get(i).text());
    }
    Sentence sentence = decide(new Sentence(forms, reader));
    List<Token> tokens = new ArrayList<>(size);
    Word[] lemmas = new Word[size];
    boolean[] known = new boolean[size];
    for (int i = 0; i < size; i++) {
      known[i] = sentence.isKnown(i);
      lemmas[i] = sentence.lemma(i);
      Reading reading = sentence.readings(i).get(sentence.decided(i));
      RawToken token = raw.get(i);
      tokens.add(
          new Token(
              token.text(),
              reading.lemma(),
              sentence.decidedClass(i),
              reading.features(),
              token.start()));
    }
    return new ReadText(new Words(tokens, lemmas, forms), known);
  }

  /** The chosen reading of each form. */
  public List<Reading> read(List<String> forms) {
    Sentence sentence = decide(new Sentence(forms, reader));
    List<Reading> chosen = new ArrayList<>(forms.size());
    for (int i = 0; i < sentence.size(); i++) {
      chosen.add(sentence.readings(i).get(sentence.decided(i)));
    }
    return chosen;
  }

  private Sentence decide(Sentence sentence) {
    int[][] open = bySentence(sentence);
    int[] scores = new int[model.tags().size()];
    long[] features = new long[TagPass.SECOND.count()];
    int[] scratch = new int[features.length];
    for (int i = 0; i < sentence.size(); i++) {
      if (open[i] != null) {
        TagPass.SECOND.features(sentence, i, features);
        Arrays.fill(scores, 0);
        model.score(features, scores, scratch);
        int[] tags = sentence.tagIds(i);
        for (int c = 0; c < tags.length; c++) {
          open[i][c] += tags[c] < 0 ? 0 : model.total(tags[c], scores);
        }
        decide(sentence, i, open[i]);
      }
    }
    return sentence;
  }

  /**
   * Lets the network decide every token.
   *
   * @return of each token that another reading comes near to, what the network says of its readings
   */
  private int[][] bySentence(Sentence sentence) {
    int[][] open = new int[sentence.size()][];
    SentenceContext inSight = new SentenceContext(context, sentence, thorough);
    for (int i = 0; i < open.length; i++) {
      if (sentence.isCertain(i)) {
        continue;
      }
      int alone = inSight.alone(i);
      if (alone >= 0) {
        sentence.decide(i, alone);
      } else {
        int[] said = inSight.scores(i);
        open[i] = decide(sentence, i, said) < SETTLED ? said : null;
      }
    }
    return open;
  }

  /**
   * Decides for the reading whose tag has most.
   *
   * @param totals of each reading; those of one tag have the same
   * @return how far the next tag is behind
   */
  private static int decide(Sentence sentence, int token, int[] totals) {
    Readings readings = sentence.readings[token];
    int best = readings.best(totals);
    sentence.decide(token, best);
    return readings.lead(totals, best);
  }
}
