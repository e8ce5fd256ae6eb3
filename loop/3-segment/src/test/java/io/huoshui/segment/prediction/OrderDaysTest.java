package io.huoshui.segment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huoshui.segment.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDaysTest {
    private static final LocalDate END = LocalDate.parse("2015-02-07");

    /** The toy of the lifetimes documentation. */
    @ParameterizedTest
    @CsvSource({
        "01-01 1 02-06 2,1,36,37,2",
        "01-01 2,0,0,37,0",
        "01-01 3 01-02 1 01-05 5,2,4,37,3",
        "01-16 6 02-02 3 02-05 3,2,20,22,3",
        "01-16 3 01-17 1 01-18 8,2,2,22,4.5",
        "02-02 5,0,0,5,0"
    })
    void summariesAreThePublishedOnes(String orders, int frequency, double recency, double age, double meanValue) {
        assertThat(days(orders).summary(END, PeriodUnit.DAY))
                .hasValue(new PurchaseSummary(frequency, recency, age, meanValue));
    }

    @Test
    void ordersOfADayAreOneAndWhatWasGivenBackDoesNotCount() {
        LocalDate day = LocalDate.parse("2015-01-01");
        OrderDays days = OrderDays.of(List.of(
                        order(day, "10", true), order(day, "5", true),
                        order(day.plusDays(2), "7", true), order(day.plusDays(3), "9", false)))
                .orElseThrow();
        assertThat(days.summary(day.plusDays(7), PeriodUnit.WEEK)).hasValueSatisfying(found -> {
            assertThat(found.frequency()).isEqualTo(1);
            assertThat(found.recency()).isCloseTo(2 / 7.0, within(1e-12));
            assertThat(found.age()).isEqualTo(1);
            assertThat(found.meanValue()).isEqualTo(7);
        });
    }

    @Test
    void nobodyIsSummedUpBeforeTheyBought() {
        OrderDays days = days("01-16 3 01-18 8");
        assertThat(days.summary(LocalDate.parse("2015-01-15"), PeriodUnit.DAY)).isEmpty();
        assertThat(days.between(LocalDate.parse("2015-01-16"), LocalDate.parse("2015-01-18")))
                .isEqualTo(1);
        assertThat(OrderDays.of(List.of())).isEmpty();
    }

    private static OrderDays days(String orders) {
        TreeMap<LocalDate, BigDecimal> spent = new TreeMap<>();
        String[] words = orders.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            spent.put(LocalDate.parse("2015-" + words[i]), new BigDecimal(words[i + 1]));
        }
        return OrderDays.of(spent).orElseThrow();
    }

    private static Purchase order(LocalDate day, String amount, boolean kept) {
        return new Purchase(day, new BigDecimal(amount), new BigDecimal(amount), true, kept);
    }
}
