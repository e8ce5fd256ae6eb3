package io.huoshui.segment.internal;

import io.huoshui.segment.Scores;
import io.huoshui.segment.Tier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people behind the numbers of this stage: live by their standing, or as a wave found them (tier and quadrant are always live). */
final class ScoredPeople {
    /**
     * Which people; null = whoever.
     *
     * @param ids only these
     */
    record Filter(
            @Nullable Integer wave,
            @Nullable Integer r,
            @Nullable Integer f,
            @Nullable Integer m,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Boolean highValue,
            @Nullable Boolean highActivity,
            @Nullable Collection<Integer> ids) {}

    /** What a listing can be sorted by; best first. */
    enum Sort {
        MONETARY("monetary desc, profile_id"),
        RECENCY("recency_days asc nulls last, profile_id"),
        FREQUENCY("frequency desc, profile_id");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    /** @param recencyDays null without a counted order, as are {@code scores} */
    record Row(
            int profileId,
            @Nullable Scores scores,
            @Nullable Tier tier,
            @Nullable Integer recencyDays,
            int frequency,
            BigDecimal monetary) {}

    private static final String PEOPLE = """
        with scored as (
            select profile_id, r, f, m, segment, tier, high_value, high_activity, :today::date - last_order_on as recency_days,
                   frequency, monetary
              from standing where :wave::integer is null
            union all
            select s.profile_id, s.r, s.f, s.m, s.segment, p.tier, p.high_value, p.high_activity, s.recency_days, s.frequency,
                   s.monetary
              from rfm_score as s left join standing as p using (profile_id) where s.wave = :wave::integer)
        """;

    private static final String CHOSEN = """
          from scored
         where (:r::integer is null or r = :r) and (:f::integer is null or f = :f) and (:m::integer is null or m = :m)
           and (:segment::text is null or segment = :segment)
           and (:tier::text is null or tier = :tier)
           and (:highValue::boolean is null or high_value = :highValue and tier is not null)
           and (:highActivity::boolean is null or high_activity = :highActivity)
           and (:ids::integer[] is null or profile_id = any(:ids))
        """;

    private static final String COLUMNS = "select profile_id, r, f, m, tier, recency_days, frequency, monetary ";

    private final JdbcClient jdbc;

    ScoredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Filter filter, LocalDate today) {
        return asked("select count(*) " + CHOSEN, filter, today)
                .query(Long.class)
                .single();
    }

    List<Row> page(Filter filter, Sort sort, LocalDate today, int limit, long offset) {
        return asked(COLUMNS + CHOSEN + " order by " + sort.sql + " limit :limit offset :offset", filter, today)
                .param("limit", limit)
                .param("offset", offset)
                .query(ScoredPeople::row)
                .list();
    }

    /** Scored people after an id, in id order: for exports. */
    List<Row> after(int profileId, Filter filter, LocalDate today, int limit) {
        return asked(
                        COLUMNS + CHOSEN
                                + " and r is not null and profile_id > :after order by profile_id limit :limit",
                        filter,
                        today)
                .param("after", profileId)
                .param("limit", limit)
                .query(ScoredPeople::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Filter filter, LocalDate today) {
        Collection<Integer> ids = filter.ids();
        return jdbc.sql(PEOPLE + sql)
                .param("today", today)
                .param("wave", filter.wave())
                .param("r", filter.r())
                .param("f", filter.f())
                .param("m", filter.m())
                .param("segment", filter.segment())
                .param("tier", filter.tier())
                .param("highValue", filter.highValue())
                .param("highActivity", filter.highActivity())
                .param("ids", ids == null ? null : ids.toArray(Integer[]::new));
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        Integer r = Columns.integer(row, "r");
        String tier = row.getString("tier");
        return new Row(
                row.getInt("profile_id"),
                r == null ? null : new Scores(r, row.getInt("f"), row.getInt("m")),
                tier == null ? null : Columns.constant(Tier.class, tier),
                Columns.integer(row, "recency_days"),
                row.getInt("frequency"),
                row.getBigDecimal("monetary").stripTrailingZeros());
    }
}
