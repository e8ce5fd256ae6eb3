package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Brand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small file, read: the vocabulary of these tests. */
record Imported(ImportCounts counts, List<Found> founds, List<Problem> problems) {
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    static ImportOptions options(@Nullable String currency, @Nullable String dateFormat, String... accept) {
        return new ImportOptions(currency, null, dateFormat, "test", "C", "LINE", Map.of(), Set.of(accept));
    }

    /** The header is made of field words, so the mapping is the header. */
    static Imported read(ImportKind kind, ImportOptions options, String... lines) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "imported");
        Path file =
                Files.write(folder.resolve("f.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        List<ColumnField> mapping = new ArrayList<>();
        for (String each : lines[0].split(",")) {
            mapping.add(new ColumnField(each, each));
        }
        return read(file, kind, mapping, options, OrderLines.HELD);
    }

    static Imported read(Path file, Template template, int heldLines) throws IOException {
        return read(file, template.kind(), template.mapping(), template.options(), heldLines);
    }

    private static Imported read(
            Path file, ImportKind kind, List<ColumnField> columns, ImportOptions options, int heldLines)
            throws IOException {
        List<Found> founds = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ImportFile.Taker taker = new ImportFile.Taker() {
            @Override
            public void found(Found found) {
                founds.add(found);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        Path folder = Files.createTempDirectory(Path.of("target"), "spill");
        try (Rows rows = Rows.open(file, Rows.Options.AUTOMATIC)) {
            Mapping mapping = Mapping.of(kind, rows.header(), columns, options, BRAND);
            ImportCounts counts = ImportFile.read(rows, mapping, NOW, folder, taker, heldLines);
            return new Imported(counts, founds, problems);
        } finally {
            Files.delete(folder); // which it cannot when temporary files are left
        }
    }
}
