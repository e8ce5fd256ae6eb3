package io.huoshui.segment.internal;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.AimCheck;
import io.huoshui.segment.CellCount;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierSize;
import io.huoshui.segment.ValueActivity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where everyone stands. Recency in days is not kept, it counts up by itself: standings read here carry 0, see
 * {@link Rfm#lastOrderOn}.
 */
public class StandingTable {
    private static final String[] COLUMNS = {
        "profile_id",
        "last_order_on",
        "frequency",
        "monetary",
        "r",
        "f",
        "m",
        "segment",
        "tier",
        "quiet_since",
        "high_value",
        "high_activity",
        "next_change_at"
    };

    private static final String OF = """
        select profile_id, last_order_on, frequency, monetary, r, f, m, tier, quiet_since, high_value, high_activity, next_change_at
          from standing where profile_id = any(:ids)""";

    private static final String DELETE = """
        delete from standing where profile_id = any(:ids)""";

    private static final String EARLIEST = """
        select min(next_change_at) from standing where next_change_at is not null""";

    private static final String DUE = """
        select profile_id from standing where next_change_at = :at order by profile_id""";

    private static final String BUYERS = """
        select count(*) from standing where frequency > 0""";

    private static final String CELLS = """
        select r, f, m, count(*) as people, sum(monetary) as monetary
          from standing where r is not null group by r, f, m order by r, f, m""";

    private static final String TIERS = """
        select tier, count(*) as people, sum(monetary) as revenue from standing where tier is not null group by tier""";

    private static final String TIER_OF_EACH = """
        select profile_id, tier from standing where tier is not null""";

    private static final String QUADRANTS = """
        select high_value, high_activity, count(*) as people, sum(monetary) as revenue
          from standing where tier is not null group by high_value, high_activity""";

    private static final String AIM = """
        select count(*) as selected, count(*) filter (where high_value) as valuable, count(*) filter (where high_activity) as active
          from standing where tier = :tier""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    StandingTable(JdbcTemplate template, ZoneId zone) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.zone = zone;
    }

    /** As the table keeps it: what two standings must differ in to be worth a write. */
    static Standing kept(Standing standing) {
        Rfm rfm = standing.rfm();
        Rfm undated = rfm == null
                ? null
                : new Rfm(rfm.lastOrderOn(), 0, rfm.frequency(), rfm.monetary().setScale(4, RoundingMode.HALF_UP));
        return new Standing(
                standing.profileId(),
                undated,
                standing.scores(),
                standing.tier(),
                standing.quietSince(),
                standing.highValue(),
                standing.highActivity(),
                standing.nextChangeOn());
    }

    public Map<Integer, Standing> find(Collection<Integer> ids) {
        return jdbc.sql(OF).param("ids", ids.toArray(Integer[]::new)).query(this::standing).list().stream()
                .collect(Collectors.toMap(Standing::profileId, Function.identity()));
    }

    void delete(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(DELETE).param("ids", ids.toArray(Integer[]::new)).update();
        }
    }

    /** Instead of what was there of the same people. */
    void replace(Collection<Standing> standings) {
        delete(standings.stream().map(Standing::profileId).toList());
        template.execute((Connection connection) ->
                Copy.rows(connection, "standing", COLUMNS, standings, (copy, each) -> {
                    Rfm rfm = each.rfm();
                    Scores scores = each.scores();
                    copy.number(each.profileId())
                            .printed(rfm == null ? null : rfm.lastOrderOn())
                            .number(rfm == null ? 0 : rfm.frequency())
                            .number(rfm == null ? BigDecimal.ZERO : rfm.monetary())
                            .number(scores == null ? null : (Number) scores.r())
                            .number(scores == null ? null : (Number) scores.f())
                            .number(scores == null ? null : (Number) scores.m())
                            .text(scores == null ? null : scores.segment().code())
                            .text(each.tier() == null ? null : each.tier().word())
                            .printed(each.quietSince())
                            .flag(each.highValue())
                            .flag(each.highActivity())
                            .instant(midnight(each.nextChangeOn()));
                }));
    }

    Optional<Instant> earliestChange() {
        return jdbc.sql(EARLIEST)
                .query((row, no) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    List<Integer> dueAt(Instant at) {
        return jdbc.sql(DUE)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .list();
    }

    long buyers() {
        return jdbc.sql(BUYERS).query(Long.class).single();
    }

    List<CellCount> cells() {
        return jdbc.sql(CELLS).query(RfmScoreTable::cell).list();
    }

    List<TierSize.Count> tiers() {
        return jdbc.sql(TIERS)
                .query((row, no) -> new TierSize.Count(
                        Columns.constant(Tier.class, row.getString("tier")),
                        row.getLong("people"),
                        row.getBigDecimal("revenue")))
                .list();
    }

    public Map<Integer, Tier> tiersOfEveryone() {
        Map<Integer, Tier> tiers = new HashMap<>();
        jdbc.sql(TIER_OF_EACH)
                .query((row, no) ->
                        tiers.put(row.getInt("profile_id"), Columns.constant(Tier.class, row.getString("tier"))))
                .list();
        return tiers;
    }

    List<ValueActivity.Quadrant> quadrants() {
        return jdbc.sql(QUADRANTS)
                .query((row, no) -> new ValueActivity.Quadrant(
                        row.getBoolean("high_value"),
                        row.getBoolean("high_activity"),
                        row.getLong("people"),
                        row.getBigDecimal("revenue")))
                .list();
    }

    AimCheck aim(Tier tier) {
        return jdbc.sql(AIM)
                .param("tier", tier.word())
                .query((row, no) ->
                        new AimCheck(row.getLong("selected"), row.getLong("valuable"), row.getLong("active")))
                .single();
    }

    private @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private Standing standing(ResultSet row, int no) throws SQLException {
        LocalDate lastOrderOn = Columns.day(row, "last_order_on");
        Integer r = Columns.integer(row, "r");
        String tier = row.getString("tier");
        Timestamp next = row.getTimestamp("next_change_at");
        return new Standing(
                row.getInt("profile_id"),
                lastOrderOn == null
                        ? null
                        : new Rfm(lastOrderOn, 0, row.getInt("frequency"), row.getBigDecimal("monetary")),
                r == null ? null : new Scores(r, row.getInt("f"), row.getInt("m")),
                tier == null ? null : Columns.constant(Tier.class, tier),
                row.getObject("quiet_since", LocalDate.class),
                row.getBoolean("high_value"),
                row.getBoolean("high_activity"),
                next == null ? null : LocalDate.ofInstant(next.toInstant(), zone));
    }
}
