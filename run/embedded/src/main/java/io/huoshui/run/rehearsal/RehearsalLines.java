package io.huoshui.run.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The touches and walks of rehearsals, for drilling down. */
final class RehearsalLines {
    private static final int BATCH = 1_000;

    private static final String ADD_TOUCH = """
        insert into rehearsal_touch (rehearsal, no, person, step, channel, kind, state, reason, deferred_by, wished_at, since, day)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_WALK = """
        insert into rehearsal_walk (rehearsal, no, person, entered_at, held_out, outcome, goal_at)
        values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String TOUCHES = """
         from rehearsal_touch where rehearsal = :rehearsal
           and (cast(:step as text) is null or step = :step)
           and (cast(:state as text) is null or state = :state)
           and (cast(:reason as integer) is null or reason = :reason and state = 'suppressed' or :reason = any(deferred_by))
           and (cast(:day as date) is null or day = :day)
           and (not :heldBack or state = 'suppressed' or deferred_by <> '{}')
        """;

    private static final String WALKS = """
         from rehearsal_walk where rehearsal = :rehearsal
           and (cast(:heldOut as boolean) is null or held_out = :heldOut)
           and (cast(:reached as boolean) is null or (goal_at is not null) = :reached)
        """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RehearsalLines(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Which touches; null leaves a question open. @param heldBack only those suppressed or deferred */
    record TouchFilter(
            @Nullable String step,
            @Nullable String state,
            @Nullable Integer reason,
            @Nullable LocalDate day,
            boolean heldBack) {}

    record WalkFilter(@Nullable Boolean heldOut, @Nullable Boolean reached) {}

    void add(long rehearsal, List<TouchLine> touches, List<WalkLine> walks) {
        List<Integer> numbers = numbers(touches.size());
        template.batchUpdate(ADD_TOUCH, numbers, BATCH, (row, no) -> {
            TouchLine touch = touches.get(no);
            row.setLong(1, rehearsal);
            row.setInt(2, no);
            row.setObject(3, touch.person());
            row.setString(4, touch.step());
            row.setString(5, touch.channel());
            row.setString(6, touch.kind());
            row.setString(7, touch.state());
            row.setObject(8, touch.reason());
            row.setArray(
                    9,
                    row.getConnection()
                            .createArrayOf("smallint", touch.deferredBy().toArray()));
            row.setTimestamp(10, Timestamp.from(touch.wishedAt()));
            row.setTimestamp(11, Timestamp.from(touch.since()));
            row.setObject(12, touch.day());
        });
        template.batchUpdate(ADD_WALK, numbers(walks.size()), BATCH, (row, no) -> {
            WalkLine walk = walks.get(no);
            row.setLong(1, rehearsal);
            row.setInt(2, no);
            row.setObject(3, walk.person());
            row.setTimestamp(4, Timestamp.from(walk.enteredAt()));
            row.setBoolean(5, walk.heldOut());
            row.setString(6, walk.outcome());
            row.setTimestamp(7, walk.goalAt() == null ? null : Timestamp.from(walk.goalAt()));
        });
    }

    List<TouchLine> touches(long rehearsal, TouchFilter filter, int limit, long offset) {
        return filtered("select *" + TOUCHES + " order by no limit :limit offset :offset", rehearsal, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(RehearsalLines::touch)
                .list();
    }

    long count(long rehearsal, TouchFilter filter) {
        return filtered("select count(*)" + TOUCHES, rehearsal, filter)
                .query(Long.class)
                .single();
    }

    List<WalkLine> walks(long rehearsal, WalkFilter filter, int limit, long offset) {
        return filtered("select *" + WALKS + " order by no limit :limit offset :offset", rehearsal, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(RehearsalLines::walk)
                .list();
    }

    long count(long rehearsal, WalkFilter filter) {
        return filtered("select count(*)" + WALKS, rehearsal, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, long rehearsal, TouchFilter filter) {
        return jdbc.sql(sql)
                .param("rehearsal", rehearsal)
                .param("step", filter.step())
                .param("state", filter.state())
                .param("reason", filter.reason())
                .param("day", filter.day())
                .param("heldBack", filter.heldBack());
    }

    private JdbcClient.StatementSpec filtered(String sql, long rehearsal, WalkFilter filter) {
        return jdbc.sql(sql)
                .param("rehearsal", rehearsal)
                .param("heldOut", filter.heldOut())
                .param("reached", filter.reached());
    }

    private static List<Integer> numbers(int size) {
        List<Integer> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static TouchLine touch(ResultSet row, int no) throws SQLException {
        Number[] deferredBy = (Number[]) row.getArray("deferred_by").getArray();
        return new TouchLine(
                row.getObject("person", Integer.class),
                row.getString("step"),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("reason", Integer.class),
                Arrays.stream(deferredBy).map(Number::intValue).toList(),
                row.getTimestamp("wished_at").toInstant(),
                row.getTimestamp("since").toInstant(),
                row.getObject("day", LocalDate.class));
    }

    private static WalkLine walk(ResultSet row, int no) throws SQLException {
        Timestamp goal = row.getTimestamp("goal_at");
        return new WalkLine(
                row.getObject("person", Integer.class),
                row.getTimestamp("entered_at").toInstant(),
                row.getBoolean("held_out"),
                row.getString("outcome"),
                goal == null ? null : goal.toInstant());
    }
}
