package io.huoshui.touch.internal;

import io.huoshui.journey.TouchKind;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.Touches;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as later stages read it, in pages. */
final class TouchTable implements Touches {
    private static final int PAGE = 1_000;

    private static final String AFTER = """
        select t.send_key, t.profile_id, t.kind, t.channel, t.programme, t.step, t.state, t.reason, t.not_before, t.since,
               t.sending_at, t.advisor,
               array(select distinct v.reason from touch_verdict v
                      where v.send_key = t.send_key and v.verdict = 'deferred' and v.reason is not null) as deferred_by
          from touch t where (t.not_before, t.send_key) > (:at, :key)
         order by t.not_before, t.send_key limit :limit""";

    private final JdbcClient jdbc;

    TouchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forEach(Instant since, Consumer<Touch> each) {
        List<Touch> some = after(since, "");
        while (!some.isEmpty()) {
            some.forEach(each);
            Touch last = some.get(some.size() - 1);
            some = after(last.wishedAt(), last.key());
        }
    }

    private List<Touch> after(Instant at, String key) {
        return jdbc.sql(AFTER)
                .param("at", Moments.column(at))
                .param("key", key)
                .param("limit", PAGE)
                .query(TouchTable::touch)
                .list();
    }

    private static Touch touch(ResultSet row, int no) throws SQLException {
        return new Touch(
                row.getString("send_key"),
                row.getInt("profile_id"),
                TouchKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("channel"),
                row.getString("programme"),
                row.getString("step"),
                TouchState.of(row.getString("state")),
                reason(row.getInt("reason")),
                Moments.of(row, "not_before"),
                Moments.of(row, "since"),
                reasons(row.getArray("deferred_by")),
                Moments.orNull(row, "sending_at"),
                row.getString("advisor"));
    }

    private static Set<TouchReason> reasons(Array numbers) throws SQLException {
        Set<TouchReason> found = EnumSet.noneOf(TouchReason.class);
        for (Number each : (Number[]) numbers.getArray()) {
            TouchReason reason = reason(each.intValue());
            if (reason != null) {
                found.add(reason);
            }
        }
        return found;
    }

    private static @Nullable TouchReason reason(int number) {
        for (TouchReason each : TouchReason.values()) {
            if (each.number() == number) {
                return each;
            }
        }
        return null;
    }
}
