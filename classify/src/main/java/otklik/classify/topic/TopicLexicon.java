package otklik.classify.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import otklik.classify.linear.Features;
import otklik.classify.word.Word;
import otklik.classify.word.WordFact;

/**
 * How strongly a lemma speaks for each topic group. Immutable and thread-safe.
 *
 * <p>Source: weights of the TF-IDF + logistic regression model of polosataya/hacks-ai-promobot,
 * Apache-2.0.
 */
public final class TopicLexicon {

  private static final Entry NONE = new Entry(0, List.of());

  private final List<String> groups;
  private final long[] features;
  private final Map<String, Entry> entries;
  private final WordFact<Entry> entry = new WordFact<>(this::entry);

  /**
   * @param group index in {@link #groups()}
   */
  public record Weight(int group, float value) {}

  /**
   * What the lexicon knows of a lemma.
   *
   * @param rarity inverse document frequency among the posts that the lexicon is made from
   */
  public record Entry(float rarity, List<Weight> weights) {
    public Entry {
      weights = List.copyOf(weights);
    }

    /** Whether the lexicon knows nothing of the lemma. */
    boolean isNothing() {
      return this == NONE;
    }
  }

  public TopicLexicon(List<String> groups, Map<String, Entry> entries) {
    this.groups = List.copyOf(groups);
    this.features =
        IntStream.range(0, groups.size())
            .mapToLong(group -> Features.key("g=", Integer.toString(group)))
            .toArray();
    this.entries = new HashMap<>(entries);
  }

  public List<String> groups() {
    return groups;
  }

  /** Keys of the groups as features of a model, in the same order; not to be changed. */
  long[] features() {
    return features;
  }

  /** The same as {@link #entry(String)}. */
  public Entry entry(Word lemma) {
    return entry.of(lemma);
  }

  /** An entry without weights for a lemma that speaks for no group. */
  public Entry entry(String lemma) {
    return entries.getOrDefault(lemma, NONE);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(groups.size());
    for (String group : groups) {
      out.writeUTF(group);
    }
    out.writeInt(entries.size());
    for (Map.Entry<String, Entry> lemma : new TreeMap<>(entries).entrySet()) {
      out.writeUTF(lemma.getKey());
      out.writeFloat(lemma.getValue().rarity());
      out.writeByte(lemma.getValue().weights().size());
      for (Weight weight : lemma.getValue().weights()) {
        out.writeByte(weight.group());
        out.writeFloat(weight.value());
      }
    }
  }

  static TopicLexicon read(DataInputStream in) throws IOException {
    List<String> groups = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.add(in.readUTF());
    }
    Map<String, Entry> entries = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String lemma = in.readUTF();
      float rarity = in.readFloat();
      List<Weight> all = new ArrayList<>();
      for (int more = in.readUnsignedByte(); more > 0; more--) {
        all.add(new Weight(in.readUnsignedByte(), in.readFloat()));
      }
      entries.put(lemma, new Entry(rarity, all));
    }
    return new TopicLexicon(groups, entries);
  }
}
