package otklik.classify.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import otklik.classify.network.GatedCell.Drive;

class GatedCellTest {

  private static final int WIDTH = 3;
  private static final int SIZE = 5;

  @Property(tries = 200, seed = "1")
  void readingBackwardsIsReadingTheReversedSequence(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int steps) {
    SplittableRandom random = new SplittableRandom(seed);
    GatedCell cell = cell(random);
    Drive[] drives = drives(cell, steps, random);
    Drive[] reversed = drives.clone();
    Collections.reverse(Arrays.asList(reversed));

    float[][] backwards = cell.trace(drives, true).states();
    Collections.reverse(Arrays.asList(backwards));

    assertThat(backwards).isDeepEqualTo(cell.trace(reversed, false).states());
  }

  @Property(tries = 200, seed = "1")
  void aPartIsReadAsInTheWhole(
      @ForAll long seed,
      @ForAll @Size(min = 1, max = 12) boolean[] asked,
      @ForAll boolean backwards) {
    SplittableRandom random = new SplittableRandom(seed);
    GatedCell cell = cell(random);
    Drive[] drives = drives(cell, asked.length, random);

    float[][] part = cell.read(drives, backwards, asked);

    float[][] whole = cell.trace(drives, backwards).states();
    for (int t = 0; t < asked.length; t++) {
      assertThat(part[t]).isEqualTo(asked[t] ? whole[t] : null);
    }
  }

  @Property(tries = 200, seed = "1")
  void stateNeverLeavesMinusOneToOne(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GatedCell cell = cell(random);
    for (float[] state : cell.trace(drives(cell, 30, random), false).states()) {
      for (float value : state) {
        assertThat(value).isBetween(-1f, 1f);
      }
    }
  }

  private static GatedCell cell(SplittableRandom random) {
    return new GatedCell(
        new Matrix(values(WIDTH, 2 * SIZE, random)),
        new Matrix(values(WIDTH, 2 * SIZE, random)),
        new Matrix(values(1, 2 * SIZE, random)));
  }

  private static Drive[] drives(GatedCell cell, int steps, SplittableRandom random) {
    return Arrays.stream(values(steps, WIDTH, random)).map(cell::drive).toArray(Drive[]::new);
  }

  private static float[][] values(int rows, int width, SplittableRandom random) {
    float[][] values = new float[rows][width];
    for (float[] row : values) {
      for (int j = 0; j < width; j++) {
        row[j] = (float) (random.nextDouble() * 20 - 10);
      }
    }
    return values;
  }
}
