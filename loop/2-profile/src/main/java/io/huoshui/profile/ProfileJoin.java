package io.huoshui.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person when two partial states of them are put together. Commutative and associative apart from the id, so the
 * order of events and merges does not matter. All parts but {@code counts} are also idempotent; counts add up, which is why an
 * event is folded once.
 */
public final class ProfileJoin {
    /** Traits beyond it are not kept; the alphabetically first stay, which does not depend on the order of events. */
    static final int MAX_TRAITS = 200;

    private static final Comparator<Profile.Trait> TRAIT_ORDER = Comparator.comparing(Profile.Trait::occurredAt)
            .thenComparing(Profile.Trait::messageId)
            .thenComparing(each -> each.value().toString());
    /** Of two statements at the same instant the withdrawal holds: a doubt goes in the person's favour. */
    private static final Comparator<Consent> CONSENT_ORDER = Comparator.comparing(Consent::occurredAt)
            .thenComparing(each -> !each.granted())
            .thenComparing(Consent::messageId)
            .thenComparing(Consent::evidence);

    private static final Comparator<Profile.Order> STATEMENT_ORDER = Comparator.comparing(
                    Profile.Order::statedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Profile.Order::statedBy, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Profile.Order::gross)
            .thenComparing(Profile.Order::discount)
            .thenComparing(Profile.Order::items);
    private static final Comparator<Profile.Refund> REFUND_ORDER = Comparator.comparing(Profile.Refund::occurredAt)
            .thenComparing(Profile.Refund::amount, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    private ProfileJoin() {}

    /** Both states as one person, under the id of {@code survivor}. */
    public static Profile join(Profile survivor, Profile other) {
        return new Profile(
                survivor.id(),
                earlier(survivor.firstSeenAt(), other.firstSeenAt()),
                later(survivor.lastInteractionAt(), other.lastInteractionAt()),
                union(survivor.identities(), other.identities(), ProfileJoin::earlier),
                limited(union(survivor.traits(), other.traits(), BinaryOperator.maxBy(TRAIT_ORDER))),
                union(survivor.orders(), other.orders(), ProfileJoin::joinOrders),
                union(survivor.consents(), other.consents(), BinaryOperator.maxBy(CONSENT_ORDER)),
                union(survivor.counts(), other.counts(), Integer::sum));
    }

    private static Profile.Order joinOrders(Profile.Order one, Profile.Order two) {
        Profile.Order stated = STATEMENT_ORDER.compare(one, two) >= 0 ? one : two;
        return new Profile.Order(
                stated.orderId(),
                earlierOrNull(one.completedAt(), two.completedAt()),
                stated.gross(),
                stated.discount(),
                stated.items(),
                stated.statedAt(),
                stated.statedBy(),
                union(one.refunds(), two.refunds(), BinaryOperator.maxBy(REFUND_ORDER)));
    }

    /** Copies at most one map, and none when the other side says nothing new: most events touch one of them. */
    private static <K, V> Map<K, V> union(Map<K, V> one, Map<K, V> two, BinaryOperator<V> pick) {
        Map<K, V> larger = one.size() >= two.size() ? one : two;
        Map<K, V> smaller = larger == one ? two : one;
        Map<K, V> both = null;
        for (Map.Entry<K, V> each : smaller.entrySet()) {
            V known = larger.get(each.getKey());
            V picked = known == null ? each.getValue() : pick.apply(known, each.getValue());
            if (!picked.equals(known)) {
                both = both == null ? new HashMap<>(larger) : both;
                both.put(each.getKey(), picked);
            }
        }
        return both == null ? larger : Collections.unmodifiableMap(both);
    }

    private static Map<String, Profile.Trait> limited(Map<String, Profile.Trait> traits) {
        if (traits.size() <= MAX_TRAITS) {
            return traits;
        }
        Map<String, Profile.Trait> first = new HashMap<>();
        new TreeMap<>(traits)
                .entrySet().stream().limit(MAX_TRAITS).forEach(each -> first.put(each.getKey(), each.getValue()));
        return Collections.unmodifiableMap(first);
    }

    private static Instant earlier(Instant one, Instant two) {
        return two.isBefore(one) ? two : one;
    }

    private static @Nullable Instant earlierOrNull(@Nullable Instant one, @Nullable Instant two) {
        return one == null || two == null ? (one == null ? two : one) : earlier(one, two);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant two) {
        return one == null || two == null ? (one == null ? two : one) : two.isAfter(one) ? two : one;
    }
}
