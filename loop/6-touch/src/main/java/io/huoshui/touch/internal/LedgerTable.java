package io.huoshui.touch.internal;

import io.huoshui.journey.SendKey;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequest.Content;
import io.huoshui.touch.TouchReason;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the loop writes into the ledger: new wishes, and whose they are after merges. */
final class LedgerTable {
    private static final String CONTENT = """
        insert into touch_content (id, title, text, url) values (?, ?, ?, ?) on conflict (id) do nothing""";

    private static final String PLAN = """
        insert into touch (send_key, profile_id, planned_for, kind, channel, content, variables, programme, version, run, step,
            because, priority, not_before, expires, exposes, state, since, due_at, theme, holdout)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'planned', ?, ?, ?, ?)
        on conflict (send_key) do nothing""";

    /** Everybody whose touches may belong to somebody else now. */
    private static final String TOUCHED = """
        select distinct planned_for from touch where profile_id = any(:people) or planned_for = any(:people)
        union
        select said_by from opt_out where profile_id = any(:people) or said_by = any(:people)
        union
        select listed from suppression where profile_id = any(:people) or listed = any(:people)""";

    /**
     * Whatever is not on its way yet; of unknown fate it stays, but is not tried again. The gate's answers get one more line. What is at the
     * channel is only marked: in the same statement, or it could come back between two.
     */
    private static final String WITHDRAW = """
        with gone as (
            update touch set
                called_back = case when state = 'sending' then :reason end,
                state = case when state = 'sending' then state when in_doubt then 'unknown' else 'suppressed' end,
                since = case when state = 'sending' then since else :now end,
                reason = case when state = 'sending' then reason else :reason end,
                variables = case when state = 'sending' then variables end,
                counted_at = case when state = 'sending' or in_doubt then counted_at end,
                lease_until = case when state = 'sending' then lease_until end,
                fence = case when state = 'sending' then fence else fence + 1 end,
                due_at = null
             where send_key = any(:keys)
               and (state in ('planned', 'deferred', 'reserved', 'sending') or state = 'unknown' and due_at is not null)
            returning send_key, state)
        insert into touch_verdict (send_key, no, at, verdict, reason, epoch, findings)
        select send_key, (select coalesce(max(no), 0) + 1 from touch_verdict before where before.send_key = gone.send_key),
               :now, 'suppressed', :reason, (select epoch from breaker), '[]'
          from gone where state <> 'sending'""";

    /** What has been tried and is of unknown fate is not held up. What is at the channel is only marked. */
    private static final String PAUSE = """
        update touch set
            called_back = case when state = 'sending' then coalesce(called_back, :reason) end,
            state = case when state = 'sending' then state else 'deferred' end,
            since = case when state = 'sending' then since else :now end,
            reason = case when state = 'sending' then reason else :reason end,
            counted_at = case when state = 'sending' then counted_at end,
            lease_until = case when state = 'sending' then lease_until end,
            fence = case when state = 'sending' then fence else fence + 1 end,
            due_at = null
         where programme = any(:programmes) and kind <> 'crisis' and not in_doubt
           and (due_at is not null or lease_until is not null) and state in ('planned', 'deferred', 'reserved', 'sending')""";

    /** Held until the end of the transaction, so that none of them comes back to wait where nobody looks any more. */
    private static final String MARK_AGAIN = """
        update touch set called_back = :mark where programme = any(:programmes) and called_back = :reason""";

    /** To the gate again, with as much time left as there was. */
    private static final String RESUME = """
        update touch set due_at = :now, expires = expires + (:now - since)
         where programme = any(:programmes) and state = 'deferred' and reason = :reason and due_at is null""";

    private static final String WAITING = """
        select send_key from touch
         where programme = any(:programmes) and state = 'deferred' and reason = :reason and due_at is null""";

    private static final List<String> MOVES = List.of(
            "update touch set profile_id = ? where planned_for = ? and profile_id <> ?",
            "update opt_out set profile_id = ? where said_by = ? and profile_id <> ?",
            "update suppression set profile_id = ? where listed = ? and profile_id <> ?");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    LedgerTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Wishes that are there already, by their key, stay as they are.
     *
     * @param now who the people of the wishes are by now
     */
    void plan(Collection<TouchRequest> wishes, Map<Integer, Integer> now) {
        Map<String, Content> contents = new LinkedHashMap<>();
        Map<Content, String> ids = new HashMap<>();
        wishes.forEach(each -> contents.put(ids.computeIfAbsent(each.content(), LedgerTable::idOf), each.content()));
        template.batchUpdate(CONTENT, contents.entrySet(), Math.max(1, contents.size()), (row, each) -> {
            row.setString(1, each.getKey());
            row.setString(2, each.getValue().title());
            row.setString(3, each.getValue().text());
            row.setString(4, each.getValue().url());
        });
        template.batchUpdate(PLAN, wishes, Math.max(1, wishes.size()), (row, wish) -> {
            row.setString(1, wish.key().text());
            row.setInt(2, now.getOrDefault(wish.profileId(), wish.profileId()));
            row.setInt(3, wish.profileId());
            row.setString(4, wish.kind().name().toLowerCase(Locale.ROOT));
            row.setString(5, wish.channel());
            row.setString(6, ids.get(wish.content()));
            row.setString(7, LedgerJson.variables(wish.variables()));
            row.setString(8, wish.cause().programme());
            row.setInt(9, wish.cause().version());
            row.setString(10, wish.cause().run());
            row.setString(11, wish.cause().step());
            row.setObject(12, wish.cause().because());
            row.setInt(13, wish.priority());
            row.setObject(14, Moments.column(wish.notBefore()));
            row.setObject(15, Moments.column(wish.expires()));
            row.setString(16, LedgerJson.assignments(wish.exposes()));
            row.setObject(17, Moments.column(wish.notBefore()));
            row.setObject(18, Moments.column(wish.notBefore()));
            row.setString(19, wish.theme());
            row.setInt(20, wish.cause().holdout());
        });
    }

    /** The furthest place of the log the loop was ever at. */
    long heard() {
        return jdbc.sql("select position from ledger_heard").query(Long.class).single();
    }

    void heard(long position) {
        jdbc.sql("update ledger_heard set position = :position where position < :position")
                .param("position", position)
                .update();
    }

    void withdraw(Collection<SendKey> keys, Instant now) {
        if (!keys.isEmpty()) {
            jdbc.sql(WITHDRAW)
                    .param("keys", keys.stream().map(SendKey::text).toArray(String[]::new))
                    .param("now", Moments.column(now))
                    .param("reason", TouchReason.TOUCH_WITHDRAWN.number())
                    .update();
        }
    }

    void pause(Collection<String> programmes, Instant now) {
        wait(PAUSE, programmes, now);
    }

    void resume(Collection<String> programmes, Instant now) {
        markAgain(programmes, null);
        wait(RESUME, programmes, now);
    }

    /** Nothing will ever let go on what waits because its programme was paused. */
    void stop(Collection<String> programmes, Instant now) {
        if (!programmes.isEmpty()) {
            markAgain(programmes, TouchReason.TOUCH_WITHDRAWN);
            withdraw(
                    jdbc.sql(WAITING)
                            .param("programmes", programmes.toArray(String[]::new))
                            .param("reason", TouchReason.TOUCH_PROGRAMME_PAUSED.number())
                            .query((row, no) -> new SendKey(row.getString("send_key")))
                            .list(),
                    now);
        }
    }

    private void markAgain(Collection<String> programmes, @Nullable TouchReason mark) {
        if (!programmes.isEmpty()) {
            jdbc.sql(MARK_AGAIN)
                    .param("programmes", programmes.toArray(String[]::new))
                    .param("mark", mark == null ? null : mark.number(), Types.SMALLINT)
                    .param("reason", TouchReason.TOUCH_PROGRAMME_PAUSED.number())
                    .update();
        }
    }

    private void wait(String sql, Collection<String> programmes, Instant now) {
        if (!programmes.isEmpty()) {
            jdbc.sql(sql)
                    .param("programmes", programmes.toArray(String[]::new))
                    .param("now", Moments.column(now))
                    .param("reason", TouchReason.TOUCH_PROGRAMME_PAUSED.number())
                    .update();
        }
    }

    /** Those of whom something here speaks that may concern one of these people: as they were when it was written. */
    List<Integer> mentioned(Collection<Integer> people) {
        return jdbc.sql(TOUCHED)
                .param("people", people.toArray(Integer[]::new))
                .query(Integer.class)
                .list();
    }

    /** @param now whom each number leads to */
    void follow(Map<Integer, Integer> now) {
        for (String move : MOVES) {
            template.batchUpdate(move, now.entrySet(), Math.max(1, now.size()), (row, each) -> {
                row.setInt(1, each.getValue());
                row.setInt(2, each.getKey());
                row.setInt(3, each.getValue());
            });
        }
    }

    /** The same words, the same id. */
    private static String idOf(Content content) {
        String whole = content.title() + "\n" + content.url() + "\n" + content.text();
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
