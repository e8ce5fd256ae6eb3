package io.huoshui.segment.audience;

import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Value;
import io.huoshui.segment.rule.ValueTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What the index answers for each kind of leaf; empty where only history can say. */
final class IndexLeaves implements Rule.Cases<Optional<PeopleSet>> {
    private final AudienceIndex index;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;

    IndexLeaves(AudienceIndex index, Instant now, ZoneId zone) {
        this.index = index;
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    @Override
    public Optional<PeopleSet> hasTrait(Rule.HasTrait rule) {
        ValueBitmaps values = index.traits.get(rule.trait());
        if (values == null) {
            return Optional.of(rule.test() instanceof ValueTest.Missing ? PeopleSet.EVERYBODY : PeopleSet.NOBODY);
        }
        if (!values.isComplete()) {
            return Optional.empty();
        }
        if (rule.test() instanceof ValueTest.Missing) {
            return Optional.of(PeopleSet.of(values.known()).not());
        }
        return Optional.of(PeopleSet.of(
                rule.test() instanceof ValueTest.Exists
                        ? values.known()
                        : values.where(value -> rule.test().passes(Value.of(value), now, zone))));
    }

    @Override
    public Optional<PeopleSet> hasFigure(Rule.HasFigure rule) {
        boolean countedByDay = rule.figure() == Figure.INTERACTIONS_90D;
        if (rule.test() instanceof ValueTest.Missing) {
            return Optional.of(
                    countedByDay
                            ? PeopleSet.NOBODY
                            : PeopleSet.of(known(rule.figure())).not());
        }
        return NumberRange.of(rule.test())
                .map(range -> countedByDay
                        ? index.interactions.in(range, today)
                        : PeopleSet.of(figureIn(rule.figure(), range)));
    }

    private RoaringBitmap figureIn(Figure figure, NumberRange range) {
        return switch (figure.kind()) {
            case SCORE -> of(index.scores.get(figure)).where(score -> range.holds((BigDecimal) score));
            case DAYS -> of(index.days.get(figure)).daysSince(range, today);
            case PROFILE, PREDICTION -> of(index.numbers.get(figure)).in(range);
        };
    }

    private RoaringBitmap known(Figure figure) {
        return switch (figure.kind()) {
            case SCORE -> of(index.scores.get(figure)).known();
            case DAYS -> of(index.days.get(figure)).known();
            case PROFILE, PREDICTION -> of(index.numbers.get(figure)).known();
        };
    }

    @Override
    public Optional<PeopleSet> hasIdentity(Rule.HasIdentity rule) {
        return Optional.of(PeopleSet.of(index.identities.of(rule.namespace())));
    }

    @Override
    public Optional<PeopleSet> hasConsent(Rule.HasConsent rule) {
        PeopleSet granted = PeopleSet.of(index.granted.of(rule.scope()));
        PeopleSet withdrawn = PeopleSet.of(index.withdrawn.of(rule.scope()));
        return Optional.of(
                switch (rule.state()) {
                    case GRANTED -> granted;
                    case WITHDRAWN -> withdrawn;
                    case SILENT -> PeopleSet.any(List.of(granted, withdrawn)).not();
                });
    }

    @Override
    public Optional<PeopleSet> hasTag(Rule.HasTag rule) {
        return Optional.of(PeopleSet.of(index.tags.of(rule.tag())));
    }

    @Override
    public Optional<PeopleSet> inTier(Rule.InTier rule) {
        return Optional.of(PeopleSet.of(index.tiers.where(rule.tiers()::contains)));
    }

    @Override
    public Optional<PeopleSet> inSegment(Rule.InSegment rule) {
        return Optional.of(PeopleSet.of(index.segments.where(rule.segments()::contains)));
    }

    @Override
    public Optional<PeopleSet> inAudience(Rule.InAudience rule) {
        return Optional.of(PeopleSet.of(index.audiences.of(rule.audience())));
    }

    @Override
    public Optional<PeopleSet> prefers(Rule.Prefers rule) {
        NumberColumn confidences = index.preferences.get(rule.preference());
        return Optional.of(
                confidences == null
                        ? PeopleSet.NOBODY
                        : PeopleSet.of(confidences.between(AudienceIndex.bits(rule.confidence()), NumberColumn.LIMIT)));
    }

    @Override
    public Optional<PeopleSet> metric(Rule.Metric rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> sequence(Rule.Sequence rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> inGroup(Rule.InGroup rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> cameThrough(Rule.CameThrough rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> inJourney(Rule.InJourney rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> inExperiment(Rule.InExperiment rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> inBucket(Rule.InBucket rule) {
        return Optional.empty();
    }

    @Override
    public Optional<PeopleSet> all(Rule.All rule) {
        throw new IllegalArgumentException("not a leaf");
    }

    @Override
    public Optional<PeopleSet> any(Rule.Any rule) {
        throw new IllegalArgumentException("not a leaf");
    }

    @Override
    public Optional<PeopleSet> not(Rule.Not rule) {
        throw new IllegalArgumentException("not a leaf");
    }

    private static <T extends Object> T of(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
