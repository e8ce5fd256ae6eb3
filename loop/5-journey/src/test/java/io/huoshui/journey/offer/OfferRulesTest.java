package io.huoshui.journey.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.offer.RedeemCoupon.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final FullReduction FIFTY_OFF = new FullReduction(new BigDecimal("199.00"), new BigDecimal("50"));
    private static final Validity WEEK = new Validity.DaysAfterIssue(7);

    @Test
    void theFirstRuleThatSaysNoIsTheAnswer() {
        CouponPool open = pool(WEEK, 10, 2, true, 9, false);
        assertThat(ask(open, true, 1)).isEmpty();
        assertThat(ask(open, true, 2)).contains(OfferReason.COUPON_LIMIT_REACHED);
        assertThat(ask(pool(WEEK, 10, 2, true, 10, false), true, 2)).contains(OfferReason.COUPON_OUT_OF_STOCK);
        assertThat(ask(pool(WEEK, 10, 2, false, 9, false), true, 0)).contains(OfferReason.COUPON_NOT_CLAIMABLE);
        assertThat(ask(pool(WEEK, 10, 2, false, 9, false), false, 0)).isEmpty();
        assertThat(ask(pool(WEEK, 10, 2, true, 10, true), true, 2)).contains(OfferReason.COUPON_POOL_CLOSED);
    }

    @Test
    void aPoolIsOverAtTheEndOfItsLastDayInTheBrandsZone() {
        LocalDate today = LocalDate.of(2026, 11, 11);
        CouponPool pool = pool(new Validity.Between(today.minusDays(3), today), 10, 2, true, 0, false);
        Instant midnight = Instant.parse("2026-11-11T16:00:00Z");
        assertThat(IssueCoupon.refusal(pool, true, () -> 0, midnight.minusMillis(1), ZONE))
                .isEmpty();
        assertThat(IssueCoupon.refusal(pool, true, () -> 0, midnight, ZONE)).contains(OfferReason.COUPON_POOL_OVER);
    }

    @Test
    void sevenDaysAreNeverLessThanSevenTimesTwentyFourHours() {
        Validity.Span span = WEEK.of(NOON, ZONE);
        assertThat(span.from()).isEqualTo(NOON);
        assertThat(span.until()).isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
        assertThat(Duration.between(NOON, span.until())).isGreaterThanOrEqualTo(Duration.ofDays(7));
        assertThat(new Validity.DaysAfterIssue(0).of(NOON, ZONE).until())
                .isEqualTo(Instant.parse("2026-11-11T16:00:00Z"));
    }

    @Test
    void aUseCountsFromTheFirstMomentUntilTheLastAndFromTheAmountOn() {
        Coupon coupon = coupon(CouponState.OPEN, null, null);
        Instant end = coupon.valid().until();
        assertThat(use(coupon, NOON, "199")).isEmpty();
        assertThat(use(coupon, NOON, "198.99")).contains(OfferReason.COUPON_ORDER_TOO_SMALL);
        assertThat(use(coupon, NOON, null)).isEmpty();
        assertThat(use(coupon, NOON.minusMillis(1), "199")).contains(OfferReason.COUPON_NOT_YET);
        assertThat(use(coupon, end.minusMillis(1), "199")).isEmpty();
        assertThat(use(coupon, end, "199")).contains(OfferReason.COUPON_EXPIRED);
        assertThat(use(coupon(CouponState.WITHDRAWN, null, null), NOON, "199")).contains(OfferReason.COUPON_WITHDRAWN);
        assertThat(use(coupon(CouponState.REDEEMED, 1, "o1"), NOON, "199")).contains(OfferReason.COUPON_REDEEMED);
    }

    @Test
    void aUseInTimeThatWeHearOfLateStillCounts() {
        assertThat(use(coupon(CouponState.EXPIRED, null, null), NOON, "199")).isEmpty();
    }

    @Test
    void oneUseToldTwiceIsOneUseAndOfTwoOrdersOnlyTheFirstCounts() {
        Coupon used = coupon(CouponState.REDEEMED, 1, "o1");
        Coupon inACart = coupon(CouponState.REDEEMED, 1, null);
        assertThat(RedeemCoupon.isSameUse(used, new Use(NOON, "o1", null), 2)).isTrue();
        assertThat(RedeemCoupon.isSameUse(used, new Use(NOON, "o2", null), 1)).isFalse();
        assertThat(RedeemCoupon.isSameUse(used, new Use(NOON, null, null), 1)).isFalse();
        assertThat(RedeemCoupon.isSameUse(inACart, new Use(NOON, "o1", null), 1))
                .isTrue();
        assertThat(RedeemCoupon.isSameUse(inACart, new Use(NOON, "o1", null), 2))
                .isFalse();
    }

    @Test
    void aReductionIsNeverMoreThanItAsksFor() {
        assertThat(FIFTY_OFF.isSound()).isTrue();
        assertThat(FIFTY_OFF.from()).isEqualTo(new BigDecimal("199"));
        assertThat(new FullReduction(BigDecimal.ZERO, BigDecimal.TEN).isSound()).isTrue();
        assertThat(new FullReduction(BigDecimal.ONE, BigDecimal.TEN).isSound()).isFalse();
        assertThat(new FullReduction(BigDecimal.TEN, BigDecimal.ZERO).isSound()).isFalse();
        assertThat(new FullReduction(BigDecimal.TEN, new BigDecimal("0.001")).isSound())
                .isFalse();
        assertThat(new FullReduction(new BigDecimal("1e999"), BigDecimal.TEN).isSound())
                .isFalse();
    }

    @Test
    void aReconciliationNamesWhatDiffersAndOnlyThat() {
        Reconciliation even =
                new Reconciliation("p", 10, 3, Map.of(CouponState.OPEN, 1, CouponState.REDEEMED, 2), 0, 0, 0);
        assertThat(even.isEven()).isTrue();
        assertThat(even.differences()).isEmpty();
        Reconciliation odd = new Reconciliation("p", 2, 3, Map.of(CouponState.OPEN, 2), 1, 0, 4);
        assertThat(odd.isEven()).isFalse();
        assertThat(odd.differences())
                .extracting(Reconciliation.Difference::kind)
                .containsExactly(
                        Reconciliation.Kind.COUNT,
                        Reconciliation.Kind.STOCK,
                        Reconciliation.Kind.OVERDUE,
                        Reconciliation.Kind.REFUSED_USES);
    }

    private static Optional<OfferReason> ask(CouponPool pool, boolean claimed, int had) {
        return IssueCoupon.refusal(pool, claimed, () -> had, NOON, ZONE);
    }

    private static Optional<OfferReason> use(Coupon coupon, Instant at, @Nullable String subtotal) {
        return RedeemCoupon.refusal(
                coupon,
                new Use(
                        at,
                        "o9",
                        Optional.ofNullable(subtotal).map(BigDecimal::new).orElse(null)));
    }

    private static CouponPool pool(
            Validity validity, int stock, int perPerson, boolean claimable, int issued, boolean closed) {
        return new CouponPool("p", "双十一", FIFTY_OFF, validity, stock, perPerson, claimable, issued, closed);
    }

    private static Coupon coupon(CouponState state, @Nullable Integer usedBy, @Nullable String order) {
        return new Coupon("C", "p", 1, 1, FIFTY_OFF, WEEK.of(NOON, ZONE), state, usedBy, order);
    }
}
