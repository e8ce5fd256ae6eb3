package io.huoshui.web.internal;

import io.huoshui.web.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The home of {@link MachineToken}; of the token itself only a hash is kept. */
final class MachineTokenTable {
    private static final String COLUMNS =
            "select id, name, role, prefix, created_at, last_used_at, revoked_at from machine_token ";
    private static final String ALL = COLUMNS + "order by id";
    private static final String BY_HASH = COLUMNS + "where token_hash = :hash and revoked_at is null";
    private static final String USED = """
            update machine_token set last_used_at = now()
            where id = :id and (last_used_at is null or last_used_at < now() - interval '1 minute')""";
    private static final String INSERT = """
            insert into machine_token (name, role, prefix, token_hash) values (:name, :role, :prefix, :hash)
            returning id, name, role, prefix, created_at, last_used_at, revoked_at""";
    private static final String REVOKE =
            "update machine_token set revoked_at = now() where id = :id and revoked_at is null";

    private final JdbcClient jdbc;

    MachineTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MachineToken> all() {
        return jdbc.sql(ALL).query(MachineTokenTable::token).list();
    }

    /** The living token with this hash, noting (to the minute) that it was used. */
    Optional<MachineToken> use(byte[] hash) {
        Optional<MachineToken> found = jdbc.sql(BY_HASH)
                .param("hash", hash)
                .query(MachineTokenTable::token)
                .optional();
        found.ifPresent(each -> jdbc.sql(USED).param("id", each.id()).update());
        return found;
    }

    MachineToken add(String name, Role role, String prefix, byte[] hash) {
        return jdbc.sql(INSERT)
                .param("name", name)
                .param("role", role.name())
                .param("prefix", prefix)
                .param("hash", hash)
                .query(MachineTokenTable::token)
                .single();
    }

    boolean revoke(int id) {
        return jdbc.sql(REVOKE).param("id", id).update() == 1;
    }

    private static MachineToken token(ResultSet row, int index) throws SQLException {
        return new MachineToken(
                row.getInt("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("prefix"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
