package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.experiment.Assignment;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.internal.Attempts.Attempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** At the end of a life, when nothing waits any more: the ledger's sums are those of the calls, and each touch has its reason on record. */
final class Reckoning {
    private static final String ROWS = """
        select t.send_key, t.state, t.reason, t.since, t.attempts, t.counted_at is not null as counted, v.verdict, v.reason as because
          from touch t left join lateral (
              select verdict, reason from touch_verdict where send_key = t.send_key order by no desc limit 1) v on true
         order by t.send_key""";

    /** Of service and crisis, as docs/reference/touches.md has it. */
    private static final int MOST_ATTEMPTS = 5;

    /** Whoever is meant by what is here: who it was then, and who it is now. */
    private static final String MEANT = """
        select planned_for, profile_id from touch union select said_by, profile_id from opt_out
        union select listed, profile_id from suppression""";

    private final SimulatedLoop loop;
    private final Reference reference;
    private final Attempts attempts;

    /**
     * @param verdict the gate's last; null when it was never asked
     * @param because its reason
     */
    record Row(
            String key,
            String state,
            @Nullable TouchReason reason,
            Instant since,
            int attempts,
            boolean counted,
            @Nullable String verdict,
            @Nullable TouchReason because) {}

    Reckoning(SimulatedLoop loop, Reference reference) {
        this.loop = loop;
        this.reference = reference;
        attempts = reference.attempts;
    }

    void settled(Covered covered) {
        List<Row> rows = loop.jdbc.sql(ROWS).query(Reckoning::row).list();
        assertThat(rows.stream().map(Row::key).collect(Collectors.toSet()))
                .as("one row for each wish")
                .isEqualTo(loop.wished.asked.keySet());
        KeptBack keptBack = new KeptBack(loop, reference);
        rows.forEach(each -> {
            covered.saw("touch " + each.state);
            settled(each, keptBack);
        });
        loop.jdbc
                .sql("select reason from touch_verdict where reason is not null")
                .query(row -> {
                    covered.saw("reason " + row.getInt(1));
                });
        told(rows.stream().filter(each -> each.state.equals("sent")).map(Row::key));
        goesAlong();
        staysOptedOut();
    }

    /** With people who turn out to be others, and back. */
    private void goesAlong() {
        loop.jdbc
                .sql(MEANT)
                .query((row, no) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .forEach(each -> assertThat(each.getValue())
                        .as("who %s is now", each.getKey())
                        .isEqualTo(loop.whoIs(each.getKey())));
    }

    /** Who did not permit it again later; of people who were others meanwhile and of clocks that jumped nobody can say. */
    private void staysOptedOut() {
        Set<String> kept = new TreeSet<>(loop.jdbc
                .sql("select said_by || purpose || channel from opt_out")
                .query(String.class)
                .list());
        if (reference.everybodyIsThemselves() && !reference.clockJumped()) {
            reference.optOuts.stream()
                    .filter(each -> !each.isTakenBack(reference.said.of(each.number())))
                    .forEach(each -> assertThat(kept)
                            .as("opted out: %s", each)
                            .contains(each.number() + each.purpose() + each.channel()));
        }
    }

    private void settled(Row row, KeptBack keptBack) {
        TouchRequest wish = loop.wished.asked.get(row.key);
        assertThat(row.state).as(row.key).isEqualTo(ended(row.key));
        assertThat(row.attempts)
                .as("%s: calls, and deaths right before one", row.key)
                .isEqualTo((int) attempts.of(row.key).count() + reference.lostBeforeTheCall(row.key));
        boolean arrived = row.state.equals("sent") || reference.mayHaveArrived(row.key);
        assertThat(row.counted)
                .as("%s: takes a place under the caps", row.key)
                .isEqualTo(arrived && wish.kind().isPromotional());
        if (row.state.equals("unknown") && !wish.kind().isPromotional()) {
            assertThat(row.attempts >= MOST_ATTEMPTS
                            || "suppressed".equals(row.verdict)
                            || loop.wished.withdrawn.contains(row.key))
                    .as("%s: tried again until it was clear or pointless", row.key)
                    .isTrue();
        }
        if (row.state.equals("suppressed")) {
            assertThat(row.verdict).as("%s: the last verdict", row.key).isEqualTo("suppressed");
            assertThat(row.because).as("%s: its reason", row.key).isEqualTo(row.reason);
            keptBack.rightly(row, wish);
        }
    }

    /** The state the last call leads to. */
    private String ended(String key) {
        Optional<Attempt> last = attempts.lastOf(key);
        if (last.isEmpty() || last.get().isPutOff()) {
            return reference.mayHaveArrived(key) ? "unknown" : "suppressed";
        } else if (last.get().isSent() || last.get().isRefused()) {
            return last.get().isSent() ? "sent" : "refused";
        }
        return "unknown";
    }

    /** Each that was sent was told once, and so was each variant somebody saw by it. */
    private void told(Stream<String> sent) {
        Set<String> expected = new TreeSet<>();
        sent.forEach(key -> {
            expected.add("touch:" + key);
            for (Assignment each : loop.wished.asked.get(key).exposes()) {
                expected.add("touch:" + key + ":" + each.experiment());
            }
        });
        assertThat(loop.log.told.keySet().stream().filter(each -> each.startsWith("touch:")))
                .as("told to have arrived")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        return new Row(
                row.getString("send_key"),
                row.getString("state"),
                reason(row.getInt("reason")),
                Moments.of(row, "since"),
                row.getInt("attempts"),
                row.getBoolean("counted"),
                row.getString("verdict"),
                reason(row.getInt("because")));
    }

    private static @Nullable TouchReason reason(int number) {
        return Stream.of(TouchReason.values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }
}
