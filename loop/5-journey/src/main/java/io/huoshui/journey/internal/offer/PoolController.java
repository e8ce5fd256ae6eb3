package io.huoshui.journey.internal.offer;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.journey.internal.offer.OfferViews.CouponView;
import io.huoshui.journey.internal.offer.OfferViews.PoolView;
import io.huoshui.journey.internal.offer.OfferViews.ReconciliationView;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.CouponState;
import io.huoshui.journey.offer.FullReduction;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.journey.offer.Validity;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coupon pools: what there is, decisions about them, and whether their books come out even. */
@RestController
@RequestMapping("/api/coupon-pools")
class PoolController {
    private static final int BECAUSE_CHARS_MAX = 500;
    private static final int REFUSED_USES_SHOWN = 200;

    private final PoolTable pools;
    private final CouponQueries coupons;
    private final AnswerTable answers;
    private final DecidePools decide;
    private final PersonRows people;
    private final Brand brand;
    private final Clock clock;

    PoolController(
            PoolTable pools,
            CouponQueries coupons,
            AnswerTable answers,
            DecidePools decide,
            PersonRows people,
            Brand brand,
            Clock clock) {
        this.pools = pools;
        this.coupons = coupons;
        this.answers = answers;
        this.decide = decide;
        this.people = people;
        this.brand = brand;
        this.clock = clock;
    }

    /**
     * @param id absent: one is made up
     * @param validity two days, or a number of days after issue
     */
    record Asked(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String id,

            @NotBlank @Size(max = CouponPool.NAME_CHARS_MAX) String name,
            @NotNull BigDecimal from,
            @NotNull BigDecimal off,
            OfferViews.@NotNull ValidityView validity,
            int stock,
            int perPerson,
            boolean claimable) {}

    /** @param was the stock the change starts from */
    record Stock(
            int was,
            @Min(0) @Max(CouponPool.STOCK_MAX) int stock,
            @Nullable @Size(max = BECAUSE_CHARS_MAX) String because) {}

    /** @param withdraw also what was issued and not used */
    record Close(
            boolean withdraw,
            @Nullable @Size(max = BECAUSE_CHARS_MAX) String because) {}

    record Taken(String id) {}

    @GetMapping
    @Needs(Permission.OFFER_READ)
    List<PoolView> all() {
        Map<String, Map<CouponState, Integer>> states = coupons.states();
        return pools.newestFirst().stream().map(each -> view(each, states)).toList();
    }

    @GetMapping("/{id}")
    @Needs(Permission.OFFER_READ)
    PoolView one(@PathVariable String id) {
        return view(find(id), coupons.states());
    }

    @PostMapping
    @Needs(Permission.OFFER_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken define(@RequestBody @Valid Asked asked) {
        String id = Optional.ofNullable(asked.id())
                .orElseGet(() -> "p-" + UUID.randomUUID().toString().substring(0, 13));
        CouponPool pool = new CouponPool(
                id,
                asked.name().strip(),
                new FullReduction(asked.from(), asked.off()),
                validity(asked.validity()),
                asked.stock(),
                asked.perPerson(),
                asked.claimable(),
                0,
                false);
        if (!pool.isSound() || pool.validity().of(clock.instant(), brand.zone()).isOverBy(clock.instant())) {
            throw new Refused(OfferReason.COUPON_POOL_WRONG);
        }
        if (pools.find(id).isPresent()) {
            throw new Refused(OfferReason.COUPON_POOL_TAKEN);
        }
        decide.define(pool);
        return new Taken(id);
    }

    @PutMapping("/{id}/stock")
    @Needs(Permission.OFFER_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken changeStock(@PathVariable String id, @RequestBody @Valid Stock asked) {
        CouponPool pool = open(id);
        if (asked.was() != pool.stock()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        if (asked.stock() < pool.issued()) {
            throw new Refused(OfferReason.COUPON_STOCK_BELOW_ISSUED);
        }
        decide.changeStock(pool, asked.stock(), text(asked.because()));
        return new Taken(id);
    }

    @PostMapping("/{id}/close")
    @Needs(Permission.OFFER_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken close(@PathVariable String id, @RequestBody @Valid Close asked) {
        CouponPool pool = asked.withdraw() ? find(id).pool() : open(id);
        decide.close(pool, asked.withdraw(), text(asked.because()));
        return new Taken(id);
    }

    /** Newest first; {@code state} leaves only those. */
    @GetMapping("/{id}/coupons")
    @Needs(Permission.OFFER_READ)
    Slice<CouponView> coupons(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        String pool = find(id).pool().id();
        CouponState only = Optional.ofNullable(state)
                .map(word -> CouponState.of(word).orElseThrow(() -> new Refused(WebReason.WEB_INVALID)))
                .orElse(null);
        List<CouponQueries.Row> rows = coupons.page(pool, only, page, size);
        Map<Integer, PersonRow> names =
                people.rows(rows.stream().map(each -> each.coupon().profileId()).toList());
        List<CouponView> views = rows.stream()
                .map(each -> CouponView.of(
                        each,
                        CouponCodes.masked(each.coupon().code()),
                        names.get(each.coupon().profileId())))
                .toList();
        return new Slice<>(views, coupons.count(pool, only), page, size);
    }

    @GetMapping("/{id}/reconciliation")
    @Needs(Permission.OFFER_READ)
    ReconciliationView reconcile(@PathVariable String id) {
        CouponPool pool = find(id).pool();
        return ReconciliationView.of(
                coupons.reconcile(pool, coupons.states().getOrDefault(id, Map.of()), clock.instant()),
                answers.refusedUses(id, REFUSED_USES_SHOWN),
                answers.refusals(id));
    }

    private PoolView view(PoolTable.Row row, Map<String, Map<CouponState, Integer>> states) {
        return PoolView.of(row, states.getOrDefault(row.pool().id(), Map.of()), clock.instant(), brand);
    }

    private PoolTable.Row find(String id) {
        return pools.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private CouponPool open(String id) {
        CouponPool pool = find(id).pool();
        if (pool.closed()) {
            throw new Refused(OfferReason.COUPON_POOL_CLOSED);
        }
        return pool;
    }

    private static Validity validity(OfferViews.ValidityView asked) {
        if (asked.days() != null && asked.first() == null && asked.last() == null) {
            return new Validity.DaysAfterIssue(asked.days());
        }
        if (asked.days() == null && asked.first() != null && asked.last() != null) {
            return new Validity.Between(asked.first(), asked.last());
        }
        throw new Refused(OfferReason.COUPON_POOL_WRONG);
    }

    private static String text(@Nullable String because) {
        return Optional.ofNullable(because).orElse("");
    }
}
