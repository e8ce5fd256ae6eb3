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
        delete from opt_out using unnest(:people, :purposes, :channels, :granted::timestamptz[]) as yes (person, purpose, channel, at)
         where profile_id = yes.person and opt_out.purpose = yes.purpose and opt_out.channel = yes.channel and said_at < yes.at""";

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

    /** Somebody permits something, from then on. */
    record Permitted(int person, String purpose, String channel, Instant at) {}

    /** What was permitted again later is refused no more. */
    void clear(List<Permitted> again) {
        if (!again.isEmpty()) {
            jdbc.sql(CLEAR)
                    .param("people", again.stream().map(Permitted::person).toArray(Integer[]::new))
                    .param("purposes", again.stream().map(Permitted::purpose).toArray(String[]::new))
                    .param("channels", again.stream().map(Permitted::channel).toArray(String[]::new))
                    .param(
                            "granted",
                            again.stream().map(each -> each.at().toString()).toArray(String[]::new))
                    .update();
        }
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
