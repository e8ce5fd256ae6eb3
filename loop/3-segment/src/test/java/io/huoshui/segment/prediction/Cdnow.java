package io.huoshui.segment.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The public CDNOW sample: 2,357 people, 1997-01 to 1998-06. It is no part of the repository. */
final class Cdnow {
    static final String ABSENT = "no ../shared/data/cdnow_sample.txt beside the repository; set HUOSHUI_SHARED_DATA";
    static final LocalDate CALIBRATION_END = LocalDate.parse("1997-09-30");
    static final LocalDate HOLDOUT_END = LocalDate.parse("1998-06-30");

    private Cdnow() {}

    static Optional<List<OrderDays>> people() {
        return shared("cdnow_sample.txt").map(Cdnow::read);
    }

    static List<PurchaseSummary> calibration(List<OrderDays> people) {
        return people.stream()
                .map(each -> each.summary(CALIBRATION_END, PeriodUnit.WEEK).orElseThrow())
                .toList();
    }

    static Optional<Path> shared(String name) {
        String named = System.getenv("HUOSHUI_SHARED_DATA");
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> folders = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(here, each -> each != null, Path::getParent)
                        .map(each -> each.resolveSibling("shared").resolve("data"));
        return folders.map(each -> each.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<OrderDays> read(Path file) {
        Map<String, TreeMap<LocalDate, BigDecimal>> spent = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.strip().split("\\s+");
                spent.computeIfAbsent(cells[1], id -> new TreeMap<>())
                        .merge(
                                LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE),
                                new BigDecimal(cells[4]),
                                BigDecimal::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return spent.values().stream()
                .map(each -> OrderDays.of(each).orElseThrow())
                .toList();
    }
}
