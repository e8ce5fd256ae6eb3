package io.huoshui.touch.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secrets links to the preference page are signed with. In the database, so that a backup that is restored elsewhere still understands the
 * links people have in their letters: a link that leads nowhere keeps somebody from opting out.
 */
final class ChoiceKeyTable {
    private static final String NEWEST = """
        select id, secret, made_at, retired_at from choice_key where retired_at is null order by id desc limit 1""";

    private static final String FIND = """
        select id, secret, made_at, retired_at from choice_key where id = :id and retired_at is null""";

    private static final String ALL = """
        select id, secret, made_at, retired_at from choice_key order by id desc""";

    private static final String ADD = """
        insert into choice_key (secret, made_at) values (:secret, :at) returning id""";

    private static final String RETIRE = """
        update choice_key set retired_at = :at where id = :id and retired_at is null""";

    private final JdbcClient jdbc;

    /** @param retiredAt links signed with it are worth nothing since; null while they are */
    record Key(
            int id, byte[] secret, Instant madeAt, @Nullable Instant retiredAt) {}

    ChoiceKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Key> newest() {
        return query(NEWEST).optional();
    }

    /** Empty when it is retired. */
    Optional<Key> find(int id) {
        return jdbc.sql(FIND).param("id", id).query(ChoiceKeyTable::key).optional();
    }

    List<Key> all() {
        return query(ALL).list();
    }

    int add(byte[] secret, Instant now) {
        return jdbc.sql(ADD)
                .param("secret", secret)
                .param("at", Moments.column(now))
                .query(Integer.class)
                .single();
    }

    /** False when it is there no more, or never was. */
    boolean retire(int id, Instant now) {
        return jdbc.sql(RETIRE).param("id", id).param("at", Moments.column(now)).update() > 0;
    }

    private JdbcClient.MappedQuerySpec<Key> query(String sql) {
        return jdbc.sql(sql).query(ChoiceKeyTable::key);
    }

    private static Key key(java.sql.ResultSet row, int no) throws java.sql.SQLException {
        return new Key(
                row.getInt("id"),
                row.getBytes("secret"),
                Moments.of(row, "made_at"),
                row.getObject("retired_at") == null ? null : Moments.of(row, "retired_at"));
    }
}
