package io.huoshui.connect.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void recognisesTheDelimiter(String delimiter) throws IOException {
        Path file = text("a" + delimiter + "b\n\"1" + delimiter + "x\"" + delimiter + "2\n", StandardCharsets.UTF_8);
        try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
            assertThat(rows.header()).containsExactly("a", "b");
            assertThat(rows.delimiter()).isEqualTo(delimiter.charAt(0));
            assertThat(rows.next().cells()).containsExactly("1" + delimiter + "x", "2");
        }
    }

    @Test
    void readsQuotesLineBreaksAndCountsRowsAsASpreadsheetDoes() throws IOException {
        List<Row> rows =
                read(text("id,note\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n2,x\r\n", StandardCharsets.UTF_8));
        assertThat(rows)
                .containsExactly(new Row(2, List.of("1", "two\r\nlines, \"quoted\"")), new Row(4, List.of("2", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void recognisesTheEncoding(String charset) throws IOException {
        List<Row> rows = read(text("订单号,姓名\n1,林晓溪\n", Charset.forName(charset)));
        assertThat(rows.get(0).cells()).containsExactly("1", "林晓溪");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() throws IOException {
        Path file = text("\uFEFF订单号,姓名\n1,林\n", StandardCharsets.UTF_8);
        try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
            assertThat(rows.header()).containsExactly("订单号", "姓名");
        }
    }

    @Test
    void gbkDeclaredAsUtf8IsRefusedNamingTheLineAndTheLikelyEncoding() throws IOException {
        Path file = text("id,name\n1,ascii\n2,林\n", GBK);
        assertThatThrownBy(() -> Rows.open(file, Rows.Options.AUTOMATIC.withEncoding("UTF-8")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(ImportReason.ENCODING_WRONG))
                .hasMessageContaining("Line 3")
                .hasMessageContaining("GB18030");
    }

    @Test
    void utf8DeclaredAsGbkIsRefusedInsteadOfReadAsNonsense() throws IOException {
        refused(
                text("id,name\n1,林晓溪\n", StandardCharsets.UTF_8),
                Rows.Options.AUTOMATIC.withEncoding("GBK"),
                ImportReason.ENCODING_WRONG);
    }

    @Test
    void readsGzip() throws IOException {
        Path file = folder.resolve("f.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(file)).containsExactly(new Row(2, List.of("1", "2")));
    }

    @Test
    void aGzipBombStopsWhileItUnpacks() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) '1');
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        refused(file, Rows.Options.AUTOMATIC, ImportReason.UNPACKS_TOO_LARGE);
    }

    @Test
    void aCutOffGzipIsDamaged() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        Path file =
                Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 6));
        refused(file, Rows.Options.AUTOMATIC, ImportReason.FILE_DAMAGED);
    }

    @Test
    void tenThousandColumnsAreRefusedAndFiveHundredAreNot() throws IOException {
        refused(
                text("c,".repeat(9_999) + "c\n1\n", StandardCharsets.UTF_8),
                Rows.Options.AUTOMATIC,
                ImportReason.TOO_MANY_COLUMNS);
        refused(
                text("c,".repeat(500) + "c\n1\n", StandardCharsets.UTF_8),
                Rows.Options.AUTOMATIC,
                ImportReason.TOO_MANY_COLUMNS);
        assertThat(read(text("c,".repeat(499) + "c\n1\n", StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void rowsPastTheLimitAreRefused() throws IOException {
        RowLimits two = new RowLimits(1 << 20, 1 << 20, 200, 10, 1 << 20, 5, 2, 100);
        assertThat(drain(text("a\n1\n2\n", StandardCharsets.UTF_8), two)).isEqualTo(2);
        assertThatThrownBy(() -> drain(text("a\n1\n2\n3\n", StandardCharsets.UTF_8), two))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(ImportReason.TOO_MANY_ROWS));
    }

    @Test
    void aHugeCellIsCutJustPastTheLimitSoThatItsRowCanBeRefused() throws IOException {
        List<Row> rows = read(text("a,b\n" + "x".repeat(40_000) + ",2\n", StandardCharsets.UTF_8));
        assertThat(rows.get(0).cells().get(0)).hasSize((32 << 10) + 1);
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedAtItsRow() throws IOException {
        Path file = text("a,b\n1,2\n2,\"oops\n" + "3,4\n".repeat(1000), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> drain(file, RowLimits.STANDARD))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ImportReason.QUOTE_NOT_CLOSED));
    }

    @Test
    void emptyAndForeignFilesAreRefused() throws IOException {
        refused(text("", StandardCharsets.UTF_8), Rows.Options.AUTOMATIC, ImportReason.FILE_EMPTY);
        refused(text("%PDF-1.7 …", StandardCharsets.UTF_8), Rows.Options.AUTOMATIC, ImportReason.FORMAT_UNKNOWN);
        refused(text("a,b\n1,\0\n", StandardCharsets.UTF_8), Rows.Options.AUTOMATIC, ImportReason.FORMAT_UNKNOWN);
    }

    @Test
    void repeatedAndEmptyColumnNamesCanBeToldApart() throws IOException {
        try (Rows rows = Rows.open(text("金额,,金额\n1,2,3\n", StandardCharsets.UTF_8), Rows.Options.AUTOMATIC)) {
            assertThat(rows.header()).containsExactly("金额", "#2", "金额 (2)");
        }
    }

    @Test
    void readsAWorkbookAsItsAuthorSeesIt() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "订单号", "时间", "手机号", "单价", "合计");
            sheet.value(1, 0, "E1");
            sheet.value(1, 1, LocalDateTime.of(2026, 9, 28, 14, 3, 7));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(1, 2, 13812345678L);
            sheet.value(1, 3, 2.55);
            sheet.formula(1, 4, "D2*2");
            sheet.value(3, 0, "E2");
        });
        List<Row> rows = read(file);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).cells()).startsWith("E1", "2026-09-28 14:03:07", "13812345678", "2.55");
        assertThat(rows.get(1)).isEqualTo(new Row(4, List.of("E2")));
    }

    @Test
    void aWorkbookThatUnpacksAbnormallyIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        refused(file, Rows.Options.AUTOMATIC, ImportReason.UNPACKS_TOO_LARGE);
    }

    @Test
    void aWorkbookOfAThousandAndOnePartsIsRefused() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 1_001; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
            }
        }
        refused(file, Rows.Options.AUTOMATIC, ImportReason.UNPACKS_TOO_LARGE);
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("no.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
        }
        refused(file, Rows.Options.AUTOMATIC, ImportReason.FORMAT_UNKNOWN);
    }

    @Test
    void externalEntitiesOfAWorkbookAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "TOP SECRET");
        Path honest = workbook(sheet -> row(sheet, 0, "a"));
        Path file = folder.resolve("xxe.xlsx");
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(honest.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry each : java.util.Collections.list(from.entries())) {
                zip.putNextEntry(new ZipEntry(each.getName()));
                byte[] bytes = from.getInputStream(each).readAllBytes();
                zip.write(each.getName().contains("sheet1.xml") ? hostile(secret) : bytes);
            }
        }
        assertThatThrownBy(() -> {
                    try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
                        assertThat(rows.header().toString()).doesNotContain("SECRET");
                        throw new Refused(ImportReason.FILE_DAMAGED);
                    }
                })
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><x:c  s='>' r = \"ZZZZ1\"><v>1</v></x:c></row>",
                "<row r='1'><c r='Z&#90;ZZ1'><v>1</v></c></row>",
                "<row r='1'>CELLS</row>",
                "<row r='1'><c r='A1'><v>TEXT</v></c></row>"
            })
    void forgedSheetsThatWouldFillTheHeapAreRefusedUnread(String row) throws IOException {
        String xml = "<worksheet><sheetData>"
                + row.replace("CELLS", "<c/>".repeat(20_000)).replace("TEXT", "1".repeat(2 << 20))
                + "</sheetData></worksheet>";
        Path file = folder.resolve("forged.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        refused(file, Rows.Options.AUTOMATIC, ImportReason.UNPACKS_TOO_LARGE);
    }

    private static byte[] hostile(Path secret) {
        return ("<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&s;</t></is></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Path text(String content, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "rows", ".csv"), content.getBytes(charset));
    }

    private interface Fill {
        void into(Worksheet sheet);
    }

    private Path workbook(Fill fill) throws IOException {
        Path file = Files.createTempFile(folder, "rows", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            fill.into(book.newWorksheet("订单"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static List<Row> read(Path file) throws IOException {
        List<Row> read = new ArrayList<>();
        try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
            rows.forEachRemaining(read::add);
        }
        return read;
    }

    private static int drain(Path file, RowLimits limits) throws IOException {
        int count = 0;
        try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC.withLimits(limits))) {
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static void refused(Path file, Rows.Options options, ImportReason reason) {
        assertThatThrownBy(() -> Rows.open(file, options))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
