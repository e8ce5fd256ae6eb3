package io.huoshui.connect.spreadsheet;

/**
 * What one file may cost. All limits are inclusive.
 *
 * @param fileBytes size as uploaded
 * @param unpackedBytes size after unpacking (gzip, or all parts of a workbook together)
 * @param unpackedRatio unpacked size over packed size, looked at once {@link #RATIO_FROM_BYTES} are unpacked
 * @param parts files inside a workbook
 * @param sharedStringBytes the one part of a workbook that has to be held in memory
 * @param columns cells of the header
 * @param rows rows under the header
 * @param cellChars characters of one cell; a longer one makes its row bad, not the file
 */
public record RowLimits(
        long fileBytes,
        long unpackedBytes,
        int unpackedRatio,
        int parts,
        long sharedStringBytes,
        int columns,
        long rows,
        int cellChars) {
    /** Small files of one repeated letter are honest; a ratio means something only above this. */
    static final long RATIO_FROM_BYTES = 16L << 20;

    public static final RowLimits STANDARD =
            new RowLimits(200L << 20, 2L << 30, 200, 1_000, 64L << 20, 500, 5_000_000, 32 << 10);
}
