package io.huoshui.journey.offer;

import java.util.List;
import java.util.Map;

/**
 * Does the count of a pool come out even? Every coupon issued is open, redeemed, expired or withdrawn.
 *
 * @param stock how many may be issued
 * @param issued as the pool counted them, one by one
 * @param states as the coupons themselves are, each state once
 * @param overdue open although their time is over: the timer is behind
 * @param byOthers redeemed by somebody else than whose they are
 * @param refusedUses uses of coupons of this pool that did not count, though a shop may have granted them
 */
public record Reconciliation(
        String pool,
        int stock,
        int issued,
        Map<CouponState, Integer> states,
        int overdue,
        int byOthers,
        int refusedUses) {
    public Reconciliation {
        states = Map.copyOf(states);
    }

    /** How two numbers that should be equal, or a number that should be none, differ. */
    public record Difference(Kind kind, int expected, int found) {}

    /** What can be amiss. */
    public enum Kind {
        /** Coupons there are, against those issued. */
        COUNT,
        /** More were issued than there may be. */
        STOCK,
        OVERDUE,
        BY_OTHERS,
        REFUSED_USES
    }

    public int coupons() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the books are right; uses by others and uses that did not count are for people to look at, and not our books' fault. */
    public boolean isEven() {
        return coupons() == issued && issued <= stock;
    }

    /** What somebody should look at, the gravest first. */
    public List<Difference> differences() {
        List<Difference> all = List.of(
                new Difference(Kind.COUNT, issued, coupons()),
                new Difference(Kind.STOCK, Math.min(issued, stock), issued),
                new Difference(Kind.OVERDUE, 0, overdue),
                new Difference(Kind.BY_OTHERS, 0, byOthers),
                new Difference(Kind.REFUSED_USES, 0, refusedUses));
        return all.stream().filter(each -> each.expected() != each.found()).toList();
    }
}
