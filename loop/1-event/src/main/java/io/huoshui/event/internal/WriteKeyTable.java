package io.huoshui.event.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may send events, and as which source. */
final class WriteKeyTable {
    private static final String COLUMNS = "id, name, source, prefix, created_at, last_used_at, revoked_at";

    private static final String ALL = "select " + COLUMNS + " from write_key order by id";

    private static final String VALID = "select key_hash, id, source from write_key where revoked_at is null";

    private static final String INSERT = """
            insert into write_key (name, source, prefix, key_hash, created_at)
            values (:name, :source, :prefix, :hash, now())
            on conflict (key_hash) do nothing
            returning\s""" + COLUMNS;

    private static final String USED = "update write_key set last_used_at = now() where id = any(:ids)";

    private static final String REVOKE =
            "update write_key set revoked_at = now() where id = :id and revoked_at is null";

    private final JdbcClient database;

    WriteKeyTable(JdbcClient database) {
        this.database = database;
    }

    /** A key that may be used now. */
    record Valid(long id, String source) {}

    List<WriteKey> all() {
        return database.sql(ALL).query(WriteKeyTable::row).list();
    }

    /** By hash. */
    Map<String, Valid> valid() {
        record Row(String hash, Valid valid) {}
        return database
                .sql(VALID)
                .query((row, n) -> new Row(row.getString(1), new Valid(row.getLong(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::hash, Row::valid));
    }

    /** @return empty when the same key is there already */
    Optional<WriteKey> insert(String name, String source, String prefix, String hash) {
        return database.sql(INSERT)
                .param("name", name)
                .param("source", source)
                .param("prefix", prefix)
                .param("hash", hash)
                .query(WriteKeyTable::row)
                .optional();
    }

    void markUsed(Collection<Long> ids) {
        database.sql(USED).param("ids", ids.toArray(Long[]::new)).update();
    }

    boolean revoke(long id) {
        return database.sql(REVOKE).param("id", id).update() == 1;
    }

    private static WriteKey row(ResultSet row, int n) throws SQLException {
        return new WriteKey(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                instant(row.getObject(6, OffsetDateTime.class)),
                instant(row.getObject(7, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
