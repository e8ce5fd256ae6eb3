package io.huoshui.segment;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How a brand cuts its pool into tiers: who is worth most first, who has gone quiet among the rest next, everyone else is content.
 *
 * @param version counts the changes; a change based on an older version is refused
 * @param highShare share of all people meant to be high value, above 0 and below 1
 * @param silentShare share of all people meant to be silent when {@code silentBy} is {@link SilentBy#SHARE}; from 0, and with
 *     {@code highShare} at most 1
 * @param silentDays days without an interaction that make silent when {@code silentBy} is {@link SilentBy#DAYS}; 1 to 3650
 */
public record TierSettings(
        int version, BigDecimal highShare, HighBy highBy, SilentBy silentBy, BigDecimal silentShare, int silentDays) {
    public static final TierSettings DEFAULT =
            new TierSettings(1, new BigDecimal("0.20"), HighBy.MONETARY, SilentBy.SHARE, new BigDecimal("0.10"), 90);

    /** What "worth most" means. */
    public enum HighBy {
        MONETARY,
        /** Sum of the three scores. */
        RFM,
        ORDERS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What "gone quiet" means. */
    public enum SilentBy {
        /** The quietest share of all people, taken from those who are not high value. */
        SHARE,
        /** No interaction for a number of days. */
        DAYS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TierSettings {
        boolean shares = highShare.signum() > 0
                && silentShare.signum() >= 0
                && highShare.compareTo(BigDecimal.ONE) < 0
                && highShare.add(silentShare).compareTo(BigDecimal.ONE) <= 0;
        if (!shares || silentDays < 1 || silentDays > 3650) {
            throw new IllegalArgumentException("shares must lie between 0 and 1 and silentDays between 1 and 3650");
        }
    }

    public TierSettings withVersion(int newVersion) {
        return new TierSettings(newVersion, highShare, highBy, silentBy, silentShare, silentDays);
    }
}
