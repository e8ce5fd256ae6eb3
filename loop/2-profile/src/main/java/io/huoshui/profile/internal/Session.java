package io.huoshui.profile.internal;

import io.huoshui.postgres.Copy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** COPY inside the transaction of the calling thread. */
final class Session {
    /** Writes rows. */
    @FunctionalInterface
    interface Rows {
        void to(Copy copy) throws SQLException;
    }

    private final JdbcTemplate database;

    Session(DataSource source) {
        database = new JdbcTemplate(source);
    }

    void copy(String table, String[] columns, Rows rows) {
        database.execute((Connection connection) -> {
            try (Copy copy = Copy.into(connection, table, columns)) {
                rows.to(copy);
                return copy.finish();
            }
        });
    }
}
