package io.huoshui.touch.internal;

import io.huoshui.touch.OptOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who said: no more. Holds from the answer on, before the loop has heard of it. */
final class OptOutTable {
    private static final String SAY = """
        insert into opt_out (said_by, purpose, channel, profile_id, said_at, message_id)
        values (:person, :purpose, :channel, :person, :at, :messageId)
        on conflict (said_by, purpose, channel) do update
        set (profile_id, said_at, message_id) = (excluded.profile_id, excluded.said_at, excluded.message_id)""";

    private static final String CLEAR = """
        delete from opt_out where profile_id = :person and purpose = :purpose and channel = :channel and said_at < :granted""";

    private static final String OF = """
        select profile_id, said_by, purpose, channel, said_at from opt_out
         where profile_id = any(:people) or said_by = any(:people)""";

    private final JdbcClient jdbc;

    OptOutTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(int person, OptOut said, String messageId) {
        jdbc.sql(SAY)
                .param("person", person)
                .param("purpose", said.purpose())
                .param("channel", said.channel())
                .param("at", Moments.column(said.at()))
                .param("messageId", messageId)
                .update();
    }

    /** They permitted it again, later. */
    void clear(int person, String purpose, String channel, Instant granted) {
        jdbc.sql(CLEAR)
                .param("person", person)
                .param("purpose", purpose)
                .param("channel", channel)
                .param("granted", Moments.column(granted))
                .update();
    }

    /** By the number they have now and by the one they had. */
    Map<Integer, List<OptOut>> of(Collection<Integer> people) {
        Map<Integer, List<OptOut>> found = new HashMap<>();
        jdbc.sql(OF).param("people", people.toArray(Integer[]::new)).query(row -> {
            OptOut said = new OptOut(row.getString("purpose"), row.getString("channel"), Moments.of(row, "said_at"));
            found.computeIfAbsent(row.getInt("profile_id"), any -> new ArrayList<>())
                    .add(said);
            if (row.getInt("said_by") != row.getInt("profile_id")) {
                found.computeIfAbsent(row.getInt("said_by"), any -> new ArrayList<>())
                        .add(said);
            }
        });
        return found;
    }
}
