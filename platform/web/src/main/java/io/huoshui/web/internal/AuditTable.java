package io.huoshui.web.internal;

import io.huoshui.web.Audit;
import io.huoshui.web.SignedIn;
import io.huoshui.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The home of {@link AuditEntry}. Rows are chained by hash: changing, removing or swapping one breaks every later link. (Cutting off the
 * newest rows leaves the chain whole; keep the newest hash elsewhere to see that.)
 */
final class AuditTable implements Audit {
    // one writer at a time, until its transaction ends: the chain has no forks
    private static final String LOCK = "select pg_advisory_xact_lock(7301977)";
    private static final String LAST_HASH =
            "select coalesce((select hash from audit_entry order by id desc limit 1), '" + AuditEntry.FIRST + "')";
    private static final String INSERT = """
            insert into audit_entry (at, actor, action, object, detail, previous_hash, hash)
            values (:at, :actor, :action, :object, :detail, :previous, :hash)""";
    private static final String COLUMNS =
            "select id, at, actor, action, object, detail, previous_hash, hash from audit_entry ";
    private static final String MATCHING = """
            where (:actor::text is null or actor = :actor) and (:action::text is null or action like :action || '%')
              and (:object::text is null or object = :object)
            """;
    private static final String PAGE = COLUMNS + MATCHING + "order by id desc limit :size offset :skip";
    private static final String COUNT = "select count(*) from audit_entry " + MATCHING;
    private static final String CHAIN = COLUMNS + "order by id";

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    AuditTable(JdbcTemplate template, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = JdbcClient.create(template);
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(1_000);
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void record(String action, String object, Map<String, ?> detail) {
        String text = json.writeValueAsString(new TreeMap<>(detail));
        String actor = SignedIn.nameOrSystem();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(LOCK).query((row, index) -> true).single();
            String previous = jdbc.sql(LAST_HASH).query(String.class).single();
            Instant at = jdbc.sql("select clock_timestamp()")
                    .query((row, index) -> row.getTimestamp(1).toInstant())
                    .single()
                    .truncatedTo(ChronoUnit.MICROS);
            jdbc.sql(INSERT)
                    .param("at", Timestamp.from(at))
                    .param("actor", actor)
                    .param("action", action)
                    .param("object", object)
                    .param("detail", text)
                    .param("previous", previous)
                    .param("hash", AuditEntry.hash(previous, at, actor, action, object, text))
                    .update();
        });
    }

    Slice<AuditEntry> page(
            @Nullable String actor, @Nullable String action, @Nullable String object, int page, int size) {
        long total = jdbc.sql(COUNT)
                .param("actor", actor)
                .param("action", action)
                .param("object", object)
                .query(Long.class)
                .single();
        return new Slice<>(
                jdbc.sql(PAGE)
                        .param("actor", actor)
                        .param("action", action)
                        .param("object", object)
                        .param("size", size)
                        .param("skip", (page - 1L) * size)
                        .query(AuditTable::entry)
                        .list(),
                total,
                page,
                size);
    }

    /** Id of the first entry that does not continue the chain; empty when the whole chain holds. */
    OptionalLong firstBroken() {
        String[] previous = {AuditEntry.FIRST};
        long[] broken = {0};
        transaction.executeWithoutResult(status -> streaming.query(CHAIN, row -> {
            AuditEntry entry = entry(row, 0);
            if (broken[0] == 0 && !entry.continues(previous[0])) {
                broken[0] = entry.id();
            }
            previous[0] = entry.hash();
        }));
        return broken[0] == 0 ? OptionalLong.empty() : OptionalLong.of(broken[0]);
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("object"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
