package io.huoshui.journey.internal.offer;

import io.huoshui.event.Event;
import io.huoshui.journey.internal.offer.AnswerTable.Answer;
import io.huoshui.journey.internal.offer.AnswerTable.Ask;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.journey.offer.RedeemCoupon;
import io.huoshui.journey.offer.RedeemCoupon.Use;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody used coupons: each code is looked up and judged. Codes that are not ours are other shops' business. */
final class UseCoupons {
    private final CouponTable coupons;
    private final OfferFacts facts;

    UseCoupons(CouponTable coupons, OfferFacts facts) {
        this.coupons = coupons;
        this.facts = facts;
    }

    /**
     * @param as by which identity it goes with whoever used it
     * @return one answer for each code of ours
     */
    List<Answer> use(Event event, Profile person, Identity as) {
        List<Answer> answers = new ArrayList<>();
        Use use = CouponUses.use(event);
        for (String code : CouponUses.codes(event)) {
            coupons.find(code).ifPresent(coupon -> {
                Optional<OfferReason> refusal = judge(coupon, use, person, as);
                answers.add(Answer.to(
                        event,
                        answers.size(),
                        Ask.USE,
                        person.id(),
                        coupon.pool(),
                        code,
                        use.orderId(),
                        refusal.orElse(null)));
            });
        }
        return answers;
    }

    private Optional<OfferReason> judge(Coupon coupon, Use use, Profile person, Identity as) {
        if (RedeemCoupon.isSameUse(coupon, use, person.id())) {
            Optional.ofNullable(use.orderId())
                    .filter(order -> coupon.order().isEmpty())
                    .ifPresent(order -> coupons.nameOrder(coupon.code(), order));
            return Optional.empty();
        }
        Optional<OfferReason> refusal = RedeemCoupon.refusal(coupon, use);
        if (refusal.isEmpty()) {
            coupons.use(coupon.code(), use.at(), person.id(), as, use.orderId());
            facts.redeemed(coupon, person, use.at(), use.orderId());
        }
        return refusal;
    }
}
