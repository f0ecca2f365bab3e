package otklik.classify.morphology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import otklik.classify.network.GatedCell;
import otklik.classify.network.Matrix;
import otklik.classify.network.SequenceNetwork;

/**
 * Says how well the tags of a token fit into the whole sentence; the tagger adds it to what its own
 * weights say. Immutable and thread-safe.
 */
public final class ContextModel {

  /** Weights are written as multiples of its inverse, in 16 bits. */
  private static final float SCALE = 4096;

  /**
   * One log-odds in the tagger's units: both count alike. Three quarters of it were no worse in
   * cross-validation on UD Taiga dev.
   */
  static final int LOG_ODDS = 256;

  /**
   * A lead with which a form is read without its sentence: one of six tokens of real posts that
   * leave a choice. The sentence would have changed one of 1,720 such tokens of 465 posts, and none
   * of 4,380 in five treebanks; with eight log-odds it changes one of 160 in the most colloquial.
   */
  private static final int ALONE = 11 * LOG_ODDS;

  private final long[] keys;
  private final float[][] rows;
  private final float[] always;
  private final SequenceNetwork network;
  private final FormInputs inputs;

  /** What each shape adds; nothing for one that was never seen. */
  private final float[][] shapes = new float[Shape.COUNT][];

  /**
   * @param keys sorted
   * @param rows one of each key
   * @param always added to every token's
   * @param network its outcomes are tags by their numbers
   */
  public ContextModel(long[] keys, float[][] rows, float[] always, SequenceNetwork network) {
    this.keys = keys;
    this.rows = rows;
    this.always = always;
    this.network = network;
    inputs = new FormInputs(this);
    for (int shape = 0; shape < shapes.length; shape++) {
      int row = Arrays.binarySearch(keys, FormKeys.shape(shape));
      shapes[shape] = row < 0 ? new float[always.length] : rows[row];
    }
  }

  /** What stands for a form, wherever it stands. */
  float[] vector(Readings readings) {
    FormKeys form = FormKeys.of(readings);
    float[] sum = always.clone();
    for (int k = 0; k < form.keys().length; k++) {
      int row = Arrays.binarySearch(keys, form.keys()[k]);
      if (row < 0 && form.instead()[k] != 0) {
        row = Arrays.binarySearch(keys, form.instead()[k]);
      }
      if (row >= 0) {
        Matrix.add(form.weights()[k], rows[row], sum);
      }
    }
    return sum;
  }

  /** What is kept of a token's form, as its sentence has it. */
  FormInputs.Entry form(Sentence sentence, int i) {
    int shape = sentence.shapes[i];
    return inputs.of(sentence.readings[i], shape, shapes[shape]);
  }

  /**
   * How well the tags of a form's readings fit, in units of {@link #LOG_ODDS}; readings of one tag
   * have the same, {@link TagModel#NEVER} where it was never seen.
   *
   * @param hidden of its place
   */
  int[] scores(Readings form, float[] hidden) {
    int[] tags = form.tagIds();
    int[] firsts = form.firsts();
    int[] scores = new int[tags.length];
    for (int c = 0; c < tags.length; c++) {
      if (tags[c] < 0) {
        scores[c] = TagModel.NEVER;
      } else if (firsts[c] < c) {
        scores[c] = scores[firsts[c]];
      } else {
        scores[c] = Math.round(LOG_ODDS * network.score(hidden, tags[c]));
      }
    }
    return scores;
  }

  /** The reading that leads far enough when the form stands alone; -1 for none. */
  int alone(Readings form, SequenceNetwork.Input input) {
    if (form.sameTag()) {
      return -1;
    }
    SequenceNetwork.Places place =
        network.read(new SequenceNetwork.Input[] {input}, new boolean[] {true});
    int[] scores = scores(form, network.hidden(place, 0));
    int best = form.best(scores);
    return form.lead(scores, best) < ALONE ? -1 : best;
  }

  public SequenceNetwork network() {
    return network;
  }

  /** Sorted; not copied, nor are the rows. */
  public long[] keys() {
    return keys;
  }

  /** One of each key. */
  public float[][] rows() {
    return rows;
  }

  /** Added to every token's. */
  public float[] always() {
    return always;
  }

  /** As it will be in use: written and read. */
  public ContextModel shipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(new DataOutputStream(bytes));
      return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
  }

  private static short whole(float value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * SCALE)));
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
    write(rows, out);
    write(new float[][] {always}, out);
    for (GatedCell cell : new GatedCell[] {network.forwards(), network.backwards()}) {
      write(cell.input().rows(), out);
      write(cell.beside().rows(), out);
      write(cell.bias().rows(), out);
    }
    write(network.hidden().rows(), out);
    write(network.hiddenBias().rows(), out);
    write(network.outcomes().rows(), out);
    write(network.outcomeBias().rows(), out);
  }

  private static void write(float[][] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    out.writeInt(values[0].length);
    for (float[] row : values) {
      for (float value : row) {
        out.writeShort(whole(value));
      }
    }
  }

  public static ContextModel read(DataInputStream in) throws IOException {
    long[] keys = new long[in.readInt()];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = in.readLong();
    }
    float[][] rows = values(in);
    float[] always = values(in)[0];
    SequenceNetwork network =
        new SequenceNetwork(cell(in), cell(in), matrix(in), matrix(in), matrix(in), matrix(in));
    return new ContextModel(keys, rows, always, network);
  }

  private static GatedCell cell(DataInputStream in) throws IOException {
    return new GatedCell(matrix(in), matrix(in), matrix(in));
  }

  private static Matrix matrix(DataInputStream in) throws IOException {
    return new Matrix(values(in));
  }

  private static float[][] values(DataInputStream in) throws IOException {
    float[][] values = new float[in.readInt()][in.readInt()];
    for (float[] row : values) {
      for (int j = 0; j < row.length; j++) {
        row[j] = in.readShort() / SCALE;
      }
    }
    return values;
  }
}
