package io.huoshui.touch.internal;

import io.huoshui.journey.TouchKind;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a touch goes from state to state. Past the gate each write names the fence it was taken with: who lost the lease writes nothing. */
final class DispatchTable {
    private static final String RESERVE = """
        update touch set state = 'reserved', since = ?, due_at = null, reason = null, counted_at = coalesce(counted_at, ?),
            advisor = ?, fence = fence + 1, lease_until = ? where send_key = ?""";

    /** One whose fate is unknown stays so, whatever the gate says of trying again. */
    private static final String DEFER = """
        update touch set state = case when in_doubt then 'unknown' else 'deferred' end, since = ?, due_at = ?, reason = ?
         where send_key = ?""";

    private static final String SUPPRESS = """
        update touch set state = case when in_doubt then 'unknown' else 'suppressed' end, since = ?, due_at = null, reason = ?,
            variables = null where send_key = ?""";

    private static final String VERDICT = """
        insert into touch_verdict (send_key, no, at, verdict, reason, until, epoch, findings)
        values (?, (select coalesce(max(no), 0) + 1 from touch_verdict where send_key = ?), ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String HOLD = """
        select count(*) from (select 1 from touch where send_key = :key and fence = :fence for update) as held""";

    private static final String START = """
        update touch set state = 'sending', since = :now, sending_at = :now, attempts = attempts + 1, lease_until = :lease,
            counted_at = case when counted_at is not null then :now end
         where send_key = :key and fence = :fence and state = 'reserved' and profile_id = :person""";

    /** Not before it was wished, should the clock have been put back. */
    private static final String PUT_BACK = """
        update touch set state = case when in_doubt then 'unknown' else 'planned' end, since = :now,
            due_at = greatest(:due, not_before), counted_at = case when in_doubt then counted_at end, lease_until = null,
            fence = fence + 1, reason = case when in_doubt then :unknown end
         where send_key = :key and fence = :fence and state = 'reserved'""";

    private static final String SETTLE = """
        update touch set state = :state, since = :now, reason = :reason,
            due_at = case when :again then greatest(:due, not_before) end,
            counted_at = case when :counts or in_doubt then counted_at end, called_back = null,
            variables = case when :again or :state = 'deferred' then variables end,
            in_doubt = in_doubt or :state = 'unknown', lease_until = null, receipt = coalesce(:receipt, receipt)
         where send_key = :key and fence = :fence and state = :from""";

    private static final String LOST = """
        select send_key, kind, channel, state, attempts, fence, in_doubt, called_back from touch
         where lease_until < :now order by lease_until limit 500 for update skip locked""";

    private static final String STRAYS = """
        select send_key from touch where due_at <= :now and channel <> all(:channels)
         order by due_at limit 500 for update skip locked""";

    private static final String PROMOTION_SENDING = """
        select count(*) from touch where lease_until is not null and state = 'sending' and kind = 'promotional'""";

    private static final String RESUME = """
        update touch set due_at = greatest(:now, not_before)
         where state in ('deferred', 'unknown') and due_at > :now and reason = """ + TouchReason.TOUCH_BREAKER_OPEN.number();

    private static final String CALLED_BACK = """
        select called_back from touch where send_key = :key and fence = :fence for update""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /**
     * A touch whose worker is gone.
     *
     * @param calledBack what was said of it while it was at the channel
     */
    record Lost(
            String key,
            TouchKind kind,
            String channel,
            boolean sending,
            int attempts,
            long fence,
            boolean inDoubt,
            @Nullable TouchReason calledBack) {}

    /**
     * How an attempt, or the preparation of one, ended.
     *
     * @param again when it is due again; null when never
     * @param counts it keeps its place under the caps
     */
    record Settled(
            TouchState state,
            @Nullable TouchReason reason,
            @Nullable Instant again,
            boolean counts,
            @Nullable String receipt) {}

    DispatchTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void reserve(List<Reserved> reserved, Instant lease) {
        template.batchUpdate(RESERVE, reserved, Math.max(1, reserved.size()), (row, each) -> {
            row.setObject(1, Moments.column(each.at()));
            row.setObject(2, each.touch().wish().kind().isPromotional() ? Moments.column(each.at()) : null);
            row.setString(3, each.advisor());
            row.setObject(4, Moments.column(lease));
            row.setString(5, each.touch().key());
        });
    }

    void defer(String key, Instant now, Instant until, TouchReason why) {
        template.update(DEFER, Moments.column(now), Moments.column(until), why.number(), key);
    }

    void suppress(String key, Instant now, TouchReason why) {
        template.update(SUPPRESS, Moments.column(now), why.number(), key);
    }

    void remember(List<StoredVerdict> verdicts) {
        template.batchUpdate(VERDICT, verdicts, Math.max(1, verdicts.size()), (row, each) -> {
            row.setString(1, each.sendKey());
            row.setString(2, each.sendKey());
            row.setObject(3, Moments.column(each.at()));
            row.setString(4, StoredVerdict.word(each.verdict()));
            row.setObject(
                    5,
                    StoredVerdict.why(each.verdict()).map(TouchReason::number).orElse(null));
            row.setObject(6, Moments.column(StoredVerdict.until(each.verdict())));
            row.setLong(7, each.epoch());
            row.setString(8, LedgerJson.findings(each.findings()));
        });
    }

    /**
     * Theirs until the transaction ends. Before the person's lock, as at the gate: there a row that is passed over may stay locked until its
     * transaction ends, and that one may be waiting for the person.
     */
    void hold(Reserved reserved) {
        jdbc.sql(HOLD)
                .param("key", reserved.touch().key())
                .param("fence", reserved.fence())
                .query(Integer.class)
                .single();
    }

    /** False when somebody else has it by now, or it became somebody else's. */
    boolean start(Reserved reserved, Instant now, Instant lease) {
        return jdbc.sql(START)
                        .param("now", Moments.column(now))
                        .param("lease", Moments.column(lease))
                        .param("key", reserved.touch().key())
                        .param("fence", reserved.fence())
                        .param("person", reserved.touch().person())
                        .update()
                > 0;
    }

    /** The gate is asked again at {@code due}; its place under the caps is free. */
    void putBack(String key, long fence, Instant now, Instant due) {
        jdbc.sql(PUT_BACK)
                .param("now", Moments.column(now))
                .param("due", Moments.column(due))
                .param("unknown", TouchReason.TOUCH_FATE_UNKNOWN.number())
                .param("key", key)
                .param("fence", fence)
                .update();
    }

    /** False when somebody else has it by now. */
    boolean settle(String key, long fence, TouchState from, Instant now, Settled how) {
        return jdbc.sql(SETTLE)
                        .param("state", how.state().word())
                        .param("now", Moments.column(now))
                        .param("due", Moments.column(how.again()))
                        .param(
                                "reason",
                                Optional.ofNullable(how.reason())
                                        .map(TouchReason::number)
                                        .orElse(null))
                        .param("counts", how.counts())
                        .param("again", how.again() != null)
                        .param("receipt", how.receipt())
                        .param("key", key)
                        .param("fence", fence)
                        .param("from", from.word())
                        .update()
                > 0;
    }

    /** What was said of it while it was at the channel; nothing more is, until the transaction ends. */
    Optional<TouchReason> calledBack(String key, long fence) {
        return jdbc.sql(CALLED_BACK)
                .param("key", key)
                .param("fence", fence)
                .query((row, no) -> Optional.ofNullable(calledBack(row)))
                .optional()
                .flatMap(Function.identity());
    }

    private static @Nullable TouchReason calledBack(ResultSet row) throws SQLException {
        int number = row.getInt("called_back");
        return Stream.of(TouchReason.TOUCH_WITHDRAWN, TouchReason.TOUCH_PROGRAMME_PAUSED)
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Those whose lease is over; theirs until the transaction ends. */
    List<Lost> lost(Instant now) {
        return jdbc.sql(LOST)
                .param("now", Moments.column(now))
                .query((row, no) -> new Lost(
                        row.getString("send_key"),
                        TouchKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("channel"),
                        row.getString("state").equals("sending"),
                        row.getInt("attempts"),
                        row.getLong("fence"),
                        row.getBoolean("in_doubt"),
                        calledBack(row)))
                .list();
    }

    /** Due touches on channels that are not there; theirs until the transaction ends. */
    List<String> strays(Collection<String> channels, Instant now) {
        return jdbc.sql(STRAYS)
                .param("now", Moments.column(now))
                .param("channels", channels.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    int promotionSending() {
        return jdbc.sql(PROMOTION_SENDING).query(Integer.class).single();
    }

    int promotionSending(int person) {
        return jdbc.sql(PROMOTION_SENDING + " and (profile_id = :person or planned_for = :person)")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** What waits for the breaker goes to the gate again now. */
    int resume(Instant now) {
        return jdbc.sql(RESUME).param("now", Moments.column(now)).update();
    }
}
