package io.huoshui.web.internal;

import io.huoshui.web.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The home of {@link Operator}. User names are kept in lower case. */
final class OperatorTable {
    private static final String COLUMNS = """
            select id, username, display_name, role, active, password_hash, must_change_password, credential_version, last_login_at
            from operator
            """;
    private static final String ALL = COLUMNS + "order by username";
    private static final String BY_ID = COLUMNS + "where id = :id";
    private static final String BY_NAME = COLUMNS + "where username = :username";
    private static final String INSERT = """
            insert into operator (username, display_name, role, password_hash, must_change_password)
            values (:username, :name, :role, :hash, :mustChange)
            on conflict (username) do nothing
            returning id""";
    private static final String CHANGE = """
            update operator set display_name = :name, role = :role, active = :active,
                   credential_version = credential_version + case when role = :role and active = :active then 0 else 1 end
            where id = :id""";
    private static final String PASSWORD = """
            update operator set password_hash = :hash, must_change_password = :mustChange, credential_version = credential_version + 1
            where id = :id
            returning credential_version""";
    private static final String LOGGED_IN = "update operator set last_login_at = now() where id = :id";
    private static final String LOCK_ADMINS =
            "select id from operator where role = 'ADMIN' and active order by id for update";

    private final JdbcClient jdbc;

    OperatorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Operator> all() {
        return jdbc.sql(ALL).query(OperatorTable::operator).list();
    }

    Optional<Operator> find(int id) {
        return jdbc.sql(BY_ID).param("id", id).query(OperatorTable::operator).optional();
    }

    Optional<Operator> find(String username) {
        return jdbc.sql(BY_NAME)
                .param("username", username.toLowerCase(Locale.ROOT))
                .query(OperatorTable::operator)
                .optional();
    }

    /** The new operator's id; empty when the user name is taken. */
    Optional<Integer> add(String username, String displayName, Role role, String passwordHash, boolean mustChange) {
        return jdbc.sql(INSERT)
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("name", displayName)
                .param("role", role.name())
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .query(Integer.class)
                .optional();
    }

    void change(int id, String displayName, Role role, boolean active) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("name", displayName)
                .param("role", role.name())
                .param("active", active)
                .update();
    }

    /** Sets the password and returns the new credential version: all older sessions end. */
    int password(int id, String hash, boolean mustChange) {
        return jdbc.sql(PASSWORD)
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .query(Integer.class)
                .single();
    }

    void loggedIn(int id) {
        jdbc.sql(LOGGED_IN).param("id", id).update();
    }

    /** Ids of the active administrators, locked until the transaction ends so that two cannot remove each other. */
    List<Integer> lockAdmins() {
        return jdbc.sql(LOCK_ADMINS).query(Integer.class).list();
    }

    private static Operator operator(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp lastLogin = row.getTimestamp("last_login_at");
        return new Operator(
                row.getInt("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getInt("credential_version"),
                lastLogin == null ? null : lastLogin.toInstant());
    }
}
