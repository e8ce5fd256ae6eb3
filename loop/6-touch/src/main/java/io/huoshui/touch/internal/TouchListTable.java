package io.huoshui.touch.internal;

import io.huoshui.touch.TouchReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as operators read it. */
final class TouchListTable {
    private static final String COLUMNS = """
        select t.send_key, t.profile_id, t.planned_for, t.kind, t.channel, t.programme, t.version, t.run, t.step, t.because,
               t.priority, t.not_before, t.expires, t.state, t.since, t.due_at, t.reason, t.attempts, t.in_doubt, t.sending_at,
               t.receipt, t.advisor, t.exposes::text, c.title, c.text, c.url
          from touch t join touch_content c on c.id = t.content
        """;

    private static final String FILTER = """
         where (cast(:state as text) is null or t.state = :state)
           and (cast(:reason as integer) is null or t.reason = :reason)
           and (cast(:programme as text) is null or t.programme = :programme)
           and (cast(:channel as text) is null or t.channel = :channel)
           and (cast(:kind as text) is null or t.kind = :kind)
           and (cast(:person as integer) is null or t.profile_id = :person)
           and (cast(:inDoubt as boolean) is null or t.in_doubt = :inDoubt)
           and (cast(:from as timestamptz) is null or t.not_before >= :from)
           and (cast(:to as timestamptz) is null or t.not_before < :to)
        """;

    private static final String PAGE =
            COLUMNS + FILTER + " order by t.not_before desc, t.send_key desc limit :limit offset :offset";
    private static final String COUNT = "select count(*) from touch t " + FILTER;
    private static final String SUMS = "select t.kind, t.channel, t.state, t.reason, count(*) as touches from touch t "
            + FILTER
            + " group by t.kind, t.channel, t.state, t.reason order by t.kind, t.channel, t.state, t.reason";

    private static final String ONE = COLUMNS + " where t.send_key = :key";

    private static final String OF_PERSON = COLUMNS + """
         where t.profile_id = :person and t.state <> 'planned'
           and (t.since < :at or t.since = :at and ('t' || t.send_key) collate "C" < :id)
         order by t.since desc, t.send_key desc limit :limit""";

    private static final String VERDICTS = """
        select at, verdict, reason, until, epoch, findings::text from touch_verdict where send_key = :key order by no""";

    private final JdbcClient jdbc;

    TouchListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which touches; null leaves a question open. From and to are about when they were wished for.
     *
     * @param inDoubt an attempt may have arrived without anybody knowing, whatever became of the touch since
     */
    record Filter(
            @Nullable String state,
            @Nullable TouchReason reason,
            @Nullable String programme,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable Integer person,
            @Nullable Boolean inDoubt,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** @param reason null when there is none */
    record Sum(
            String kind,
            String channel,
            String state,
            @Nullable TouchReason reason,
            long touches) {}

    /** An answer of the gate as it stands in the table. */
    record Answer(
            Instant at,
            String verdict,
            @Nullable TouchReason reason,
            @Nullable Instant until,
            long epoch,
            List<Map<String, @Nullable Object>> findings) {}

    List<LedgerRow> page(Filter filter, int limit, long offset) {
        return filtered(PAGE, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(TouchListTable::row)
                .list();
    }

    long count(Filter filter) {
        return filtered(COUNT, filter).query(Long.class).single();
    }

    /** All touches of the filter, each counted in exactly one sum. */
    List<Sum> sums(Filter filter) {
        return filtered(SUMS, filter)
                .query((row, no) -> new Sum(
                        row.getString("kind"),
                        row.getString("channel"),
                        row.getString("state"),
                        reason(row),
                        row.getLong("touches")))
                .list();
    }

    Optional<LedgerRow> find(String key) {
        return jdbc.sql(ONE).param("key", key).query(TouchListTable::row).optional();
    }

    /** What happened, newest first: the touches that changed before {@code (at, id)}. */
    List<LedgerRow> ofPersonBefore(int person, Instant at, String id, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .param("at", Moments.column(at))
                .param("id", id)
                .param("limit", limit)
                .query(TouchListTable::row)
                .list();
    }

    /** In their order. */
    List<Answer> answers(String key) {
        return jdbc.sql(VERDICTS)
                .param("key", key)
                .query((row, no) -> new Answer(
                        Moments.of(row, "at"),
                        row.getString("verdict"),
                        reason(row),
                        Moments.orNull(row, "until"),
                        row.getLong("epoch"),
                        LedgerJson.findings(row.getString("findings"))))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state())
                .param(
                        "reason",
                        Optional.ofNullable(filter.reason())
                                .map(TouchReason::number)
                                .orElse(null))
                .param("programme", filter.programme())
                .param("channel", filter.channel())
                .param("kind", filter.kind())
                .param("person", filter.person())
                .param("inDoubt", filter.inDoubt())
                .param("from", Moments.column(filter.from()))
                .param("to", Moments.column(filter.to()));
    }

    private static @Nullable TouchReason reason(ResultSet row) throws SQLException {
        int number = row.getInt("reason");
        return Arrays.stream(TouchReason.values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static LedgerRow row(ResultSet row, int no) throws SQLException {
        return new LedgerRow(
                row.getString("send_key"),
                row.getInt("profile_id"),
                row.getInt("planned_for"),
                row.getString("kind"),
                row.getString("channel"),
                new LedgerRow.Asked(
                        row.getString("programme"),
                        row.getInt("version"),
                        row.getString("run"),
                        row.getString("step"),
                        row.getObject("because", Long.class)),
                row.getInt("priority"),
                Moments.of(row, "not_before"),
                Moments.of(row, "expires"),
                row.getString("state"),
                Moments.of(row, "since"),
                Moments.orNull(row, "due_at"),
                reason(row),
                row.getInt("attempts"),
                row.getBoolean("in_doubt"),
                Moments.orNull(row, "sending_at"),
                row.getString("receipt"),
                row.getString("advisor"),
                LedgerJson.assignments(row.getString("exposes")),
                row.getString("title"),
                row.getString("text"),
                row.getString("url"));
    }
}
