package io.huoshui.experiment.internal;

import io.huoshui.experiment.Holdout;
import io.huoshui.experiment.Holdouts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The holdouts as they were last set. */
final class HoldoutTable implements Holdouts {
    private static final String FIND = "select share from holdout where id = :id";

    private static final String ALL = "select id, share, at, set_by, because from holdout order by id";

    private static final String SET = """
        insert into holdout (id, share, at, set_by, because, position) values (:id, :share, :at, :by, :because, :position)
        on conflict (id) do update set (share, at, set_by, because, position)
          = (excluded.share, excluded.at, excluded.set_by, excluded.because, excluded.position)""";

    private final JdbcClient jdbc;

    HoldoutTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A holdout, and who set it when and why. */
    record Set(Holdout holdout, Instant at, String by, String because) {}

    @Override
    public Optional<Holdout> find(String id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, no) -> new Holdout(id, row.getInt("share")))
                .optional();
    }

    List<Set> all() {
        return jdbc.sql(ALL)
                .query((row, no) -> new Set(
                        new Holdout(row.getString("id"), row.getInt("share")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("set_by"),
                        row.getString("because")))
                .list();
    }

    void set(Set set, long position) {
        jdbc.sql(SET)
                .param("id", set.holdout().id())
                .param("share", set.holdout().share())
                .param("at", Timestamp.from(set.at()))
                .param("by", set.by())
                .param("because", set.because())
                .param("position", position)
                .update();
    }
}
