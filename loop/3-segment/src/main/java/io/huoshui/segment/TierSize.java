package io.huoshui.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How large a tier is.
 *
 * @param share of all people in a tier, 0 to 1
 * @param revenue sum of M in the brand's currency
 */
public record TierSize(Tier tier, long people, BigDecimal share, BigDecimal revenue) {
    /** People and their money in one tier, as counted. */
    public record Count(Tier tier, long people, BigDecimal revenue) {}

    /** All three tiers in their order, empty ones included; several counts of one tier are added up. */
    public static List<TierSize> of(Collection<Count> counts) {
        long everyone = counts.stream().mapToLong(Count::people).sum();
        List<TierSize> sizes = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            long people = 0;
            BigDecimal revenue = BigDecimal.ZERO;
            for (Count count : counts) {
                if (count.tier() == tier) {
                    people += count.people();
                    revenue = revenue.add(count.revenue());
                }
            }
            sizes.add(new TierSize(tier, people, ValueActivity.share(people, everyone), revenue));
        }
        return sizes;
    }
}
