package io.huoshui.touch.internal;

import io.huoshui.journey.SendKey;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.FrequencyCap.Counted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gate reads of the ledger: who is due, and what the caps count. */
final class DueTable {
    /** Longer than any cap looks back, whatever the zone. */
    private static final Duration COUNTED_BACK = Duration.ofDays(8);

    /** A wish that could have gone out for so long and did not keeps no place for itself any more. */
    private static final Duration KEEPS_A_PLACE = Duration.ofHours(1);

    private static final String DUE = """
        select t.send_key, t.profile_id, t.planned_for, t.kind, t.channel, c.title, c.text, c.url, t.variables::text,
               t.programme, t.version, t.run, t.step, t.holdout, t.because, t.theme, t.priority, t.not_before, t.expires, t.exposes::text,
               t.due_at, t.attempts, t.in_doubt, t.fence
          from touch t join touch_content c on c.id = t.content
         where t.channel = :channel and t.kind = :kind and t.due_at <= :now
         order by t.due_at, t.send_key limit :limit for update of t skip locked""";

    private static final String ANY_DUE = """
        select exists (select 1 from touch where channel = :channel and kind = any(:kinds) and due_at <= :now)""";

    private static final String NEXT = "select min(due_at) as due_at from touch where due_at is not null";

    private static final String COUNTED = """
        select profile_id, send_key, channel, theme, counted_at from touch
         where profile_id = any(:people) and counted_at > :since""";

    private static final String WAITING = """
        select profile_id, send_key, priority from touch
         where profile_id = any(:people) and kind = 'promotional' and due_at <= :now and due_at > :since
           and state in ('planned', 'deferred')""";

    private static final String ADVISORS = """
        select advisor, count(*) as touches from touch
         where advisor = any(:advisors) and counted_at >= :since group by advisor""";

    private static final String STARTED = """
        select sending_at from touch where channel = :channel and sending_at > :since
         order by sending_at desc limit :limit""";

    private final JdbcClient jdbc;

    record CountedTouch(int person, String key, Counted counted) {}

    record Waiting(int person, String key, int priority) {}

    DueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest due, theirs until the transaction ends; those somebody else holds are left out. */
    List<DueTouch> due(String channel, TouchKind kind, Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("channel", channel)
                .param("kind", word(kind))
                .param("now", Moments.column(now))
                .param("limit", limit)
                .query(DueTable::due)
                .list();
    }

    boolean isAnyDue(String channel, Collection<TouchKind> kinds, Instant now) {
        return jdbc.sql(ANY_DUE)
                .param("channel", channel)
                .param("kinds", kinds.stream().map(DueTable::word).toArray(String[]::new))
                .param("now", Moments.column(now))
                .query(Boolean.class)
                .single();
    }

    /** When the next one is due, on whatever channel. */
    Optional<Instant> next() {
        return jdbc.sql(NEXT)
                .query((row, no) -> Optional.ofNullable(Moments.orNull(row, "due_at")))
                .single();
    }

    /** Promotional touches that took a place under the caps. */
    List<CountedTouch> counted(Collection<Integer> people, Instant now) {
        return jdbc.sql(COUNTED)
                .param("people", people.toArray(Integer[]::new))
                .param("since", Moments.column(now.minus(COUNTED_BACK)))
                .query((row, no) -> new CountedTouch(
                        row.getInt("profile_id"),
                        row.getString("send_key"),
                        new Counted(Moments.of(row, "counted_at"), row.getString("channel"), row.getString("theme"))))
                .list();
    }

    /** Promotional wishes that are due as well. */
    List<Waiting> waiting(Collection<Integer> people, Instant now) {
        return jdbc.sql(WAITING)
                .param("people", people.toArray(Integer[]::new))
                .param("now", Moments.column(now))
                .param("since", Moments.column(now.minus(KEEPS_A_PLACE)))
                .query((row, no) ->
                        new Waiting(row.getInt("profile_id"), row.getString("send_key"), row.getInt("priority")))
                .list();
    }

    /** Promotional touches in each one's name since then. */
    Map<String, Integer> ofAdvisors(Collection<String> advisors, Instant since) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql(ADVISORS)
                .param("advisors", advisors.toArray(String[]::new))
                .param("since", Moments.column(since))
                .query(row -> {
                    found.put(row.getString("advisor"), row.getInt("touches"));
                });
        return found;
    }

    /** When the last calls of a channel began, newest first. */
    List<Instant> started(String channel, Instant since, int limit) {
        return jdbc.sql(STARTED)
                .param("channel", channel)
                .param("since", Moments.column(since))
                .param("limit", limit)
                .query((row, no) -> Moments.of(row, "sending_at"))
                .list();
    }

    static String word(TouchKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static DueTouch due(ResultSet row, int no) throws SQLException {
        TouchRequest wish = new TouchRequest(
                new SendKey(row.getString("send_key")),
                row.getInt("profile_id"),
                TouchKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("channel"),
                new TouchRequest.Content(row.getString("title"), row.getString("text"), row.getString("url")),
                LedgerJson.variables(row.getString("variables")),
                new TouchRequest.Cause(
                        row.getString("programme"),
                        row.getInt("version"),
                        row.getString("run"),
                        row.getString("step"),
                        row.getInt("holdout"),
                        row.getObject("because", Long.class)),
                row.getString("theme"),
                row.getInt("priority"),
                Moments.of(row, "not_before"),
                Moments.of(row, "expires"),
                new ArrayList<>(LedgerJson.assignments(row.getString("exposes"))));
        return new DueTouch(
                wish,
                row.getInt("planned_for"),
                Moments.of(row, "due_at"),
                row.getInt("attempts"),
                row.getBoolean("in_doubt"),
                row.getLong("fence"));
    }
}
