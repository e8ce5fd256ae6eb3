package io.huoshui.run.analyze;

import io.huoshui.segment.Purchase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The CDNOW sample as published by Fader and Hardie: master id, sample id, yyyymmdd, number of CDs, dollars, parted by blanks. */
final class CdnowFile {
    private static final int CELLS = 5;

    private CdnowFile() {}

    /** @return purchases by sample id, without its leading zeros */
    static Map<String, List<Purchase>> read(List<Path> files, PrintStream err) throws IOException {
        Map<String, List<Purchase>> purchases = new TreeMap<>();
        for (Path file : files) {
            long row = 0;
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    row++;
                    if (!line.isBlank()) {
                        take(line.strip().split("\\s+"), file.getFileName() + " row " + row, purchases);
                    }
                }
            }
            if (row == 0) {
                throw new CannotAnalyze(file.getFileName() + " is empty");
            }
            err.printf("%s: %,d rows read%n", file.getFileName(), row);
        }
        return purchases;
    }

    private static void take(String[] cells, String where, Map<String, List<Purchase>> purchases) {
        if (cells.length != CELLS || !cells[1].matches("\\d{1,9}") || !cells[4].matches("-?\\d{1,9}(\\.\\d{1,4})?")) {
            throw new CannotAnalyze(where + ": not master id, sample id, yyyymmdd, CDs, dollars");
        }
        if (cells[4].startsWith("-")) {
            throw new CannotAnalyze(where + ": the amount is negative: " + cells[4]);
        }
        BigDecimal amount = new BigDecimal(cells[4]);
        String id = Integer.toString(Integer.parseInt(cells[1]));
        purchases
                .computeIfAbsent(id, each -> new ArrayList<>())
                .add(new Purchase(day(cells[2], where), amount, amount, true, true));
    }

    private static LocalDate day(String text, String where) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException unreadable) {
            throw new CannotAnalyze(where + ": no date: " + text);
        }
    }
}
