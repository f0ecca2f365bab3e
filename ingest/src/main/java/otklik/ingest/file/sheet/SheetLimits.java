package otklik.ingest.file.sheet;

/**
 * How large a workbook may be. Far above every register that we have seen, far below what this
 * program can bear.
 *
 * @param packedBytes of the file
 * @param unpackedBytes of all that is read of it
 * @param sharedBytes of the texts that cells share, which are kept in memory
 * @param cellCharacters of one cell; a spreadsheet program ends at 32,767
 * @param rows of all sheets together
 * @param cells of all sheets together
 * @param sheets of which rows are read
 */
record SheetLimits(
    long packedBytes,
    long unpackedBytes,
    long sharedBytes,
    int cellCharacters,
    int rows,
    long cells,
    int sheets) {

  static final SheetLimits USUAL =
      new SheetLimits(100L << 20, 600L << 20, 160L << 20, 200_000, 1_048_576, 20_000_000, 100);

  /** The last one is XFD. */
  static final int COLUMNS = 16_384;

  static final int ROWS_A_SHEET = 1_048_576;

  /** Of a number in a cell; a spreadsheet program keeps 15 digits. */
  static final int NUMBER_CHARACTERS = 64;

  /** Of one tag with its attributes. */
  static final int TAG_BYTES = 1 << 16;

  /** Of what stands between two tags, where a letter may take six bytes. */
  static final int TEXT_BYTES = 2 << 20;

  static final int PARTS = 5_000;
  static final int DEPTH = 100;
}
