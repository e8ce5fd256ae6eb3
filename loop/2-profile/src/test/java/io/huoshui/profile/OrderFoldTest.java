package io.huoshui.profile;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderFoldTest {
    @Test
    void takesTheRefundThatComesBeforeItsOrder() {
        Profile early =
                Pool.of(anEvent("r").by("u").refunding("o1", "30").onDay(5)).only();
        assertThat(early.orders().get("o1").isCompleted()).isFalse();
        assertThat(early.revenueNet()).isEqualByComparingTo("-30");

        Profile profile = Pool.of(
                        anEvent("r").by("u").refunding("o1", "30").onDay(5),
                        anEvent("o").by("u").ordering("o1", "99.50").onDay(1))
                .only();
        assertThat(profile.orders().get("o1").net()).isEqualByComparingTo("69.5");
        assertThat(profile.lastOrderAt()).contains(AnEvent.START.plusSeconds(86_400));
    }

    @Test
    void subtractsARefundThatNamesNoOrder() {
        Profile profile = Pool.of(
                        anEvent("o").by("u").ordering("o1", 100),
                        anEvent("r").by("u").tracking("Order Refunded", Map.of("total", 40)))
                .only();
        assertThat(profile.revenueNet()).isEqualByComparingTo("60");
        assertThat(profile.keptOrders()).hasSize(1);
        assertThat(profile.orders().get("refund:r").isCompleted()).isFalse();
    }

    @Test
    void refundsEverythingWhenNoAmountIsTold() {
        Profile profile = Pool.of(
                        anEvent("r").by("u").tracking("Order Refunded", Map.of("order_id", "o1")),
                        anEvent("o").by("u").ordering("o1", 100))
                .only();
        assertThat(profile.orders().get("o1").isFullyRefunded()).isTrue();
        assertThat(profile.revenueNet()).isEqualByComparingTo("0");
        assertThat(profile.revenueGross()).isEqualByComparingTo("100");
        assertThat(profile.keptOrders()).isEmpty();
    }

    @Test
    void cancelsAnOrderWholly() {
        Profile profile = Pool.of(
                        anEvent("o").by("u").ordering("o1", 0),
                        anEvent("c").by("u").tracking("Order Cancelled", Map.of("order_id", "o1")))
                .only();
        assertThat(profile.keptOrders()).isEmpty();
    }

    @Test
    void addsUpSeveralRefundsAndStopsAtNothing() {
        Profile profile = Pool.of(
                        anEvent("o").by("u").ordering("o1", 100),
                        anEvent("r1").by("u").refunding("o1", 70),
                        anEvent("r2").by("u").refunding("o1", 70))
                .only();
        assertThat(profile.orders().get("o1").refunded()).isEqualByComparingTo("140");
        assertThat(profile.orders().get("o1").net()).isEqualByComparingTo("0");
    }

    @Test
    void keepsTheNewestStatementOfAnOrderAndItsFirstDate() {
        Profile profile = Pool.of(
                        anEvent("a").by("u").ordering("o1", 120).onDay(9),
                        anEvent("b").by("u").ordering("o1", 100).onDay(2))
                .only();
        assertThat(profile.orders()).hasSize(1);
        assertThat(profile.orders().get("o1").gross()).isEqualByComparingTo("120");
        assertThat(profile.orders().get("o1").completedAt()).isEqualTo(AnEvent.START.plusSeconds(2 * 86_400L));
    }

    @Test
    void takesTheAmountFromTheProductsWhenThereIsNoTotal() {
        var products = List.of(Map.of("price", "19.9", "quantity", 3), Map.of("price", 5));
        Profile profile = Pool.of(anEvent("o")
                        .by("u")
                        .tracking("Order Completed", Map.of("order_id", "o1", "products", products)))
                .only();
        assertThat(profile.orders().get("o1").gross()).isEqualByComparingTo("64.7");
        assertThat(profile.orders().get("o1").items()).isEqualTo(4);
    }

    @Test
    void keepsAnOrderInForeignCurrencyOutOfTheSums() {
        var event = anEvent("o")
                .by("u")
                .tracking("Order Completed", Map.of("order_id", "o1", "total", 9, "currency", "USD"));
        assertThat(Pool.of(event).only().orders()).isEmpty();
        assertThat(Pool.of(event).only().counts()).hasSize(1);
        assertThat(new ProfileFold(AnEvent.BRAND).notCounted(event.build()))
                .contains(ProfileReason.PROFILE_FOREIGN_CURRENCY);
        assertThat(new ProfileFold(AnEvent.BRAND)
                        .notCounted(anEvent("n").by("u").ordering("o1", -3).build()))
                .contains(ProfileReason.PROFILE_NEGATIVE_AMOUNT);
    }

    @Test
    void survivesNumbersMadeToHurt() {
        for (String number : List.of("1e999999999", "1e-999999999", "-1e999999999", "NaN", "99999999999999999999")) {
            Profile profile = Pool.of(
                            anEvent("o").by("u").ordering("o1", number),
                            anEvent("t").by("u").stating("weight", new BigDecimal("1e99999999")))
                    .only();
            assertThat(profile.revenueGross()).isEqualByComparingTo("0");
            assertThat(profile.traits()).isEmpty();
        }
    }

    @Test
    void countsOnTheBrandsCalendarDay() {
        Profile profile = Pool.of(
                        anEvent("a").by("u").ordering("o1", 1).at(java.time.Instant.parse("2026-03-01T16:30:00Z")))
                .only();
        assertThat(profile.counts())
                .containsEntry(new DayCount.Key(java.time.LocalDate.parse("2026-03-02"), "Order Completed"), 1);
    }
}
