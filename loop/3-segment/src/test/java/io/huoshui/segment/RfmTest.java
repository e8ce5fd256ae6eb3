package io.huoshui.segment;

import static io.huoshui.segment.People.SHANGHAI;
import static io.huoshui.segment.People.aPerson;
import static io.huoshui.segment.People.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmTest {
    private static Optional<Rfm> rfm(People person, String asOf, Basis basis) {
        return Rfm.of(Purchase.of(person.profile(), SHANGHAI), day(asOf), basis);
    }

    @Test
    void countsCalendarDaysOfTheBrandNotSpansOf24Hours() {
        People lateInTheEvening = aPerson(1).boughtAt(Instant.parse("2026-03-01T15:59:59Z"), "10");
        assertThat(rfm(lateInTheEvening, "2026-03-02", Basis.NET).orElseThrow().recencyDays())
                .isEqualTo(1);
        People pastMidnight = aPerson(1).boughtAt(Instant.parse("2026-03-01T16:00:00Z"), "10");
        assertThat(rfm(pastMidnight, "2026-03-02", Basis.NET).orElseThrow().recencyDays())
                .isZero();
    }

    @Test
    void sumsTheOrdersOfEachDay() {
        People person = aPerson(1)
                .bought("2026-03-01", "10.50")
                .bought("2026-03-01", "0.5")
                .bought("2026-01-01", "9");
        assertThat(rfm(person, "2026-03-11", Basis.NET))
                .contains(new Rfm(day("2026-03-01"), 10, 3, People.yuan("20.00")));
    }

    @ParameterizedTest
    @CsvSource({
        // refunded of the newest 100, net: recency, frequency, monetary; gross stays 1, 2, 150
        "0,1,2,150",
        "0.01,1,2,149.99",
        "99.99,1,2,50.01",
        "100,31,1,50",
        "100.01,31,1,50"
    })
    void aRefundLowersMoneyAndAFullRefundTakesTheOrderAway(String refund, int recency, int frequency, String money) {
        People person = aPerson(1)
                .bought("2026-03-01", "50")
                .bought("2026-03-31", "100")
                .refunded(refund);
        Rfm net = rfm(person, "2026-04-01", Basis.NET).orElseThrow();
        assertThat(net.recencyDays()).isEqualTo(recency);
        assertThat(net.frequency()).isEqualTo(frequency);
        assertThat(net.monetary()).isEqualByComparingTo(money);

        Rfm gross = rfm(person, "2026-04-01", Basis.GROSS).orElseThrow();
        assertThat(gross.recencyDays()).isEqualTo(1);
        assertThat(gross.frequency()).isEqualTo(2);
        assertThat(gross.monetary()).isEqualByComparingTo("150");
    }

    @Test
    void whoeverGotEverythingBackHasNotBoughtInNetTerms() {
        People person = aPerson(1).bought("2026-03-01", "50").refunded("50");
        assertThat(rfm(person, "2026-04-01", Basis.NET)).isEmpty();
        assertThat(rfm(person, "2026-04-01", Basis.GROSS)).isPresent();
    }

    @Test
    void aFreeOrderIsAnOrder() {
        assertThat(rfm(aPerson(1).bought("2026-03-01", "0"), "2026-03-01", Basis.NET))
                .contains(new Rfm(day("2026-03-01"), 0, 1, People.yuan("0")));
    }

    @Test
    void aRefundWithoutItsOrderIsNoPurchaseButLowersNetMoneyFromItsDayOn() {
        People person = aPerson(1).refundedUnknownOrder("2026-03-02", "5");
        assertThat(rfm(person, "2026-03-03", Basis.NET)).isEmpty();
        assertThat(rfm(person, "2026-03-03", Basis.GROSS)).isEmpty();

        person.bought("2026-03-01", "3");
        assertThat(rfm(person, "2026-03-01", Basis.NET).map(Rfm::monetary)).contains(People.yuan("3"));
        assertThat(rfm(person, "2026-03-02", Basis.NET).map(Rfm::monetary)).contains(People.yuan("-2"));
        assertThat(rfm(person, "2026-03-02", Basis.GROSS).map(Rfm::monetary)).contains(People.yuan("3"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28,0", "2026-03-01,1", "2026-03-02,1", "2026-03-30,1", "2026-03-31,0"})
    void anOrderIsInAWindowOf30DaysOn30Days(String asOf, int orders) {
        People person = aPerson(1).bought("2026-03-01", "50");
        int counted = rfm(person, asOf, new Basis(Refunds.NET, 30))
                .map(Rfm::frequency)
                .orElse(0);
        assertThat(counted).isEqualTo(orders);
    }
}
