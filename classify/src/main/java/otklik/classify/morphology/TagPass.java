package otklik.classify.morphology;

/** One of the two ways through a sentence that the tagger learns, in this order. */
public enum TagPass {
  /**
   * From right to left, with little to look at. Only in training: its decisions stand for those of
   * the network, which are in sight of the second in use.
   */
  FIRST(TagFeatures.FIRST, TagFeatures.FIRST) {
    @Override
    public void features(Sentence sentence, int token, long[] features) {
      TagFeatures.first(sentence, token, features);
    }

    @Override
    public int token(int turn, int size) {
      return size - 1 - turn;
    }
  },
  /** From left to right, with what the first decided in sight. */
  SECOND(TagFeatures.SECOND, TagFeatures.SECOND_OF_CASE) {
    @Override
    public void features(Sentence sentence, int token, long[] features) {
      TagFeatures.second(sentence, token, features);
    }

    @Override
    public int token(int turn, int size) {
      return turn;
    }
  };

  private final int count;
  private final int ofCase;

  TagPass(int count, int ofCase) {
    this.count = count;
    this.ofCase = ofCase;
  }

  /** From which feature on they speak of the case by itself, not of the tag. */
  public int ofCase() {
    return ofCase;
  }

  /** How many features a token has. */
  public int count() {
    return count;
  }

  /** Fills the features of a token. */
  public abstract void features(Sentence sentence, int token, long[] features);

  /** Which token's turn it is in a sentence of this size. */
  public abstract int token(int turn, int size);
}
