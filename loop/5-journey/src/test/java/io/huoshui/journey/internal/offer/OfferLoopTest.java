package io.huoshui.journey.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the loop does with coupons, fact by fact. */
class OfferLoopTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "journey");

    private OfferLoop loop;

    @BeforeEach
    void open() {
        loop = new OfferLoop(db);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void claimsAreServedInLogOrderUntilNothingIsLeft() {
        loop.pool("gift", 2, 1, 7);
        List<Event> claims = List.of(
                loop.claim("a", "gift"),
                loop.claim("a", "gift"),
                loop.claim("b", "gift"),
                loop.claim("c", "gift"),
                loop.claim("c", "gone"));
        assertThat(claims.stream().map(loop::answer))
                .containsExactly("yes", "COUPON_LIMIT_REACHED", "yes", "COUPON_OUT_OF_STOCK", "COUPON_POOL_UNKNOWN");
        loop.decide(SystemEvents.COUPON_STOCK_CHANGED, Map.of("pool", "gift", "stock", 3));
        assertThat(loop.answer(loop.claim("c", "gift"))).isEqualTo("yes");
        loop.decide(SystemEvents.COUPON_POOL_CLOSED, Map.of("pool", "gift"));
        assertThat(loop.answer(loop.claim("d", "gift"))).isEqualTo("COUPON_POOL_CLOSED");
    }

    @Test
    void aJourneyAndACustomerWhoWantTheLastCouponGetItInLogOrderWhereverTheBatchIsCut() {
        loop.pool("gift", 1, 1, 7);
        Event first = loop.claim("a", "gift");
        loop.track("b", null, "Product Viewed", Map.of());
        String live = loop.digest();
        loop.replay(() -> 100);
        assertThat(loop.answer(first)).isEqualTo("yes");
        assertThat(loop.digest()).isEqualTo(live);
    }

    @Test
    void aJourneyThatAsksTwiceForOneWishGetsOneCoupon() {
        loop.pool("gift", 5, 3, 7);
        loop.track("a", null, "Product Viewed", Map.of());
        assertThat(loop.rows("select count(*)::text from coupon")).containsExactly("1");
        assertThat(loop.emitted).containsOnlyKeys("coupon-issued:gift:1");
    }

    @Test
    void anOrderThatNamesACodeRedeemsItOnceAndTheLoopIsTold() {
        loop.pool("gift", 5, 3, 7);
        String code = loop.code(loop.claim("a", "gift"));
        loop.track("a", null, "Coupon Applied", Map.of("coupon_id", code.toLowerCase(Locale.ROOT)));
        loop.order("a", "o1", code, "199");
        loop.order("a", "o2", code, "500");
        assertThat(loop.state(code)).isEqualTo("redeemed");
        assertThat(loop.rows("select order_id from coupon")).containsExactly("o1");
        assertThat(loop.rows("select coalesce(reason, 'yes') from coupon_answer where ask = 'use' order by position"))
                .containsExactly("yes", "yes", "COUPON_REDEEMED");
        Fields told = loop.emitted.get("coupon-redeemed:gift:1");
        assertThat(told.text("userId")).contains("a");
        assertThat(told.object("properties").text("coupon_id")).contains(code);
        assertThat(loop.emitted).hasSize(2);
    }

    @Test
    void anOrderBelowTheAmountDoesNotCountAndAForeignCodeIsNoneOfOurBusiness() {
        loop.pool("gift", 5, 3, 7);
        String code = loop.code(loop.claim("a", "gift"));
        loop.order("a", "o1", code, "100");
        loop.order("a", "o2", "ACDEFHJKMNPR", "500");
        assertThat(loop.state(code)).isEqualTo("open");
        assertThat(loop.rows("select reason from coupon_answer where ask = 'use'"))
                .containsExactly("COUPON_ORDER_TOO_SMALL");
    }

    @Test
    void couponsExpireAtTheirOwnTimeAndAUseInTimeThatArrivesLateStillCounts() {
        loop.pool("gift", 5, 3, 1);
        Event claim = loop.claim("a", "gift");
        String used = loop.code(claim);
        String forgotten = loop.code(loop.claim("b", "gift"));
        loop.passTime(Duration.ofHours(39));
        assertThat(loop.state(used)).isEqualTo("open");
        loop.passTime(Duration.ofHours(2));
        assertThat(List.of(loop.state(used), loop.state(forgotten))).containsOnly("expired");
        assertThat(loop.rows("select distinct to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from coupon"))
                .containsExactly("2026-03-02 16:00");
        Event late = loop.lateOrder("a", used, claim.receivedAt().plusSeconds(60));
        assertThat(loop.answer(late)).isEqualTo("yes");
        assertThat(loop.answer(loop.lateOrder("b", forgotten, Instant.parse("2026-03-02T16:00:00Z"))))
                .isEqualTo("COUPON_EXPIRED");
    }

    @Test
    void withdrawnCouponsCannotBeUsedAndUsedOnesCannotBeWithdrawn() {
        loop.pool("gift", 5, 3, 7);
        String used = loop.code(loop.claim("a", "gift"));
        String single = loop.code(loop.claim("a", "gift"));
        String rest = loop.code(loop.claim("b", "gift"));
        loop.order("a", "o1", used, "500");
        loop.decide(SystemEvents.COUPON_WITHDRAWN, Map.of("coupon", single));
        assertThat(List.of(loop.state(used), loop.state(single), loop.state(rest)))
                .containsExactly("redeemed", "withdrawn", "open");
        loop.decide(SystemEvents.COUPON_POOL_CLOSED, Map.of("pool", "gift", "withdraw", true));
        assertThat(List.of(loop.state(used), loop.state(rest))).containsExactly("redeemed", "withdrawn");
        loop.order("b", "o2", rest, "500");
        assertThat(loop.state(rest)).isEqualTo("withdrawn");
    }

    @Test
    void couponsStayWithThePersonThroughAMergeAndComeBackWhenItIsUndone() {
        loop.pool("gift", 5, 1, 7);
        Event ofA = loop.claim("a", "gift");
        loop.track("b", null, "Product Viewed", Map.of());
        String ofB =
                loop.rows("select code from coupon where send_key is not null").get(0);
        int a = loop.person("a");
        int b = loop.person("b");
        loop.decide(SystemEvents.PROFILES_MERGED, Map.of("survivor", a, "other", b, "because", "同一人"));
        long merge = loop.head();
        assertThat(loop.owner(ofB)).isEqualTo(a);
        assertThat(loop.answer(loop.claim("b", "gift"))).isEqualTo("COUPON_LIMIT_REACHED");
        loop.decide(SystemEvents.MERGE_UNDONE, Map.of("merge", merge + "-0"));
        assertThat(loop.owner(ofB)).isEqualTo(b);
        assertThat(loop.owner(loop.code(ofA))).isEqualTo(a);
    }

    @Test
    void aBatchThatIsRolledBackLeavesNothingBehind() {
        loop.pool("gift", 1, 1, 7);
        loop.breaks(loop.later("a", "Product Viewed", Map.of()));
        assertThat(loop.answer(loop.claim("b", "gift"))).isEqualTo("yes");
    }
}
