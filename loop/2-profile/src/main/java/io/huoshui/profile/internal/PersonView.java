package io.huoshui.profile.internal;

import io.huoshui.event.TrackName;
import io.huoshui.profile.Consent;
import io.huoshui.profile.DayCount;
import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityNamespace;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Masking;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.Profile;
import io.huoshui.profile.TimelineItem.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customer page: everything of a person but the timeline, masked. */
record PersonView(
        int id,
        String name,
        @Nullable String phone,
        Instant firstSeenAt,
        @Nullable Instant lastInteractionAt,
        long orders,
        BigDecimal revenueNet,
        BigDecimal revenueGross,
        @Nullable Instant lastOrderAt,
        List<TraitView> traits,
        List<IdentityView> identities,
        List<ConsentView> consents,
        List<OrderView> orderList,
        List<CountView> counts,
        List<MergeList.Merge> merges) {

    record TraitView(String name, @Nullable Object value, Instant since) {}

    record IdentityView(String namespace, String value, Instant since, Words label) {}

    record ConsentView(String purpose, String channel, boolean granted, String evidence, Instant since) {}

    /** @param at when it was completed; for a refund of an order we do not know, when the money went back */
    record OrderView(
            String orderId,
            Instant at,
            BigDecimal gross,
            BigDecimal refunded,
            BigDecimal net,
            int items,
            BigDecimal discount) {}

    /** Interactions of a day. */
    record CountView(LocalDate day, String event, int n) {}

    static PersonView of(
            PersonRow row, Profile profile, IdentityRules rules, List<MergeList.Merge> merges, LocalDate countsFrom) {
        return new PersonView(
                row.id(),
                row.name(),
                row.phone(),
                row.firstSeenAt(),
                row.lastInteractionAt(),
                row.orders(),
                row.revenueNet(),
                row.revenueGross(),
                row.lastOrderAt(),
                traits(profile),
                identities(profile, rules),
                consents(profile),
                orders(profile),
                counts(profile.counts(), countsFrom),
                merges);
    }

    private static List<TraitView> traits(Profile profile) {
        return profile.traits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new TraitView(
                        each.getKey(),
                        Masking.value(each.getKey(), each.getValue().value()),
                        each.getValue().occurredAt()))
                .toList();
    }

    private static List<IdentityView> identities(Profile profile, IdentityRules rules) {
        return profile.identities().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(rules.byStrength()))
                .map(each -> identity(
                        each.getKey(), each.getValue(), rules.of(each.getKey().namespace())))
                .toList();
    }

    private static IdentityView identity(Identity identity, Instant since, IdentityNamespace namespace) {
        return new IdentityView(
                identity.namespace(), Masking.identity(identity), since, new Words(namespace.zh(), namespace.en()));
    }

    private static List<ConsentView> consents(Profile profile) {
        return profile.consents().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Consent.Scope::purpose).thenComparing(Consent.Scope::channel)))
                .map(each -> new ConsentView(
                        each.getKey().purpose(),
                        each.getKey().channel(),
                        each.getValue().granted(),
                        Masking.text(each.getValue().evidence()),
                        each.getValue().occurredAt()))
                .toList();
    }

    private static List<OrderView> orders(Profile profile) {
        return profile.orders().values().stream()
                .map(each -> new OrderView(
                        each.orderId(),
                        each.completedAt() != null
                                ? each.completedAt()
                                : each.refundedAt().orElse(profile.firstSeenAt()),
                        each.gross(),
                        each.refunded(),
                        each.net(),
                        each.items(),
                        each.discount()))
                .sorted(Comparator.comparing(OrderView::at)
                        .thenComparing(OrderView::orderId)
                        .reversed())
                .toList();
    }

    private static List<CountView> counts(Map<DayCount.Key, Integer> counts, LocalDate from) {
        return counts.entrySet().stream()
                .filter(each -> !each.getKey().day().isBefore(from))
                .filter(each -> TrackName.of(each.getKey().event())
                        .map(TrackName::isInteraction)
                        .orElse(false))
                .map(each -> new CountView(each.getKey().day(), each.getKey().event(), each.getValue()))
                .sorted(Comparator.comparing(CountView::day).thenComparing(CountView::event))
                .toList();
    }
}
