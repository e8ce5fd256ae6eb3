package io.huoshui.segment.rule;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A description of people: a typed tree, never an expression. Its JSON form is described by {@code rule.schema.json}; the type word is the
 * record's name in lower camel case. Four renderings agree: {@link Evaluate} (one person, now), {@link HistorySql} (everyone, from history),
 * and the sentences in Chinese and English.
 */
public sealed interface Rule {
    /** One answer per kind of rule. */
    <T> T match(Cases<T> cases);

    /** Every one of them; an empty list is everybody. */
    record All(List<Rule> of) implements Rule {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.all(this);
        }
    }

    /** At least one of them; an empty list is nobody. */
    record Any(List<Rule> of) implements Rule {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.any(this);
        }
    }

    record Not(Rule of) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.not(this);
        }
    }

    /** A trait of the person, e.g. {@code city}. */
    record HasTrait(String trait, ValueTest test) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.hasTrait(this);
        }
    }

    /** Owns an identity of this namespace, e.g. {@code external_userid}, {@code phone}. */
    record HasIdentity(String namespace) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.hasIdentity(this);
        }
    }

    /** What was said last of exactly this purpose and channel. */
    record HasConsent(Consent.Scope scope, ConsentState state) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.hasConsent(this);
        }
    }

    enum ConsentState {
        GRANTED,
        WITHDRAWN,
        /** nothing was ever said */
        SILENT
    }

    record HasTag(String tag) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.hasTag(this);
        }
    }

    /** One of these; nobody is in one before the first wave. */
    record InTier(Set<Tier> tiers) implements Rule {
        public InTier {
            tiers = Set.copyOf(tiers);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inTier(this);
        }
    }

    /** One of these; only buyers are in one, after the first wave. */
    record InSegment(Set<RfmSegment> segments) implements Rule {
        public InSegment {
            segments = Set.copyOf(segments);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inSegment(this);
        }
    }

    /** A number known of the person, see {@link Figure}; one that is not known satisfies no test but {@code missing}. */
    record HasFigure(Figure figure, ValueTest test) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.hasFigure(this);
        }
    }

    /** A number over the person's events: count, sum, distinct, first or last of those selected in a window. */
    record Metric(
            Selector of,
            Window window,
            Aggregate aggregate,
            @Nullable String property,
            ValueTest test) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.metric(this);
        }
    }

    enum Aggregate {
        COUNT,
        /** of the numeric property; events without it add nothing, no events are 0 */
        SUM,
        /** number of different values of the property */
        DISTINCT,
        /** value of the property in the earliest event, or its time when there is no property */
        FIRST,
        /** the same of the latest */
        LAST
    }

    /**
     * Did {@code first} in the window, and {@code then} later but sooner than so many days (of 24 h) after it. Negated: did {@code
     * first} and did not follow it with {@code then}, and the days are over. One such {@code first} is enough.
     */
    record Sequence(Selector first, Window window, Selector then, int withinDays, boolean negated) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.sequence(this);
        }
    }

    /** Member of a saved audience (dynamic or static). */
    record InAudience(String audience) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inAudience(this);
        }
    }

    /** Now in one of these group chats (joined last, not left); without any named, in whichever. */
    record InGroup(Set<String> groups) implements Rule {
        public InGroup {
            groups = Set.copyOf(groups);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inGroup(this);
        }
    }

    /** First came through one of these channel codes: the code scanned first, or the state of the first contact added. */
    record CameThrough(Set<String> codes) implements Rule {
        public CameThrough {
            codes = Set.copyOf(codes);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cameThrough(this);
        }
    }

    /** Is in, finished, or never was in a journey: read from the events the journey stage emits ({@link ProgrammeEvents}). */
    record InJourney(String journey, ProgrammeState state) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inJourney(this);
        }
    }

    enum ProgrammeState {
        IN,
        FINISHED,
        NEVER
    }

    /** Was exposed to this arm of an experiment ({@code null}: any arm): read from exposure events ({@link ProgrammeEvents}). */
    record InExperiment(String experiment, @Nullable String arm) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inExperiment(this);
        }
    }

    /** A preference found in behaviour, with at least this confidence (0–1). */
    record Prefers(String preference, double confidence) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.prefers(this);
        }
    }

    /** {@linkplain Bucket Hash} of salt and person in [from, until) of 10,000 equal buckets. */
    record InBucket(String salt, int from, int until) implements Rule {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.inBucket(this);
        }
    }

    /** A rendering: what to make of each kind. */
    interface Cases<T> {
        T all(All rule);

        T any(Any rule);

        T not(Not rule);

        T hasTrait(HasTrait rule);

        T hasIdentity(HasIdentity rule);

        T hasConsent(HasConsent rule);

        T hasTag(HasTag rule);

        T inTier(InTier rule);

        T inSegment(InSegment rule);

        T hasFigure(HasFigure rule);

        T metric(Metric rule);

        T sequence(Sequence rule);

        T inAudience(InAudience rule);

        T inGroup(InGroup rule);

        T cameThrough(CameThrough rule);

        T inJourney(InJourney rule);

        T inExperiment(InExperiment rule);

        T prefers(Prefers rule);

        T inBucket(InBucket rule);
    }
}
