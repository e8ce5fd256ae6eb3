package io.huoshui.connect.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A real year of orders against totals computed elsewhere (independently, with Python's csv and decimal). */
class OnlineRetailTest {
    @Test
    void foldsARealYearOfOrderLinesIntoTheKnownTotals() throws IOException {
        Path file = SharedData.file("online_retail.csv.gz");
        ImportCounts counts =
                Imported.read(file, Templates.ONLINE_RETAIL, OrderLines.HELD).counts();
        assertThat(counts)
                .isEqualTo(new ImportCounts(
                        397_884,
                        135_080,
                        8_905,
                        0,
                        40,
                        18_532,
                        4_338,
                        3_654,
                        new BigDecimal("8911407.904"),
                        new BigDecimal("611342.09")));
        assertThat(counts.rows()).isEqualTo(541_909);
    }

    @Test
    void buyersAreCountedOnceHoweverOftenTheyBuy() throws IOException {
        Path file = SharedData.file("online_retail.csv.gz");
        List<Found> founds =
                Imported.read(file, Templates.ONLINE_RETAIL, OrderLines.HELD).founds();
        assertThat(founds.stream()
                        .filter(Found.Order.class::isInstance)
                        .map(each -> each.customer().key())
                        .distinct())
                .hasSize(4_338)
                .contains("17850");
    }

    @Test
    void theTemplateIsRecognisedByTheHeader() throws IOException {
        try (Rows rows = Rows.open(SharedData.file("online_retail.csv.gz"), Rows.Options.AUTOMATIC)) {
            assertThat(Templates.guess(Templates.BUILT_IN, rows.header(), Set.of(ImportKind.values())))
                    .contains(Templates.ONLINE_RETAIL);
        }
    }

    @Test
    void spillingToDiskChangesNothing() throws IOException {
        Path file = SharedData.file("online_retail.csv.gz");
        Imported held = Imported.read(file, Templates.ONLINE_RETAIL, Integer.MAX_VALUE);
        Imported spilled = Imported.read(file, Templates.ONLINE_RETAIL, 10_000);
        assertThat(spilled.counts()).isEqualTo(held.counts());
        assertThat(sorted(spilled)).isEqualTo(sorted(held));
    }

    private static List<Found> sorted(Imported imported) {
        return imported.founds().stream()
                .sorted(Comparator.comparing(Found::key))
                .toList();
    }
}
