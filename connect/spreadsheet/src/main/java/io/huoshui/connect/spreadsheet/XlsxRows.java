package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook. */
final class XlsxRows extends Rows {
    private final Source source;

    private XlsxRows(List<String> header, Source source, RowLimits limits) {
        super(header, 0, limits);
        this.source = source;
    }

    static XlsxRows of(Path file, RowLimits limits) throws IOException {
        WorkbookParts.check(file, limits);
        Source source = Source.open(file, limits);
        try {
            return new XlsxRows(Header.of(source.read(), limits), source, limits);
        } catch (Refused bad) {
            source.close();
            throw bad;
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public String encoding() {
        return "UTF-8";
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    @Nullable
    Row read() {
        return source.read();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private record Source(
            ReadableWorkbook workbook,
            Stream<org.dhatim.fastexcel.reader.Row> stream,
            Iterator<org.dhatim.fastexcel.reader.Row> rows,
            RowLimits limits) {

        static Source open(Path file, RowLimits limits) throws IOException {
            try {
                ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<org.dhatim.fastexcel.reader.Row> stream =
                        firstVisible(workbook).openStream();
                return new Source(workbook, stream, stream.iterator(), limits);
            } catch (ExcelReaderException | IllegalArgumentException damaged) {
                throw new Refused(ImportReason.FILE_DAMAGED);
            }
        }

        private static Sheet firstVisible(ReadableWorkbook workbook) {
            return workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Refused(ImportReason.FILE_EMPTY));
        }

        @Nullable
        Row read() {
            try {
                while (rows.hasNext()) {
                    org.dhatim.fastexcel.reader.Row row = rows.next();
                    List<String> cells = cells(row);
                    if (!cells.isEmpty()) {
                        return new Row(row.getRowNum(), cells);
                    }
                }
                return null;
            } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
                throw new Refused(ImportReason.FILE_DAMAGED);
            }
        }

        private List<String> cells(org.dhatim.fastexcel.reader.Row row) {
            int columns = Math.min(row.getCellCount(), limits.columns() + 1);
            List<String> cells = new ArrayList<>(columns);
            int filled = 0;
            for (int i = 0; i < columns; i++) {
                Cell cell = row.getCell(i);
                String text = cell == null ? "" : cut(CellText.of(cell));
                cells.add(text);
                filled = text.isBlank() ? filled : i + 1;
            }
            return cells.subList(0, filled);
        }

        private String cut(String text) {
            return text.length() > limits.cellChars() ? text.substring(0, limits.cellChars() + 1) : text;
        }

        void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }
}
