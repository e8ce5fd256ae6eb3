package io.huoshui.run.rehearsal;

import io.huoshui.run.rehearsal.Subject.Kind;
import io.huoshui.touch.FrequencyCap;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rehearsals and their reports. The newest {@value #KEPT} are kept. */
final class RehearsalTable {
    private static final int KEPT = 50;

    private static final String ROW = """
        select id, kind, subject, programme, name, version, draft, caps::text, days, state, started_at, started_by, ended_at, reason, report::text
          from rehearsal
        """;

    private static final String BEGIN = """
        insert into rehearsal (kind, subject, programme, name, version, draft, caps, days, state, started_at, started_by)
        values (:kind, :subject, :programme, :name, :version, :draft, :caps::jsonb, :days, 'running', :at, :by) returning id""";

    private static final String END = """
        update rehearsal set state = :state, ended_at = :at, reason = :reason, report = :report::jsonb
         where id = :id and state = 'running'""";

    private static final String FORGET = """
        delete from rehearsal where id not in (select id from rehearsal order by id desc limit :kept)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RehearsalTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param subject id of the journey or the campaign; empty for caps
     * @param programme what is looked at; null: all of them
     * @param caps instead of those in force; null: those in force
     * @param reason number of the reason it failed for
     */
    record Row(
            long id,
            Kind kind,
            String subject,
            @Nullable String programme,
            String name,
            int version,
            boolean draft,
            @Nullable List<CapView> caps,
            int days,
            State state,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt,
            @Nullable Integer reason,
            @Nullable Report report) {}

    long begin(Play play, Instant at, String by) {
        List<FrequencyCap> caps = play.caps();
        Subject subject = play.subject();
        jdbc.sql(FORGET).param("kept", KEPT - 1).update();
        return jdbc.sql(BEGIN)
                .param("kind", subject.kind().word())
                .param("subject", subject.id())
                .param("programme", subject.programme())
                .param("name", subject.name())
                .param("version", subject.version())
                .param("draft", subject.draft())
                .param(
                        "caps",
                        caps == null
                                ? null
                                : json.writeValueAsString(
                                        caps.stream().map(CapView::of).toList()))
                .param("days", play.days())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void end(long id, State state, Instant at, @Nullable RehearsalReason reason, @Nullable Report report) {
        jdbc.sql(END)
                .param("id", id)
                .param("state", state.word())
                .param("at", Timestamp.from(at))
                .param("reason", reason == null ? null : reason.number())
                .param("report", report == null ? null : json.writeValueAsString(report))
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Newest first. @param kind null: all of them */
    List<Row> newest(@Nullable Kind kind, String subject, int limit) {
        return jdbc.sql(ROW + " where cast(:kind as text) is null or kind = :kind and subject = :subject"
                        + " order by id desc limit :limit")
                .param("kind", kind == null ? null : kind.word())
                .param("subject", subject)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Whatever runs, runs no more. */
    void breakOff(Instant at) {
        jdbc.sql("update rehearsal set state = 'failed', ended_at = :at, reason = :reason where state = 'running'")
                .param("at", Timestamp.from(at))
                .param("reason", RehearsalReason.REHEARSAL_BROKE_OFF.number())
                .update();
    }

    private Row row(ResultSet row, int no) throws SQLException {
        String caps = row.getString("caps");
        String report = row.getString("report");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Row(
                row.getLong("id"),
                Kind.of(row.getString("kind")),
                row.getString("subject"),
                row.getString("programme"),
                row.getString("name"),
                row.getInt("version"),
                row.getBoolean("draft"),
                caps == null ? null : json.readValue(caps, new TypeReference<List<CapView>>() {}),
                row.getInt("days"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                ended == null ? null : ended.toInstant(),
                row.getObject("reason", Integer.class),
                report == null ? null : json.readValue(report, Report.class));
    }
}
