package io.huoshui.run.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The touches and walks of rehearsals, for drilling down. */
final class RehearsalLines {
    private static final int BATCH = 1_000;

    private static final String ADD_TOUCH = """
        insert into rehearsal_touch (rehearsal, no, person, inside, programme, step, channel, kind, state, reason, deferred_by, advisor,
                                     wished_at, since, day)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_WALK = """
        insert into rehearsal_walk (rehearsal, no, person, journey, entered_at, held_out, outcome, goal_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TOUCHES = """
         from rehearsal_touch where rehearsal = :rehearsal
           and (cast(:programme as text) is null or programme = :programme)
           and (cast(:step as text) is null or step = :step)
           and (cast(:channel as text) is null or channel = :channel)
           and (cast(:state as text) is null or state = :state)
           and (cast(:reason as integer) is null or reason = :reason and state = 'suppressed' or :reason = any(deferred_by))
           and (cast(:day as date) is null or day = :day)
           and (:only = 'task') = (kind = 'task')
           and (:only <> 'held-back' or state = 'suppressed' or deferred_by <> '{}')
           and (:only <> 'advised' or kind = 'promotional' and state = 'sent' and advisor is not null)
        """;

    private static final String WALKS = """
         from rehearsal_walk where rehearsal = :rehearsal
           and (cast(:heldOut as boolean) is null or held_out = :heldOut)
           and (cast(:reached as boolean) is null or (goal_at is not null) = :reached)
        """;

    /** The most promotional touches each got in any seven days. */
    private static final String PRESSED = """
         from (select inside, min(person) as person, max(times) as times
                 from (select inside, person,
                              count(*) over (partition by inside order by since
                                             range between interval '6 days 23:59:59.999999' preceding and current row) as times
                         from rehearsal_touch
                        where rehearsal = :rehearsal and kind = 'promotional' and state = 'sent') as sent
                group by inside) as pressed
         where times between :least and :most
        """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RehearsalLines(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Which of the touches. */
    enum Only {
        /** All of them. */
        TOUCHES,
        /** Suppressed or deferred. */
        HELD_BACK,
        /** Promotion that was sent in an advisor's name. */
        ADVISED,
        /** Not touches at all: what staff was asked to do. */
        TASK;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Only of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Which touches; null leaves a question open. */
    record TouchFilter(
            @Nullable String programme,
            @Nullable String step,
            @Nullable String channel,
            @Nullable String state,
            @Nullable Integer reason,
            @Nullable LocalDate day,
            Only only) {
        static final TouchFilter ANY = new TouchFilter(null, null, null, null, null, null, Only.TOUCHES);
    }

    /** Somebody and the most promotional touches they got in any seven days. @param person as in {@link TouchLine} */
    record Pressed(@Nullable Integer person, int times) {}

    record WalkFilter(@Nullable Boolean heldOut, @Nullable Boolean reached) {}

    void add(long rehearsal, List<TouchLine> touches, List<WalkLine> walks) {
        List<Integer> numbers = numbers(touches.size());
        template.batchUpdate(ADD_TOUCH, numbers, BATCH, (row, no) -> {
            TouchLine touch = touches.get(no);
            row.setLong(1, rehearsal);
            row.setInt(2, no);
            row.setObject(3, touch.person());
            row.setInt(4, touch.inside());
            row.setString(5, touch.programme());
            row.setString(6, touch.step());
            row.setString(7, touch.channel());
            row.setString(8, touch.kind());
            row.setString(9, touch.state());
            row.setObject(10, touch.reason());
            row.setArray(
                    11,
                    row.getConnection()
                            .createArrayOf("smallint", touch.deferredBy().toArray()));
            row.setString(12, touch.advisor());
            row.setTimestamp(13, Timestamp.from(touch.wishedAt()));
            row.setTimestamp(14, Timestamp.from(touch.since()));
            row.setObject(15, touch.day());
        });
        template.batchUpdate(ADD_WALK, numbers(walks.size()), BATCH, (row, no) -> {
            WalkLine walk = walks.get(no);
            row.setLong(1, rehearsal);
            row.setInt(2, no);
            row.setObject(3, walk.person());
            row.setString(4, walk.journey());
            row.setTimestamp(5, Timestamp.from(walk.enteredAt()));
            row.setBoolean(6, walk.heldOut());
            row.setString(7, walk.outcome());
            row.setTimestamp(8, walk.goalAt() == null ? null : Timestamp.from(walk.goalAt()));
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

    /** Who got that many, those with most first. */
    List<Pressed> pressed(long rehearsal, int least, int most, int limit, long offset) {
        return pressed(
                        "select *" + PRESSED + " order by times desc, inside limit :limit offset :offset",
                        rehearsal,
                        least,
                        most)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, no) -> new Pressed(row.getObject("person", Integer.class), row.getInt("times")))
                .list();
    }

    long countPressed(long rehearsal, int least, int most) {
        return pressed("select count(*)" + PRESSED, rehearsal, least, most)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec pressed(String sql, long rehearsal, int least, int most) {
        return jdbc.sql(sql).param("rehearsal", rehearsal).param("least", least).param("most", most);
    }

    private JdbcClient.StatementSpec filtered(String sql, long rehearsal, TouchFilter filter) {
        return jdbc.sql(sql)
                .param("rehearsal", rehearsal)
                .param("programme", filter.programme())
                .param("step", filter.step())
                .param("channel", filter.channel())
                .param("state", filter.state())
                .param("reason", filter.reason())
                .param("day", filter.day())
                .param("only", filter.only().word());
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
                row.getInt("inside"),
                row.getString("programme"),
                row.getString("step"),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("reason", Integer.class),
                Arrays.stream(deferredBy).map(Number::intValue).toList(),
                row.getString("advisor"),
                row.getTimestamp("wished_at").toInstant(),
                row.getTimestamp("since").toInstant(),
                row.getObject("day", LocalDate.class));
    }

    private static WalkLine walk(ResultSet row, int no) throws SQLException {
        Timestamp goal = row.getTimestamp("goal_at");
        return new WalkLine(
                row.getObject("person", Integer.class),
                row.getString("journey"),
                row.getTimestamp("entered_at").toInstant(),
                row.getBoolean("held_out"),
                row.getString("outcome"),
                goal == null ? null : goal.toInstant());
    }
}
