package io.huoshui.segment.internal;

import io.huoshui.segment.Basis;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.TierLines;
import io.huoshui.segment.TierSettings;
import io.huoshui.segment.Wave;
import io.huoshui.segment.Yardstick;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept: the newest {@value #NEWEST_KEPT} waves, the first of each month, and the one in use. Scores go with their wave. */
public class RfmWaveTable {
    static final int NEWEST_KEPT = 32;

    private static final String SELECT = """
        select id, position, asked, as_of, scoring, refunds, window_days, computed_at, computed_by, live, customers, orders, revenue,
               cut_r, cut_f, cut_m, high_by, high_line, silent_line, value_line, activity_line
          from rfm_wave""";

    private static final String INSERT = """
        insert into rfm_wave (id, position, asked, as_of, scoring, refunds, window_days, computed_at, computed_by, live, customers, orders,
               revenue, cut_r, cut_f, cut_m, high_by, high_line, silent_line, value_line, activity_line)
        values (:id, :position, :asked, :asOf, :scoring, :refunds, :windowDays, :computedAt, :by, :live, :customers, :orders, :revenue,
               :r::numeric[], :f::numeric[], :m::numeric[], :highBy, :high, :silent, :value, :activity)""";

    private static final String TAKEN = """
        select exists (select from rfm_wave where asked = :asked)""";

    private static final String NEXT_ID = """
        select coalesce(max(id), 0) + 1 from rfm_wave""";

    private static final String RETIRE = """
        update rfm_wave set live = false where live""";

    private static final String FORGET_OLD = """
        delete from rfm_wave where id in (
            select id from (
                select id,
                       row_number() over (order by id desc) as age,
                       row_number() over (partition by date_trunc('month', as_of) order by as_of, id) as in_month,
                       max(id) filter (where live) over () as in_use
                  from rfm_wave) as wave
             where age > :kept and in_month > 1 and id is distinct from in_use)""";

    private final JdbcClient jdbc;

    RfmWaveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The wave people are measured by now. */
    public Optional<Wave> inUse() {
        return jdbc.sql(SELECT + " where live order by id desc limit 1")
                .query(RfmWaveTable::wave)
                .optional();
    }

    Optional<Wave> find(int id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(RfmWaveTable::wave)
                .optional();
    }

    boolean isTaken(String asked) {
        return jdbc.sql(TAKEN).param("asked", asked).query(Boolean.class).single();
    }

    int nextId() {
        return jdbc.sql(NEXT_ID).query(Integer.class).single();
    }

    /** By the day they look at, then as computed. */
    List<Wave> newestFirst() {
        return jdbc.sql(SELECT + " order by as_of desc, id desc")
                .query(RfmWaveTable::wave)
                .list();
    }

    void insert(Wave wave) {
        Yardstick yardstick = wave.yardstick();
        jdbc.sql(INSERT)
                .param("id", wave.id())
                .param("position", wave.position())
                .param("asked", wave.asked())
                .param("asOf", wave.asOf())
                .param("scoring", wave.scoring().word())
                .param("refunds", wave.basis().refunds().word())
                .param("windowDays", wave.basis().windowDays())
                .param("computedAt", Timestamp.from(wave.computedAt()))
                .param("by", wave.by())
                .param("live", wave.live())
                .param("customers", wave.totals().customers())
                .param("orders", wave.totals().orders())
                .param("revenue", wave.totals().revenue())
                .param("r", Columns.numbers(yardstick.cuts().r()))
                .param("f", Columns.numbers(yardstick.cuts().f()))
                .param("m", Columns.numbers(yardstick.cuts().m()))
                .param("highBy", yardstick.tiers().highBy().word())
                .param("high", yardstick.tiers().high())
                .param("silent", yardstick.tiers().silent())
                .param("value", yardstick.value())
                .param("activity", yardstick.activity())
                .update();
    }

    /** Settings changed: no wave so far measures by them. */
    void retireAll() {
        jdbc.sql(RETIRE).update();
    }

    void forgetOld() {
        jdbc.sql(FORGET_OLD).param("kept", NEWEST_KEPT).update();
    }

    private static Wave wave(ResultSet row, int no) throws SQLException {
        return new Wave(
                row.getInt("id"),
                row.getLong("position"),
                row.getString("asked"),
                row.getObject("as_of", LocalDate.class),
                Columns.constant(Scoring.class, row.getString("scoring")),
                new Basis(
                        Columns.constant(Refunds.class, row.getString("refunds")), Columns.integer(row, "window_days")),
                row.getTimestamp("computed_at").toInstant(),
                row.getString("computed_by"),
                row.getBoolean("live"),
                new Wave.Totals(row.getInt("customers"), row.getLong("orders"), row.getBigDecimal("revenue")),
                new Yardstick(
                        Columns.cutPoints(row, "cut_"),
                        new TierLines(
                                Columns.constant(TierSettings.HighBy.class, row.getString("high_by")),
                                row.getBigDecimal("high_line"),
                                row.getBigDecimal("silent_line")),
                        row.getBigDecimal("value_line"),
                        row.getBigDecimal("activity_line")));
    }
}
