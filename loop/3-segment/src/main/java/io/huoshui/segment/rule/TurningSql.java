package io.huoshui.segment.rule;

import io.huoshui.event.TrackName;
import io.huoshui.segment.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everyone of whom a rule may come to say otherwise by the passing of time alone, as a DuckDB SELECT over {@link HistoryTables}: all whose
 * {@link Verdict#until} is set, and some whose is not.
 */
public final class TurningSql implements Rule.Cases<TurningSql> {
    private static final Instant EVER = Instant.MIN;

    /** Past it {@link FigureTurn} waits for nobody. */
    private static final BigDecimal FAR_DAYS = BigDecimal.valueOf(1_000_000);

    private final Moment moment;
    private final Map<String, Instant> events = new TreeMap<>();
    private final Set<String> people = new TreeSet<>();

    private TurningSql(Moment moment) {
        this.moment = moment;
    }

    /** @param zone the brand's, which the store was filled with */
    public static String select(Rule rule, Instant now, ZoneId zone) {
        TurningSql turning = rule.match(new TurningSql(new Moment(now, zone)));
        Stream<String> did = turning.events.isEmpty()
                ? Stream.empty()
                : Stream.of("profile_id in (select e.profile_id from event e where " + EventSql.happened(turning.events)
                        + ")");
        String either = Stream.concat(turning.people.stream(), did).collect(Collectors.joining(" or "));
        return "select profile_id from person where " + (either.isEmpty() ? "false" : either);
    }

    @Override
    public TurningSql all(Rule.All rule) {
        return each(rule.of());
    }

    @Override
    public TurningSql any(Rule.Any rule) {
        return each(rule.of());
    }

    @Override
    public TurningSql not(Rule.Not rule) {
        return rule.of().match(this);
    }

    @Override
    public TurningSql hasTrait(Rule.HasTrait rule) {
        if (rule.test().isRelative()) {
            people.add(Sql.field("traits", rule.trait()) + " is not null");
        }
        return this;
    }

    @Override
    public TurningSql inTier(Rule.InTier rule) {
        return standing();
    }

    @Override
    public TurningSql inSegment(Rule.InSegment rule) {
        return standing();
    }

    @Override
    public TurningSql hasFigure(Rule.HasFigure rule) {
        return switch (rule.figure()) {
            case DAYS_SINCE_FIRST_SEEN -> days("first_seen_on", rule.test());
            case DAYS_SINCE_INTERACTION -> days("last_interaction_on", rule.test());
            case DAYS_SINCE_ORDER -> days("last_order_on", rule.test());
            case INTERACTIONS_90D -> days("last_interaction_on", BigDecimal.valueOf(Activity.WINDOW_DAYS));
            case R_SCORE, F_SCORE, M_SCORE -> standing();
            case ORDERS,
                    REVENUE_NET,
                    REVENUE_GROSS,
                    AVERAGE_ORDER_VALUE,
                    P_ALIVE,
                    EXPECTED_ORDERS_30D,
                    EXPECTED_ORDERS_90D,
                    EXPECTED_ORDERS_365D,
                    EXPECTED_SPEND,
                    RESIDUAL_LTV,
                    DAYS_TO_NEXT_ORDER -> this;
        };
    }

    @Override
    public TurningSql metric(Rule.Metric rule) {
        Instant since = rule.test().isRelative() ? EVER : stays(rule.window());
        return happened(rule.of(), since).anchor(rule.window());
    }

    @Override
    public TurningSql sequence(Rule.Sequence rule) {
        Instant since = stays(rule.window());
        Instant open = rule.negated() ? before(rule.withinDays()) : moment.now();
        return happened(rule.first(), since.isBefore(open) ? since : open)
                .happened(rule.then(), moment.now())
                .anchor(rule.window());
    }

    @Override
    public TurningSql inGroup(Rule.InGroup rule) {
        return ahead(TrackName.GROUP_JOINED.wire(), TrackName.GROUP_LEFT.wire());
    }

    @Override
    public TurningSql cameThrough(Rule.CameThrough rule) {
        return ahead(TrackName.CHANNEL_CODE_SCANNED.wire(), TrackName.CONTACT_ADDED.wire());
    }

    @Override
    public TurningSql inJourney(Rule.InJourney rule) {
        return ahead(ProgrammeEvents.JOURNEY_ENTERED, ProgrammeEvents.JOURNEY_FINISHED);
    }

    @Override
    public TurningSql inExperiment(Rule.InExperiment rule) {
        return ahead(ProgrammeEvents.EXPERIMENT_VIEWED);
    }

    @Override
    public TurningSql hasIdentity(Rule.HasIdentity rule) {
        return this;
    }

    @Override
    public TurningSql hasConsent(Rule.HasConsent rule) {
        return this;
    }

    @Override
    public TurningSql hasTag(Rule.HasTag rule) {
        return this;
    }

    @Override
    public TurningSql inAudience(Rule.InAudience rule) {
        return this;
    }

    @Override
    public TurningSql prefers(Rule.Prefers rule) {
        return this;
    }

    @Override
    public TurningSql inBucket(Rule.InBucket rule) {
        return this;
    }

    private TurningSql each(List<Rule> rules) {
        rules.forEach(each -> each.match(this));
        return this;
    }

    /** Every standing names a midnight that changes it, and the store does not know which. */
    private TurningSql standing() {
        people.add("true");
        return this;
    }

    /** Days only ever grow: past the greatest number the test asks about, nothing turns. */
    private TurningSql days(String column, ValueTest test) {
        return days(column, test.greatest().orElse(FAR_DAYS));
    }

    private TurningSql days(String column, BigDecimal most) {
        String since = most.compareTo(FAR_DAYS) < 0
                ? column + " >= date '" + moment.today().minusDays(ceiling(most) + 1) + "'"
                : column + " is not null";
        people.add("coalesce(" + since + ", false)");
        return this;
    }

    private static long ceiling(BigDecimal days) {
        return Math.max(0, days.setScale(0, RoundingMode.CEILING).longValue());
    }

    /** What happened after that may leave the window, or is still to come. */
    private Instant stays(Window window) {
        return window instanceof Window.LastDays last ? before(last.days()) : moment.now();
    }

    private Instant before(int days) {
        return moment.now().minus(Duration.ofDays(days));
    }

    private TurningSql anchor(Window window) {
        return window instanceof Window.After after ? happened(after.anchor(), moment.now()) : this;
    }

    private TurningSql ahead(String... names) {
        for (String name : names) {
            note(name, moment.now());
        }
        return this;
    }

    private TurningSql happened(Selector selector, Instant since) {
        boolean relative =
                selector.where().stream().anyMatch(each -> each.test().isRelative());
        return note(selector.event(), relative ? EVER : since);
    }

    private TurningSql note(String event, Instant since) {
        events.merge(event, since, (one, other) -> one.isBefore(other) ? one : other);
        return this;
    }
}
