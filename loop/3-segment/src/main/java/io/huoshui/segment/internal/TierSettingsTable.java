package io.huoshui.segment.internal;

import io.huoshui.segment.TierSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tier settings in force; without a row the defaults. */
class TierSettingsTable {
    private static final String CURRENT = """
        select version, high_share, high_by, silent_by, silent_share, silent_days from tier_settings""";

    private static final String CLEAR = """
        delete from tier_settings""";

    private static final String INSERT = """
        insert into tier_settings (version, high_share, high_by, silent_by, silent_share, silent_days)
        values (:version, :highShare, :highBy, :silentBy, :silentShare, :silentDays)""";

    private final JdbcClient jdbc;

    TierSettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TierSettings current() {
        return jdbc.sql(CURRENT).query(TierSettingsTable::settings).optional().orElse(TierSettings.DEFAULT);
    }

    void replace(TierSettings settings) {
        jdbc.sql(CLEAR).update();
        jdbc.sql(INSERT)
                .param("version", settings.version())
                .param("highShare", settings.highShare())
                .param("highBy", settings.highBy().word())
                .param("silentBy", settings.silentBy().word())
                .param("silentShare", settings.silentShare())
                .param("silentDays", settings.silentDays())
                .update();
    }

    private static TierSettings settings(ResultSet row, int no) throws SQLException {
        return new TierSettings(
                row.getInt("version"),
                row.getBigDecimal("high_share"),
                Columns.constant(TierSettings.HighBy.class, row.getString("high_by")),
                Columns.constant(TierSettings.SilentBy.class, row.getString("silent_by")),
                row.getBigDecimal("silent_share"),
                row.getInt("silent_days"));
    }
}
