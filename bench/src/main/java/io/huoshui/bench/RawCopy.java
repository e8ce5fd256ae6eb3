package io.huoshui.bench;

import io.huoshui.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The limit: how fast this machine's PostgreSQL takes the same rows by nothing but durable {@code COPY}, one connection, one commit per
 * {@code rowsPerCommit}. Columns and key are those of the event log; nothing is parsed, checked or deduplicated.
 */
final class RawCopy {
    private RawCopy() {}

    /** @return rows per second */
    static double rowsPerSecond(Path data, int rows, int rowsPerCommit)
            throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data);
                Connection db = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement sql = db.createStatement()) {
            sql.execute("""
                    create table raw_event (
                      position bigint primary key, source text not null, message_id text not null, kind text not null, name text not null,
                      user_id text, anonymous_id text, occurred_at timestamptz not null, received_at timestamptz not null, body jsonb not null)""");
            db.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int from = 0; from < rows; from += rowsPerCommit) {
                copy(db, from, Math.min(rows, from + rowsPerCommit));
            }
            return rows / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static void copy(Connection db, int from, int to) throws SQLException {
        StringBuilder text = new StringBuilder((to - from) * 420);
        for (int row = from; row < to; row++) {
            text.append(row + 1)
                    .append("\tbench\traw-")
                    .append(row)
                    .append("\ttrack\tProduct Viewed\tu")
                    .append(row % 100_000)
                    .append("\t\\N\t2026-11-20 12:00:00+00\t2026-11-20 12:00:01+00\t");
            Load.event(text, "raw", row, row % 100_000);
            text.append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy raw_event from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        db.commit();
    }
}
