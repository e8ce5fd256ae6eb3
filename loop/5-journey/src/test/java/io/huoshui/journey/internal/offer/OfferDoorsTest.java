package io.huoshui.journey.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.WebReason;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators and shops can do with coupons, and what they are told. */
class OfferDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "journey");

    private OfferLoop loop;
    private PoolController pools;
    private CouponController coupons;

    @BeforeEach
    void open() {
        loop = new OfferLoop(db);
        pools = loop.pools();
        coupons = loop.coupons();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aClaimIsAnsweredWithTheCouponAndTheSameKeyWithTheSameOne() {
        define("p", 1, true);
        OfferViews.CouponView got = claim("a", "k1");
        assertThat(claim("a", "k1").code()).isEqualTo(got.code());
        refused(OfferReason.COUPON_OUT_OF_STOCK, () -> claim("b", "k2"));
        refused(OfferReason.COUPON_OUT_OF_STOCK, () -> claim("b", "k2"));
        assertThat(got.off()).isEqualByComparingTo("50");
        assertThat(coupons.one(got.code().toLowerCase(java.util.Locale.ROOT)).personId())
                .isEqualTo(loop.person("a"));
        assertThat(pools.coupons("p", null, 1, 50).items())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.code()).doesNotContain(got.code().substring(0, 8)));
    }

    @Test
    void aPlaceholderIsNobodyAndAPoolOfJourneysIsNotForClaiming() {
        define("p", 5, false);
        refused(OfferReason.COUPON_NOBODY, () -> claim("null", "k1"));
        refused(OfferReason.COUPON_NOT_CLAIMABLE, () -> claim("a", "k2"));
    }

    @Test
    void aShopRedeemsOnceForOneOrderAndASecondOrderIsRefused() {
        define("p", 5, true);
        String code = claim("a", "k1").code();
        refused(OfferReason.COUPON_ORDER_TOO_SMALL, () -> redeem(code, "o1", "150"));
        assertThat(redeem(code, "o1", "199").state()).isEqualTo("redeemed");
        assertThat(redeem(code, "o1", null).state()).isEqualTo("redeemed");
        refused(OfferReason.COUPON_REDEEMED, () -> redeem(code, "o2", "500"));
        refused(OfferReason.COUPON_UNKNOWN, () -> redeem("ACDEFHJKMNPR", "o3", "500"));
        refused(OfferReason.COUPON_REDEEMED, () -> coupons.withdraw(new CouponController.Withdrawal(code, "退")));
        OfferViews.ReconciliationView books = pools.reconcile("p");
        assertThat(books.even()).isTrue();
        assertThat(books.coupons()).containsEntry("redeemed", 1).containsEntry("open", 0);
        assertThat(books.refusedUses())
                .extracting(each -> each.reason().code())
                .containsExactly("COUPON_REDEEMED", "COUPON_ORDER_TOO_SMALL");
    }

    @Test
    void stockGrowsFromWhatTheOperatorSawAndNeverBelowWhatIsIssued() {
        define("p", 1, true);
        claim("a", "k1");
        refused(WebReason.WEB_CHANGED_MEANWHILE, () -> stock(7, 9));
        refused(OfferReason.COUPON_STOCK_BELOW_ISSUED, () -> stock(1, 0));
        stock(1, 2);
        assertThat(claim("b", "k2").no()).isEqualTo(2);
        pools.close("p", new PoolController.Close(false, "活动结束"));
        refused(OfferReason.COUPON_POOL_CLOSED, () -> stock(2, 3));
        refused(OfferReason.COUPON_POOL_CLOSED, () -> claim("c", "k3"));
        assertThat(pools.one("p").state()).isEqualTo("closed");
    }

    @Test
    void aPoolThatMakesNoSenseOrIsThereAlreadyIsRefusedAndTheAuditNeverLearnsASecretOrACode() {
        refused(OfferReason.COUPON_POOL_WRONG, () -> define("p", -1, true));
        refused(
                OfferReason.COUPON_POOL_WRONG,
                () -> pools.define(asked("p", 1, true, new OfferViews.ValidityView(null, null, null))));
        define("p", 1, true);
        refused(OfferReason.COUPON_POOL_TAKEN, () -> define("p", 1, true));
        String code = claim("a", "k1").code();
        coupons.withdraw(new CouponController.Withdrawal(code, "投诉"));
        assertThat(coupons.one(code).state()).isEqualTo("withdrawn");
        String secret = loop.rows("select secret from coupon_pool").get(0);
        assertThat(loop.audited).hasSize(2).allSatisfy(each -> assertThat(each).doesNotContain(secret, code));
    }

    private void define(String id, int stock, boolean claimable) {
        pools.define(asked(id, stock, claimable, new OfferViews.ValidityView(null, null, 7)));
    }

    private static PoolController.Asked asked(
            String id, int stock, boolean claimable, OfferViews.ValidityView validity) {
        return new PoolController.Asked(
                id, "满减券", new BigDecimal("199"), new BigDecimal("50"), validity, stock, 1, claimable);
    }

    private OfferViews.CouponView claim(String user, String key) {
        return coupons.claim("p", new CouponController.Claim(Map.of("user_id", user), key));
    }

    private OfferViews.CouponView redeem(String code, String order, @Nullable String subtotal) {
        return coupons.redeem(
                new CouponController.Redemption(code, order, subtotal == null ? null : new BigDecimal(subtotal)));
    }

    private void stock(int was, int stock) {
        pools.changeStock("p", new PoolController.Stock(was, stock, null));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
