package io.huoshui.journey.internal.offer;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.TrackName;
import io.huoshui.journey.offer.RedeemCoupon.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an event says of coupons used: which codes, and for what order. */
final class CouponUses {
    private static final List<String> NAMES = List.of("coupon", "coupon_id", "coupon_code");
    private static final int ORDER_CHARS_MAX = 256;

    private CouponUses() {}

    static boolean isUse(Event event) {
        return event.isTrack(TrackName.ORDER_COMPLETED.wire()) || event.isTrack(TrackName.COUPON_APPLIED.wire());
    }

    /** What could be codes of ours, each once, in a fixed order. */
    static List<String> codes(Event event) {
        Fields said = event.properties();
        return NAMES.stream()
                .flatMap(name -> said.text(name).stream())
                .flatMap(typed -> CouponCodes.read(typed).stream())
                .distinct()
                .toList();
    }

    /** An order's amount is {@code subtotal}, else what was charged and the {@code discount} together. */
    static Use use(Event event) {
        Fields said = event.properties();
        Optional<BigDecimal> subtotal = said.decimal("subtotal");
        if (subtotal.isEmpty() && event.isTrack(TrackName.ORDER_COMPLETED.wire())) {
            subtotal = Stream.of("total", "revenue")
                    .flatMap(name -> said.decimal(name).stream())
                    .findFirst()
                    .map(charged -> charged.add(said.decimal("discount").orElse(BigDecimal.ZERO)));
        }
        String order = said.text("order_id")
                .filter(each -> each.length() <= ORDER_CHARS_MAX)
                .orElse(null);
        return new Use(event.occurredAt(), order, subtotal.orElse(null));
    }
}
