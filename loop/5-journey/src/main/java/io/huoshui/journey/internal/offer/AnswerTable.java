package io.huoshui.journey.internal.offer;

import io.huoshui.event.Event;
import io.huoshui.journey.offer.OfferReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said to whoever asked for a coupon or used one. */
final class AnswerTable {
    private static final String INSERT = """
        insert into coupon_answer (position, no, source, message_id, ask, at, profile_id, pool, code, order_id, reason)
        select * from unnest(:positions::bigint[], :nos::integer[], :sources::text[], :messages::text[], :asks::text[],
                             :ats::timestamptz[], :people::integer[], :pools::text[], :codes::text[], :orders::text[], :reasons::text[])""";

    private static final String FIND = """
        select * from coupon_answer where source = :source and message_id = any(:messages) order by position, no""";

    private static final String REFUSED_USES = """
        select * from coupon_answer where pool = :pool and ask = 'use' and reason is not null order by position desc, no limit :limit""";

    private static final String REFUSALS = """
        select reason, count(*) as asked from coupon_answer
         where pool = :pool and ask = 'claim' and reason is not null group by reason order by reason""";

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Ask {
        CLAIM,
        USE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param no 0 for the first code an event names
     * @param person as they were numbered then
     * @param code of the coupon issued, or of the one used; null when there was none to be had
     * @param reason null means yes
     */
    record Answer(
            long position,
            int no,
            String source,
            String messageId,
            Ask ask,
            Instant at,
            int person,
            String pool,
            @Nullable String code,
            @Nullable String order,
            @Nullable OfferReason reason) {

        static Answer issued(Event claim, int person, String pool, String code) {
            return to(claim, 0, Ask.CLAIM, person, pool, code, null, null);
        }

        static Answer notIssued(Event claim, int person, String pool, OfferReason reason) {
            return to(claim, 0, Ask.CLAIM, person, pool, null, null, reason);
        }

        static Answer to(
                Event event,
                int no,
                Ask ask,
                int person,
                String pool,
                @Nullable String code,
                @Nullable String order,
                @Nullable OfferReason reason) {
            return new Answer(
                    event.position(),
                    no,
                    event.source(),
                    event.messageId(),
                    ask,
                    event.receivedAt(),
                    person,
                    pool,
                    code,
                    order,
                    reason);
        }
    }

    void insert(List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("positions", answers.stream().map(Answer::position).toArray(Long[]::new))
                .param("nos", answers.stream().map(Answer::no).toArray(Integer[]::new))
                .param("sources", answers.stream().map(Answer::source).toArray(String[]::new))
                .param("messages", answers.stream().map(Answer::messageId).toArray(String[]::new))
                .param("asks", answers.stream().map(each -> each.ask().word()).toArray(String[]::new))
                .param("ats", answers.stream().map(each -> each.at().toString()).toArray(String[]::new))
                .param("people", answers.stream().map(Answer::person).toArray(Integer[]::new))
                .param("pools", answers.stream().map(Answer::pool).toArray(String[]::new))
                .param("codes", answers.stream().map(Answer::code).toArray(String[]::new))
                .param("orders", answers.stream().map(Answer::order).toArray(String[]::new))
                .param("reasons", answers.stream().map(AnswerTable::name).toArray(String[]::new))
                .update();
    }

    List<Answer> find(String source, Collection<String> messageIds) {
        return jdbc.sql(FIND)
                .param("source", source)
                .param("messages", messageIds.toArray(String[]::new))
                .query(AnswerTable::answer)
                .list();
    }

    /** Newest first. */
    List<Answer> refusedUses(String pool, int limit) {
        return jdbc.sql(REFUSED_USES)
                .param("pool", pool)
                .param("limit", limit)
                .query(AnswerTable::answer)
                .list();
    }

    /** @param asked how often it was said */
    record Refusals(OfferReason reason, int asked) {}

    /** Why claims of the pool were refused, and how often. */
    List<Refusals> refusals(String pool) {
        return jdbc.sql(REFUSALS)
                .param("pool", pool)
                .query((row, no) -> new Refusals(OfferReason.valueOf(row.getString("reason")), row.getInt("asked")))
                .list();
    }

    private static @Nullable String name(Answer answer) {
        return Optional.ofNullable(answer.reason()).map(OfferReason::name).orElse(null);
    }

    private static Answer answer(ResultSet row, int no) throws SQLException {
        return new Answer(
                row.getLong("position"),
                row.getInt("no"),
                row.getString("source"),
                row.getString("message_id"),
                Ask.valueOf(row.getString("ask").toUpperCase(Locale.ROOT)),
                row.getTimestamp("at").toInstant(),
                row.getInt("profile_id"),
                row.getString("pool"),
                row.getString("code"),
                row.getString("order_id"),
                Optional.ofNullable(row.getString("reason"))
                        .map(OfferReason::valueOf)
                        .orElse(null));
    }
}
