package io.huoshui.journey.internal;

import io.huoshui.postgres.Copy;
import java.sql.SQLException;
import java.util.Collection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows into a table by COPY, in the transaction at hand. */
final class Bulk {
    private Bulk() {}

    /** Writes one row. */
    @FunctionalInterface
    interface RowWriter<T> {
        void write(Copy copy, T row) throws SQLException;
    }

    static <T> void copy(JdbcTemplate jdbc, String table, String[] columns, Collection<T> rows, RowWriter<T> writer) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try (Copy copy = Copy.into(connection, table, columns)) {
                for (T row : rows) {
                    writer.write(copy, row);
                    copy.endRow();
                }
                return copy.finish();
            }
        });
    }
}
