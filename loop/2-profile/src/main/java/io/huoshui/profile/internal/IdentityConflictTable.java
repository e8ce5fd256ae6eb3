package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conflicts that wait for an operator, and how the others were settled. */
final class IdentityConflictTable {
    private static final String COLUMNS = """
            position, ordinal, at, namespace, value, limited, one, other, state, decided_by, decided_at, decision, because""";

    private static final String OF_PEOPLE = "select " + COLUMNS + "\n" + """
             from identity_conflict where one = any(:people) or other = any(:people) order by position, ordinal""";

    private static final String BY_KEY =
            "select " + COLUMNS + " from identity_conflict where position = :position and ordinal = :ordinal";

    private static final String PAGE = "select " + COLUMNS + "\n" + """
             from identity_conflict where (state = 'open') = :open
            order by position desc, ordinal desc limit :limit offset :offset""";

    private static final String COUNT = "select count(*) from identity_conflict where (state = 'open') = :open";

    private static final String SAVE = """
            insert into identity_conflict (position, ordinal, at, namespace, value, limited, one, other, state,
                decided_by, decided_at, decision, because)
            values (:position, :ordinal, :at, :namespace, :value, :limited, :one, :other, :state,
                :by, :decidedAt, :decision, :because)
            on conflict (position, ordinal) do update set (one, other, state, decided_by, decided_at, decision, because)
              = (excluded.one, excluded.other, excluded.state, excluded.decided_by, excluded.decided_at,
                 excluded.decision, excluded.because)""";

    private static final String FORGET_OPEN = """
            delete from identity_conflict where (one = any(:people) or other = any(:people)) and state = 'open'""";

    private final JdbcClient database;

    IdentityConflictTable(JdbcClient database) {
        this.database = database;
    }

    /** In log order. */
    List<StoredConflict> of(Collection<Integer> people) {
        return database.sql(OF_PEOPLE)
                .param("people", people.toArray(Integer[]::new))
                .query(IdentityConflictTable::row)
                .list();
    }

    Optional<StoredConflict> find(FactKey key) {
        return database.sql(BY_KEY)
                .param("position", key.position())
                .param("ordinal", key.ordinal())
                .query(IdentityConflictTable::row)
                .optional();
    }

    List<StoredConflict> page(boolean open, int limit, long offset) {
        return database.sql(PAGE)
                .param("open", open)
                .param("limit", limit)
                .param("offset", offset)
                .query(IdentityConflictTable::row)
                .list();
    }

    long count(boolean open) {
        return database.sql(COUNT).param("open", open).query(Long.class).single();
    }

    void save(StoredConflict conflict) {
        Optional<StoredConflict.Settled> how = Optional.ofNullable(conflict.settled());
        database.sql(SAVE)
                .param("position", conflict.key().position())
                .param("ordinal", conflict.key().ordinal())
                .param("at", Micros.column(conflict.at()))
                .param("namespace", conflict.claimed().namespace())
                .param("value", conflict.claimed().value())
                .param("limited", conflict.limited())
                .param("one", conflict.one())
                .param("other", conflict.other())
                .param("state", how.map(each -> each.decision().word()).orElse("open"))
                .param("by", how.map(StoredConflict.Settled::by).orElse(null))
                .param("decidedAt", how.map(each -> Micros.column(each.at())).orElse(null))
                .param("decision", how.map(StoredConflict.Settled::fact).orElse(null))
                .param("because", how.map(StoredConflict.Settled::because).orElse(null))
                .update();
    }

    /** The log decides anew about these people; what operators settled stays. */
    void forgetOpen(Collection<Integer> people) {
        database.sql(FORGET_OPEN)
                .param("people", people.toArray(Integer[]::new))
                .update();
    }

    /** The fact that settled them is undone. */
    void forgetSettledBy(long fact) {
        database.sql("delete from identity_conflict where decision = :fact")
                .param("fact", fact)
                .update();
    }

    private static StoredConflict row(ResultSet row, int n) throws SQLException {
        return new StoredConflict(
                new FactKey(row.getLong(1), row.getInt(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                new Identity(row.getString(4), row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                settled(row));
    }

    private static StoredConflict.@Nullable Settled settled(ResultSet row) throws SQLException {
        String state = row.getString(9);
        return state.equals("open")
                ? null
                : new StoredConflict.Settled(
                        state.equals("merged") ? StoredConflict.Decision.MERGED : StoredConflict.Decision.KEPT_APART,
                        row.getString(10),
                        row.getObject(11, OffsetDateTime.class).toInstant(),
                        row.getLong(12),
                        row.getString(13));
    }
}
