package io.huoshui.event.internal;

import static io.huoshui.event.internal.TestLog.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.EventReason;
import io.huoshui.event.Intake.Outcome;
import io.huoshui.event.Intake.Outcome.Accepted;
import io.huoshui.event.Intake.Outcome.Duplicate;
import io.huoshui.event.Intake.Outcome.Rejected;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for any traffic. */
class IntakeLawsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    @Test
    void everyMessageIsAcceptedOrADuplicateOrRejectedAndTheSumsMatch() {
        Seeds.check(10, random -> {
            try (TestLog log = TestLog.fresh(db.dataSource())) {
                Map<String, Integer> stored = new HashMap<>();
                long[] seen = new long[3];
                int sent = 0;
                for (int call = 0; call < 20; call++) {
                    List<Fields> messages = new ArrayList<>();
                    for (int i = random.nextInt(1, 30); i > 0; i--) {
                        messages.add(
                                random.nextInt(10) == 0
                                        ? Fields.of(Map.of("type", "nonsense"))
                                        : track(
                                                "m-" + random.nextInt(60),
                                                "properties",
                                                Map.of("n", random.nextInt(2))));
                    }
                    sent += messages.size();
                    List<Outcome> outcomes = log.intake.take("test", messages);
                    assertThat(outcomes).hasSameSizeAs(messages);
                    for (int i = 0; i < outcomes.size(); i++) {
                        expect(outcomes.get(i), messages.get(i), stored, seen);
                    }
                }
                assertThat(seen[0] + seen[1] + seen[2]).isEqualTo(sent);
                assertThat(log.count("event_log")).isEqualTo(seen[0]).isEqualTo(stored.size());
                assertThat(log.count("rejected_event")).isEqualTo(seen[2]);
                assertThat(log.database
                                .sql("select sum(accepted + duplicate + rejected) from event_flow")
                                .query(Long.class)
                                .single())
                        .isEqualTo(sent);
            }
        });
    }

    private static void expect(Outcome outcome, Fields message, Map<String, Integer> stored, long[] seen) {
        String id = message.text("messageId").orElse("");
        if (id.isEmpty()) {
            assertThat(((Rejected) outcome).reason()).isEqualTo(EventReason.UNKNOWN_TYPE);
            seen[2]++;
            return;
        }
        int content = message.object("properties").decimal("n").orElseThrow().intValue();
        Integer before = stored.putIfAbsent(id, content);
        if (before == null) {
            assertThat(outcome).isEqualTo(new Accepted(id));
            seen[0]++;
        } else if (before == content) {
            assertThat(outcome).isEqualTo(new Duplicate(id));
            seen[1]++;
        } else {
            assertThat(((Rejected) outcome).reason()).isEqualTo(EventReason.EVENT_ID_CONFLICT);
            seen[2]++;
        }
    }

    @Test
    void aFullQueueSaysWhenToComeAgain() {
        try (TestLog log = TestLog.fresh(db.dataSource());
                TestDoor door = new TestDoor(log)) {
            log.queue.setOpen(false);
            HttpResponse<String> away = door.post("track", "{\"userId\":\"u\",\"event\":\"X\"}");

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("LOG_UNAVAILABLE");
            assertThat(Integer.parseInt(away.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 3);
        }
    }

    @Test
    void roomIsBoundedInAllAndForEachSource() {
        Submission small = new Submission("a", "track", new byte[600], 1, null);
        LogQueue queue = new LogQueue(1_500, 1_000);
        queue.setOpen(true);

        assertThat(queue.offer(small)).isNull();
        assertThat(queue.offer(new Submission("a", "track", new byte[600], 1, null)))
                .isEqualTo(EventReason.SOURCE_QUOTA_FULL);
        assertThat(queue.offer(new Submission("b", "track", new byte[600], 1, null)))
                .isNull();
        assertThat(queue.offer(new Submission("c", "track", new byte[600], 1, null)))
                .isEqualTo(EventReason.QUEUE_FULL);
        queue.release(List.of(small));
        assertThat(queue.offer(new Submission("c", "track", new byte[600], 1, null)))
                .isNull();
        assertThat(queue.bytes()).isEqualTo(1_200);
    }
}
