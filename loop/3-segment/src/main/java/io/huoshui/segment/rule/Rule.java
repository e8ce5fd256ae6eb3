package io.huoshui.segment.rule;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A description of people: a typed tree, never an expression. Its JSON form is described by {@code rule.schema.json}; the type word is the
 * record's name in lower camel case. Four renderings agree: {@link Evaluate} (one person, now), {@code HistorySql} (everyone, from history),
 * and the sentences in Chinese and English.
 */
public sealed interface Rule {
    /** Every one of them; an empty list is everybody. */
    record All(List<Rule> of) implements Rule {}

    /** At least one of them; an empty list is nobody. */
    record Any(List<Rule> of) implements Rule {}

    record Not(Rule of) implements Rule {}

    /** A trait of the person, e.g. {@code city}. */
    record HasTrait(String trait, ValueTest test) implements Rule {}

    /** Owns an identity of this namespace, e.g. {@code external_userid}, {@code phone}. */
    record HasIdentity(String namespace) implements Rule {}

    /** What was said last of this purpose and channel. */
    record HasConsent(Consent.Scope scope, ConsentState state) implements Rule {}

    enum ConsentState {
        GRANTED,
        WITHDRAWN,
        /** nothing was ever said */
        SILENT
    }

    record HasTag(String tag) implements Rule {}

    record InTier(Set<Tier> tiers) implements Rule {}

    record InSegment(Set<RfmSegment> segments) implements Rule {}

    /** A number known of every person; one that is not known (e.g. recency of someone without orders) satisfies no test but {@code missing}. */
    record HasFigure(Figure figure, ValueTest test) implements Rule {
        /** Money in the brand's currency, net and gross as named; days are whole calendar days in the brand's zone. */
        public enum Figure {
            ORDERS,
            REVENUE_NET,
            REVENUE_GROSS,
            AVERAGE_ORDER_VALUE,
            DAYS_SINCE_FIRST_SEEN,
            DAYS_SINCE_INTERACTION,
            DAYS_SINCE_ORDER,
            INTERACTIONS_90D,
            R_SCORE,
            F_SCORE,
            M_SCORE,
            P_ALIVE,
            EXPECTED_ORDERS_30D,
            EXPECTED_ORDERS_90D,
            EXPECTED_ORDERS_365D,
            EXPECTED_SPEND,
            RESIDUAL_LTV,
            DAYS_TO_NEXT_ORDER
        }
    }

    /** A number over the person's events: count, sum, distinct, first or last of those selected in a window. */
    record Metric(
            Selector of,
            Window window,
            Aggregate aggregate,
            @Nullable String property,
            ValueTest test) implements Rule {}

    enum Aggregate {
        COUNT,
        /** of the numeric property; events without it add nothing */
        SUM,
        /** number of different values of the property */
        DISTINCT,
        /** value of the property in the earliest event, or its time when there is no property */
        FIRST,
        /** the same of the latest */
        LAST
    }

    /** Did {@code first} in the window and {@code then} within so many days after it (or, negated, did not, and the days are over). */
    record Sequence(Selector first, Window window, Selector then, int withinDays, boolean negated) implements Rule {}

    /** Member of a saved audience (dynamic or static). */
    record InAudience(String audience) implements Rule {}

    /** First came through one of these channel codes. */
    record CameThrough(Set<String> codes) implements Rule {}

    /** Is in, finished, or never was in a journey: read from the events the journey stage emits. */
    record InJourney(String journey, ProgrammeState state) implements Rule {}

    /** Was exposed to this arm of an experiment ({@code null}: any arm): read from exposure events. */
    record InExperiment(String experiment, @Nullable String arm) implements Rule {}

    enum ProgrammeState {
        IN,
        FINISHED,
        NEVER
    }

    /** A preference found in behaviour, with at least this confidence (0–1). */
    record Prefers(String preference, double confidence) implements Rule {}

    /** Hash of salt and person in [from, until) of 10,000 equal buckets. */
    record InBucket(String salt, int from, int until) implements Rule {}
}
