package io.huoshui.journey.internal.offer;

import io.huoshui.base.Brand;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.CouponState;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.journey.offer.Reconciliation;
import io.huoshui.journey.offer.Validity;
import io.huoshui.profile.PersonRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pools and coupons as the API shows them. */
final class OfferViews {
    private OfferViews() {}

    /** Either two days or a number of days. */
    record ValidityView(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer days) {
        static ValidityView of(Validity validity) {
            if (validity instanceof Validity.Between between) {
                return new ValidityView(between.first(), between.last(), null);
            }
            return new ValidityView(null, null, ((Validity.DaysAfterIssue) validity).days());
        }
    }

    /** @param state {@code open}, {@code over} (what it issued now could not be used) or {@code closed} */
    record PoolView(
            String id,
            String name,
            BigDecimal from,
            BigDecimal off,
            ValidityView validity,
            int stock,
            int issued,
            int left,
            int perPerson,
            boolean claimable,
            String state,
            Map<String, Integer> coupons,
            Instant definedAt,
            String by,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {
        static PoolView of(PoolTable.Row row, Map<CouponState, Integer> states, Instant now, Brand brand) {
            CouponPool pool = row.pool();
            boolean over = pool.validity().of(now, brand.zone()).isOverBy(now);
            return new PoolView(
                    pool.id(),
                    pool.name(),
                    pool.reduction().from(),
                    pool.reduction().off(),
                    ValidityView.of(pool.validity()),
                    pool.stock(),
                    pool.issued(),
                    pool.closed() || over ? 0 : Math.max(0, pool.stock() - pool.issued()),
                    pool.perPerson(),
                    pool.claimable(),
                    pool.closed() ? "closed" : over ? "over" : "open",
                    counts(states),
                    row.definedAt(),
                    row.definedBy(),
                    row.closedAt(),
                    row.closedBy());
        }
    }

    /** @param code masked in lists, whole for who knew it */
    record CouponView(
            String code,
            String pool,
            int no,
            String state,
            BigDecimal from,
            BigDecimal off,
            Instant issuedAt,
            Instant usableFrom,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable String orderId,
            int personId,
            @Nullable PersonRow person) {
        static CouponView of(CouponQueries.Row row, String code, @Nullable PersonRow person) {
            Coupon coupon = row.coupon();
            return new CouponView(
                    code,
                    coupon.pool(),
                    coupon.no(),
                    coupon.state().word(),
                    coupon.reduction().from(),
                    coupon.reduction().off(),
                    row.issuedAt(),
                    coupon.valid().from(),
                    coupon.valid().until(),
                    row.endedAt(),
                    coupon.orderId(),
                    coupon.profileId(),
                    person);
        }
    }

    /** A reason, in words. */
    record ReasonView(String code, String zh, String en) {
        static ReasonView of(OfferReason reason) {
            return new ReasonView(reason.name(), reason.zh(), reason.en());
        }
    }

    record Refused(ReasonView reason, int times) {}

    record DifferenceView(String kind, int expected, int found) {}

    /** A use that did not count. @param code masked */
    record RefusedUse(Instant at, String code, @Nullable String orderId, int personId, ReasonView reason) {}

    /** @param claimsRefused why people who asked got none, and how often */
    record ReconciliationView(
            String pool,
            int stock,
            int issued,
            Map<String, Integer> coupons,
            boolean even,
            List<DifferenceView> differences,
            List<RefusedUse> refusedUses,
            List<Refused> claimsRefused) {
        static ReconciliationView of(
                Reconciliation found, List<AnswerTable.Answer> uses, List<AnswerTable.Refusals> claims) {
            return new ReconciliationView(
                    found.pool(),
                    found.stock(),
                    found.issued(),
                    counts(found.states()),
                    found.isEven(),
                    found.differences().stream()
                            .map(each -> new DifferenceView(word(each.kind()), each.expected(), each.found()))
                            .toList(),
                    uses.stream().flatMap(each -> refusedUse(each).stream()).toList(),
                    claims.stream()
                            .map(each -> new Refused(ReasonView.of(each.reason()), each.asked()))
                            .toList());
        }
    }

    private static Optional<RefusedUse> refusedUse(AnswerTable.Answer answer) {
        return Optional.ofNullable(answer.reason())
                .map(reason -> new RefusedUse(
                        answer.at(),
                        CouponCodes.masked(String.valueOf(answer.code())),
                        answer.order(),
                        answer.person(),
                        ReasonView.of(reason)));
    }

    private static Map<String, Integer> counts(Map<CouponState, Integer> states) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(CouponState.values()).forEach(each -> counts.put(each.word(), states.getOrDefault(each, 0)));
        return counts;
    }

    private static String word(Reconciliation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
