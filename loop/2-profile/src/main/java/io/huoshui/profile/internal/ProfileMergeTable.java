package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who went into whom, when and why. */
final class ProfileMergeTable {
    private static final String COLUMNS = """
            position, ordinal, at, survivor, other, survivor_identities::text, other_identities::text, because_namespace,
            because_value, merged_by, because, undone_at""";

    /** In a re-fold the same event makes the same merge again; what an operator undid stays undone. */
    private static final String ADD = """
            insert into profile_merge (position, ordinal, at, survivor, other, survivor_identities, other_identities,
                because_namespace, because_value, merged_by, because)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String BY_KEY =
            "select " + COLUMNS + " from profile_merge where position = :position and ordinal = :ordinal";

    private static final String OF_PEOPLE = "select " + COLUMNS + "\n" + """
             from profile_merge where survivor = any(:people) or other = any(:people) order by position, ordinal""";

    private static final String NEWEST = "select " + COLUMNS + "\n" + """
             from profile_merge order by position desc, ordinal desc limit :limit offset :offset""";

    private static final String UNDO = """
            update profile_merge set undone_at = :at, undone_by = :by
            where position = :position and ordinal = :ordinal and undone_at is null""";

    private static final String FORGET_RULED = """
            delete from profile_merge
            where (survivor = any(:people) or other = any(:people)) and merged_by is null and undone_at is null""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ProfileMergeTable(DataSource source) {
        this.database = JdbcClient.create(source);
        this.batches = new JdbcTemplate(source);
    }

    void add(List<StoredMerge> merges) {
        batches.batchUpdate(ADD, merges, Math.max(1, merges.size()), (row, merge) -> {
            row.setLong(1, merge.key().position());
            row.setInt(2, merge.key().ordinal());
            row.setObject(3, Micros.column(merge.at()));
            row.setInt(4, merge.survivor());
            row.setInt(5, merge.other());
            row.setString(6, IdentityJson.write(merge.survivorHad()));
            row.setString(7, IdentityJson.write(merge.otherHad()));
            row.setString(8, merge.because().namespace());
            row.setString(9, merge.because().value());
            row.setString(10, merge.spoken().map(StoredMerge.Word::by).orElse(null));
            row.setString(11, merge.spoken().map(StoredMerge.Word::because).orElse(null));
        });
    }

    Optional<StoredMerge> find(FactKey key) {
        return database.sql(BY_KEY)
                .param("position", key.position())
                .param("ordinal", key.ordinal())
                .query(ProfileMergeTable::row)
                .optional();
    }

    /** In log order. */
    List<StoredMerge> of(Collection<Integer> people) {
        return database.sql(OF_PEOPLE)
                .param("people", people.toArray(Integer[]::new))
                .query(ProfileMergeTable::row)
                .list();
    }

    List<StoredMerge> newest(int limit, long offset) {
        return database.sql(NEWEST)
                .param("limit", limit)
                .param("offset", offset)
                .query(ProfileMergeTable::row)
                .list();
    }

    long count() {
        return database.sql("select count(*) from profile_merge")
                .query(Long.class)
                .single();
    }

    void undo(FactKey key, Instant at, String by) {
        database.sql(UNDO)
                .param("at", Micros.column(at))
                .param("by", by)
                .param("position", key.position())
                .param("ordinal", key.ordinal())
                .update();
    }

    /** The rules decide anew about these people. */
    void forgetRuled(Collection<Integer> people) {
        database.sql(FORGET_RULED)
                .param("people", people.toArray(Integer[]::new))
                .update();
    }

    private static StoredMerge row(ResultSet row, int n) throws SQLException {
        @Nullable String by = row.getString(10);
        return new StoredMerge(
                new FactKey(row.getLong(1), row.getInt(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getInt(4),
                row.getInt(5),
                IdentityJson.read(row.getString(6)),
                IdentityJson.read(row.getString(7)),
                new Identity(row.getString(8), row.getString(9)),
                by == null
                        ? null
                        : new StoredMerge.Word(
                                by, Optional.ofNullable(row.getString(11)).orElse("")),
                Micros.instant(row.getObject(12, OffsetDateTime.class)));
    }
}
