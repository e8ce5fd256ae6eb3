package io.huoshui.segment.rule;

import io.huoshui.event.TrackName;
import io.huoshui.profile.Consent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule reads of a person: it can only change when one of these does, or with time.
 *
 * @param events names of the events whose {@link Past} it looks into
 * @param contents those of them whose properties it looks at, and not only when they happened
 * @param lastDays those of them that count for so many times 24 h only
 * @param identities namespaces
 * @param standing whether tier, RFM segment or scores count
 */
public record Inputs(
        Set<String> events,
        Set<String> contents,
        Map<String, Integer> lastDays,
        Set<String> traits,
        Set<String> identities,
        Set<Consent.Scope> consents,
        Set<Figure> figures,
        Set<String> tags,
        Set<String> audiences,
        Set<String> preferences,
        boolean standing) {

    private static final int EVER = Integer.MAX_VALUE;

    public static Inputs of(Rule rule) {
        Reading reading = new Reading();
        rule.match(reading);
        return new Inputs(
                Set.copyOf(reading.days.keySet()),
                Set.copyOf(reading.contents),
                reading.lastDays(),
                Set.copyOf(reading.traits),
                Set.copyOf(reading.identities),
                Set.copyOf(reading.consents),
                Set.copyOf(reading.figures),
                Set.copyOf(reading.tags),
                Set.copyOf(reading.audiences),
                Set.copyOf(reading.preferences),
                reading.standing);
    }

    /** Notes down what each kind reads; answers itself. */
    private static final class Reading implements Rule.Cases<Reading> {
        private final Map<String, Integer> days = new LinkedHashMap<>();
        private final Set<String> contents = new LinkedHashSet<>();
        private final Set<String> traits = new LinkedHashSet<>();
        private final Set<String> identities = new LinkedHashSet<>();
        private final Set<Consent.Scope> consents = new LinkedHashSet<>();
        private final Set<Figure> figures = new LinkedHashSet<>();
        private final Set<String> tags = new LinkedHashSet<>();
        private final Set<String> audiences = new LinkedHashSet<>();
        private final Set<String> preferences = new LinkedHashSet<>();
        private boolean standing;

        private Reading each(List<Rule> rules) {
            rules.forEach(each -> each.match(this));
            return this;
        }

        private Map<String, Integer> lastDays() {
            return days.entrySet().stream()
                    .filter(each -> each.getValue() < EVER)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Reading whole(String... names) {
            for (String name : names) {
                days.put(name, EVER);
                contents.add(name);
            }
            return this;
        }

        private Reading selected(Selector selector, int lastDays) {
            // one that has left the window still names an instant when its own test turns
            boolean relative =
                    selector.where().stream().anyMatch(each -> each.test().isRelative());
            days.merge(selector.event(), relative ? EVER : lastDays, Math::max);
            if (!selector.where().isEmpty()) {
                contents.add(selector.event());
            }
            return this;
        }

        private Reading anchor(Window window) {
            return window instanceof Window.After after ? selected(after.anchor(), EVER) : this;
        }

        private static int days(Window window) {
            return window instanceof Window.LastDays last ? last.days() : EVER;
        }

        @Override
        public Reading all(Rule.All rule) {
            return each(rule.of());
        }

        @Override
        public Reading any(Rule.Any rule) {
            return each(rule.of());
        }

        @Override
        public Reading not(Rule.Not rule) {
            return rule.of().match(this);
        }

        @Override
        public Reading hasTrait(Rule.HasTrait rule) {
            traits.add(rule.trait());
            return this;
        }

        @Override
        public Reading hasIdentity(Rule.HasIdentity rule) {
            identities.add(rule.namespace());
            return this;
        }

        @Override
        public Reading hasConsent(Rule.HasConsent rule) {
            consents.add(rule.scope());
            return this;
        }

        @Override
        public Reading hasTag(Rule.HasTag rule) {
            tags.add(rule.tag());
            return this;
        }

        @Override
        public Reading inTier(Rule.InTier rule) {
            standing = true;
            return this;
        }

        @Override
        public Reading inSegment(Rule.InSegment rule) {
            standing = true;
            return this;
        }

        @Override
        public Reading hasFigure(Rule.HasFigure rule) {
            figures.add(rule.figure());
            standing |= rule.figure().kind() == Figure.Kind.SCORE;
            return this;
        }

        @Override
        public Reading metric(Rule.Metric rule) {
            if (rule.property() != null) {
                contents.add(rule.of().event());
            }
            return selected(rule.of(), days(rule.window())).anchor(rule.window());
        }

        @Override
        public Reading sequence(Rule.Sequence rule) {
            int days = days(rule.window());
            return selected(rule.first(), days).selected(rule.then(), days).anchor(rule.window());
        }

        @Override
        public Reading inAudience(Rule.InAudience rule) {
            audiences.add(rule.audience());
            return this;
        }

        @Override
        public Reading inGroup(Rule.InGroup rule) {
            return whole(TrackName.GROUP_JOINED.wire(), TrackName.GROUP_LEFT.wire());
        }

        @Override
        public Reading cameThrough(Rule.CameThrough rule) {
            return whole(TrackName.CHANNEL_CODE_SCANNED.wire(), TrackName.CONTACT_ADDED.wire());
        }

        @Override
        public Reading inJourney(Rule.InJourney rule) {
            return whole(ProgrammeEvents.JOURNEY_ENTERED, ProgrammeEvents.JOURNEY_FINISHED);
        }

        @Override
        public Reading inExperiment(Rule.InExperiment rule) {
            return whole(ProgrammeEvents.EXPERIMENT_VIEWED);
        }

        @Override
        public Reading prefers(Rule.Prefers rule) {
            preferences.add(rule.preference());
            return this;
        }

        @Override
        public Reading inBucket(Rule.InBucket rule) {
            return this;
        }
    }
}
