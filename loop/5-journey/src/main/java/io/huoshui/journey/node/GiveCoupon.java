package io.huoshui.journey.node;

import io.huoshui.journey.Coupons;
import java.util.List;
import java.util.Optional;

/**
 * Takes a coupon out of a pool for the person; texts after it may name {@code coupon.code} and its kin.
 *
 * @param none where to go when there is none for them; empty means {@code next}
 */
public record GiveCoupon(String id, String name, String pool, String next, String none) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        Optional<Coupons.Coupon> coupon = sight.coupon(pool);
        return coupon.map(each -> Step.go("next", next, new Effect.Remember(each.variables())))
                .orElseGet(() -> none.isEmpty() ? Step.go("next", next) : Step.go("none", none));
    }

    @Override
    public String kind() {
        return "coupon";
    }

    @Override
    public List<Edge> edges() {
        return none.isEmpty()
                ? List.of(new Edge("next", next))
                : List.of(new Edge("next", next), new Edge("none", none));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.giveCoupon(this);
    }
}
