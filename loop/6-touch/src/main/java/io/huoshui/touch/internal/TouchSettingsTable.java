package io.huoshui.touch.internal;

import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.TouchSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings in force; without a row the defaults. */
final class TouchSettingsTable {
    private static final String SETTINGS = """
        select version, quiet_from, quiet_to, quiet_service, staff_day_most from touch_settings""";

    private static final String CAPS = "select period, channel, theme, at_most from frequency_cap order by no";
    private static final String RATES = "select channel, at_most, per_seconds from channel_rate order by no";

    private static final String INSERT = """
        insert into touch_settings (version, quiet_from, quiet_to, quiet_service, staff_day_most)
        values (:version, :from, :to, :service, :staff)""";

    private static final String CAP = """
        insert into frequency_cap (no, period, channel, theme, at_most)
        values ((select count(*) from frequency_cap), :period, :channel, :theme, :atMost)""";

    private static final String RATE = """
        insert into channel_rate (no, channel, at_most, per_seconds)
        values ((select count(*) from channel_rate), :channel, :atMost, :seconds)""";

    private final JdbcClient jdbc;

    private record Head(int version, QuietHours quiet, int staffDayMost) {}

    TouchSettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TouchSettings current() {
        return jdbc.sql(SETTINGS)
                .query(TouchSettingsTable::head)
                .optional()
                .map(head -> new TouchSettings(head.version(), caps(), head.quiet(), head.staffDayMost(), rates()))
                .orElse(TouchSettings.DEFAULT);
    }

    void replace(TouchSettings settings) {
        clear();
        jdbc.sql(INSERT)
                .param("version", settings.version())
                .param("from", settings.quiet().from())
                .param("to", settings.quiet().to())
                .param("service", settings.quiet().alsoService())
                .param("staff", settings.staffDayMost())
                .update();
        settings.caps()
                .forEach(each -> jdbc.sql(CAP)
                        .param("period", each.period().word())
                        .param("channel", each.channel())
                        .param("theme", each.theme())
                        .param("atMost", each.atMost())
                        .update());
        settings.rates()
                .forEach(each -> jdbc.sql(RATE)
                        .param("channel", each.channel())
                        .param("atMost", each.atMost())
                        .param("seconds", each.per().toSeconds())
                        .update());
    }

    void clear() {
        List.of("touch_settings", "frequency_cap", "channel_rate")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    private List<FrequencyCap> caps() {
        return jdbc.sql(CAPS)
                .query((row, no) -> new FrequencyCap(
                        FrequencyCap.Period.valueOf(row.getString("period").toUpperCase(Locale.ROOT)),
                        row.getString("channel"),
                        row.getString("theme"),
                        row.getInt("at_most")))
                .list();
    }

    private List<ChannelRate> rates() {
        return jdbc.sql(RATES)
                .query((row, no) -> new ChannelRate(
                        row.getString("channel"),
                        row.getInt("at_most"),
                        Duration.ofSeconds(row.getLong("per_seconds"))))
                .list();
    }

    private static Head head(ResultSet row, int no) throws SQLException {
        return new Head(
                row.getInt("version"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_to", LocalTime.class),
                        row.getBoolean("quiet_service")),
                row.getInt("staff_day_most"));
    }
}
