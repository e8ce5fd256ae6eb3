package io.huoshui.segment.internal;

import io.huoshui.segment.Refunds;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.WaveSchedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scoring settings in force; without a row the defaults. */
class ScoringSettingsTable {
    private static final String CURRENT = """
        select version, scoring, refunds, window_days, schedule, fixed_r, fixed_f, fixed_m from scoring_settings""";

    private static final String CLEAR = """
        delete from scoring_settings""";

    private static final String INSERT = """
        insert into scoring_settings (version, scoring, refunds, window_days, schedule, fixed_r, fixed_f, fixed_m)
        values (:version, :scoring, :refunds, :windowDays, :schedule, :r::numeric[], :f::numeric[], :m::numeric[])""";

    private final JdbcClient jdbc;

    ScoringSettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ScoringSettings current() {
        return jdbc.sql(CURRENT)
                .query(ScoringSettingsTable::settings)
                .optional()
                .orElse(ScoringSettings.DEFAULT);
    }

    void replace(ScoringSettings settings) {
        jdbc.sql(CLEAR).update();
        jdbc.sql(INSERT)
                .param("version", settings.version())
                .param("scoring", settings.scoring().word())
                .param("refunds", settings.refunds().word())
                .param("windowDays", settings.windowDays())
                .param("schedule", settings.schedule().word())
                .param("r", Columns.numbers(settings.fixed().r()))
                .param("f", Columns.numbers(settings.fixed().f()))
                .param("m", Columns.numbers(settings.fixed().m()))
                .update();
    }

    private static ScoringSettings settings(ResultSet row, int no) throws SQLException {
        return new ScoringSettings(
                row.getInt("version"),
                Columns.constant(Scoring.class, row.getString("scoring")),
                Columns.constant(Refunds.class, row.getString("refunds")),
                Columns.integer(row, "window_days"),
                Columns.constant(WaveSchedule.class, row.getString("schedule")),
                Columns.cutPoints(row, "fixed_"));
    }
}
