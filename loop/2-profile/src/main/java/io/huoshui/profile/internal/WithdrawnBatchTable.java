package io.huoshui.profile.internal;

import io.huoshui.event.Event;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports an operator took back: what comes with them is nobody's. */
final class WithdrawnBatchTable {
    private static final String ADD = """
            insert into withdrawn_batch (import_batch, position, at) values (:batch, :position, :at)
            on conflict do nothing""";

    private final JdbcClient database;

    WithdrawnBatchTable(JdbcClient database) {
        this.database = database;
    }

    /** Those of these batches that were taken back. */
    Set<String> among(Collection<String> batches) {
        return batches.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.sql("select import_batch from withdrawn_batch where import_batch = any(:batches)")
                                .param("batches", batches.toArray(String[]::new))
                                .query(String.class)
                                .list());
    }

    /** False when it was taken back before. */
    boolean add(String batch, Event because) {
        return database.sql(ADD)
                        .param("batch", batch)
                        .param("position", because.position())
                        .param("at", Micros.column(because.receivedAt()))
                        .update()
                > 0;
    }
}
