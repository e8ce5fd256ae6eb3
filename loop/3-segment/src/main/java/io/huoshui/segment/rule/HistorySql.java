package io.huoshui.segment.rule;

import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rule as one DuckDB SELECT of {@code profile_id} over {@link HistoryTables}: everyone of whom it holds at a moment. Each leaf is true
 * or false, never null. Foreign texts stand in it only as literals. A leaf by itself is a rule, so its people are asked for the same way.
 */
public final class HistorySql implements Rule.Cases<String> {
    private final Moment moment;
    private final EventSql events;

    private HistorySql(Moment moment) {
        this.moment = moment;
        this.events = new EventSql(moment);
    }

    /** @param zone the brand's, which the store was filled with */
    public static String select(Rule rule, Instant now, ZoneId zone) {
        return "select profile_id from person where " + rule.match(new HistorySql(new Moment(now, zone)));
    }

    /** Everyone with an event of one of these names, whenever, one of whose properties is this text. */
    public static String selectDid(Collection<String> names, String property, String text) {
        return "select profile_id from person where profile_id in (select e.profile_id from event e where "
                + named(names) + " and value_text(" + Sql.field("e.properties", property) + ") = "
                + Sql.text(text) + ")";
    }

    /**
     * When what happened to some people, in order of their ids: {@code profile_id, position, name, occurred_at} in microseconds since
     * 1970.
     *
     * @param since which events: those of these names that happened after that; {@link Instant#MIN} for all
     */
    public static String selectEvents(Map<String, Instant> since, int fromId, int toId) {
        return "select e.profile_id, e.position, e.name, epoch_us(e.occurred_at) from event e where e.profile_id between "
                + fromId + " and " + toId + " and (" + EventSql.happened(since) + ") order by e.profile_id";
    }

    @Override
    public String all(Rule.All rule) {
        return together(rule.of(), " and ", "true");
    }

    @Override
    public String any(Rule.Any rule) {
        return together(rule.of(), " or ", "false");
    }

    @Override
    public String not(Rule.Not rule) {
        return "(not " + rule.of().match(this) + ")";
    }

    @Override
    public String hasTrait(Rule.HasTrait rule) {
        return TestSql.form(rule.test(), Sql.field("traits", rule.trait()), moment);
    }

    @Override
    public String hasIdentity(Rule.HasIdentity rule) {
        return contained("identities", rule.namespace());
    }

    @Override
    public String hasConsent(Rule.HasConsent rule) {
        String granted = contained("consents", HistoryTables.consent(rule.scope(), true));
        String withdrawn = contained("consents", HistoryTables.consent(rule.scope(), false));
        return switch (rule.state()) {
            case GRANTED -> granted;
            case WITHDRAWN -> withdrawn;
            case SILENT -> "(not " + granted + " and not " + withdrawn + ")";
        };
    }

    @Override
    public String hasTag(Rule.HasTag rule) {
        return contained("tags", rule.tag());
    }

    @Override
    public String inTier(Rule.InTier rule) {
        return Sql.isIn("tier", rule.tiers().stream().map(Tier::word).toList());
    }

    @Override
    public String inSegment(Rule.InSegment rule) {
        return Sql.isIn(
                "segment", rule.segments().stream().map(RfmSegment::code).toList());
    }

    @Override
    public String hasFigure(Rule.HasFigure rule) {
        if (rule.figure() == Figure.INTERACTIONS_90D) {
            return events.interactions(rule.test());
        }
        return rule.test().match(new TestSql(SeenSql.number(number(rule.figure())), moment));
    }

    @Override
    public String metric(Rule.Metric rule) {
        return events.metric(rule);
    }

    @Override
    public String sequence(Rule.Sequence rule) {
        return events.sequence(rule);
    }

    @Override
    public String inAudience(Rule.InAudience rule) {
        return contained("audiences", rule.audience());
    }

    @Override
    public String inGroup(Rule.InGroup rule) {
        return events.inGroup(rule);
    }

    @Override
    public String cameThrough(Rule.CameThrough rule) {
        return events.cameThrough(rule);
    }

    @Override
    public String inJourney(Rule.InJourney rule) {
        return events.inJourney(rule);
    }

    @Override
    public String inExperiment(Rule.InExperiment rule) {
        return events.inExperiment(rule);
    }

    @Override
    public String prefers(Rule.Prefers rule) {
        return "coalesce(preferences[" + Sql.text(rule.preference()) + "] >= cast('" + rule.confidence()
                + "' as double), false)";
    }

    @Override
    public String inBucket(Rule.InBucket rule) {
        return "(cast('0x' || substr(sha256(" + Sql.text(rule.salt() + ":")
                + " || profile_id), 1, 8) as ubigint) % " + Bucket.COUNT + " between " + rule.from() + " and "
                + (rule.until() - 1) + ")";
    }

    private String number(Figure figure) {
        return switch (figure) {
            case DAYS_SINCE_FIRST_SEEN -> daysSince("first_seen_on");
            case DAYS_SINCE_INTERACTION -> daysSince("last_interaction_on");
            case DAYS_SINCE_ORDER -> daysSince("last_order_on");
            default -> figure.column();
        };
    }

    private String daysSince(String column) {
        String days = "(date '" + moment.today() + "' - " + column + ")";
        return "(case when " + days + " > 0 then " + days + " when " + column + " is not null then 0 end)";
    }

    private String together(List<Rule> of, String link, String none) {
        return of.isEmpty()
                ? none
                : of.stream().map(each -> each.match(this)).collect(Collectors.joining(link, "(", ")"));
    }

    private static String named(Collection<String> names) {
        return names.stream().sorted().map(Sql::text).collect(Collectors.joining(", ", "e.name in (", ")"));
    }

    private static String contained(String column, String text) {
        return "list_contains(" + column + ", " + Sql.text(text) + ")";
    }
}
