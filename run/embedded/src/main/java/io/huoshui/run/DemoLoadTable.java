package io.huoshui.run;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether this installation holds the simulated brand. */
final class DemoLoadTable {
    private static final String READ = "select anchor, loaded from demo_load";
    private static final String BEGIN = "insert into demo_load (anchor) values (:anchor) on conflict (id) do nothing";
    private static final String LOADED = "update demo_load set loaded = true";

    private final JdbcClient jdbc;

    DemoLoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param anchor the day the brand's year ends */
    record Load(LocalDate anchor, boolean loaded) {}

    Optional<Load> read() {
        return jdbc.sql(READ)
                .query((row, index) -> new Load(row.getDate("anchor").toLocalDate(), row.getBoolean("loaded")))
                .optional();
    }

    void begin(LocalDate anchor) {
        jdbc.sql(BEGIN).param("anchor", Date.valueOf(anchor)).update();
    }

    void loaded() {
        jdbc.sql(LOADED).update();
    }
}
