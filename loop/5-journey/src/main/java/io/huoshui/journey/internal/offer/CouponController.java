package io.huoshui.journey.internal.offer;

import io.huoshui.base.Refused;
import io.huoshui.journey.internal.offer.OfferViews.CouponView;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.profile.PersonRows;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Single coupons: claimed and used by customers through the shop's machines, looked up and withdrawn by operators. */
@RestController
@RequestMapping("/api/coupon-pools")
class CouponController {
    private static final int KEY_CHARS_MAX = 100;
    private static final int TEXT_CHARS_MAX = 256;
    private static final int BECAUSE_CHARS_MAX = 500;

    private final CouponQueries coupons;
    private final AskLoop loop;
    private final DecidePools decide;
    private final PersonRows people;

    CouponController(CouponQueries coupons, AskLoop loop, DecidePools decide, PersonRows people) {
        this.coupons = coupons;
        this.loop = loop;
        this.decide = decide;
        this.people = people;
    }

    /**
     * @param identities of the customer, namespace to value, e.g. {@code {"user_id": "member-4711"}}
     * @param key the same key is the same claim, however often it is sent
     */
    record Claim(
            @NotEmpty @Size(max = 16)
            Map<@NotBlank @Size(max = 64) String, @NotBlank @Size(max = TEXT_CHARS_MAX) String> identities,

            @NotBlank @Size(max = KEY_CHARS_MAX) String key) {}

    /** @param subtotal what the order comes to before the reduction; absent: the shop has seen to it */
    record Redemption(
            @NotBlank @Size(max = KEY_CHARS_MAX) String code,
            @NotBlank @Size(max = TEXT_CHARS_MAX) String orderId,
            @Nullable BigDecimal subtotal) {}

    record Withdrawal(
            @NotBlank @Size(max = KEY_CHARS_MAX) String code,
            @Nullable @Size(max = BECAUSE_CHARS_MAX) String because) {}

    record Taken(String pool, int no) {}

    /** Answers when the loop has decided, with the coupon. */
    @PostMapping("/{id}/claims")
    @Needs(Permission.OFFER_USE)
    @ResponseStatus(HttpStatus.CREATED)
    CouponView claim(@PathVariable @Size(max = CouponPool.NAME_CHARS_MAX) String id, @RequestBody @Valid Claim asked) {
        return view(String.valueOf(
                loop.claim(id, AskLoop.whose(asked.identities()), asked.key()).code()));
    }

    /** Answers when the loop has decided. */
    @PostMapping("/redemptions")
    @Needs(Permission.OFFER_USE)
    CouponView redeem(@RequestBody @Valid Redemption asked) {
        Coupon coupon = find(asked.code()).coupon();
        loop.use(coupon, asked.orderId(), asked.subtotal());
        return view(coupon.code());
    }

    @PostMapping("/withdrawals")
    @Needs(Permission.OFFER_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken withdraw(@RequestBody @Valid Withdrawal asked) {
        Coupon coupon = find(asked.code()).coupon();
        switch (coupon.state()) {
            case REDEEMED -> throw new Refused(OfferReason.COUPON_REDEEMED);
            case WITHDRAWN -> throw new Refused(OfferReason.COUPON_WITHDRAWN);
            case EXPIRED -> throw new Refused(OfferReason.COUPON_EXPIRED);
            case OPEN ->
                decide.withdraw(coupon, Optional.ofNullable(asked.because()).orElse(""));
        }
        return new Taken(coupon.pool(), coupon.no());
    }

    /** Who asks has the code before them. */
    @GetMapping("/coupon")
    @Needs(Permission.OFFER_READ)
    CouponView one(@RequestParam @Size(max = KEY_CHARS_MAX) String code) {
        return view(find(code).coupon().code());
    }

    private CouponQueries.Row find(String typed) {
        return CouponCodes.read(typed)
                .flatMap(coupons::find)
                .orElseThrow(() -> new Refused(OfferReason.COUPON_UNKNOWN));
    }

    private CouponView view(String code) {
        CouponQueries.Row row = find(code);
        int person = row.coupon().profileId();
        return CouponView.of(
                row, row.coupon().code(), people.rows(List.of(person)).get(person));
    }
}
