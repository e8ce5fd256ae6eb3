package io.huoshui.event.internal;

import static io.huoshui.event.internal.TestLog.START;
import static io.huoshui.event.internal.TestLog.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.EventReason;
import io.huoshui.event.Intake.Outcome.Accepted;
import io.huoshui.event.Intake.Outcome.Duplicate;
import io.huoshui.event.Intake.Outcome.Rejected;
import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventLogTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    TestLog log;

    @BeforeEach
    void open() {
        log = TestLog.fresh(db.dataSource());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anEventComesBackAsItWasSent() {
        long before = log.events.head();

        log.take(track(
                "whole",
                "properties",
                Map.of("order_id", "O-1", "total", new BigDecimal("19.90"), "products", List.of(Map.of("sku", "面霜"))),
                "context",
                Map.of("importBatch", "b-1")));

        Event event = log.events.after(before, 10).get(0);
        assertThat(event.source()).isEqualTo("test");
        assertThat(event.messageId()).isEqualTo("whole");
        assertThat(event.kind()).isEqualTo(EventKind.TRACK);
        assertThat(event.name()).isEqualTo("Product Viewed");
        assertThat(event.userId()).isEqualTo("u-1");
        assertThat(event.anonymousId()).isNull();
        assertThat(event.occurredAt()).isEqualTo(START);
        assertThat(event.receivedAt()).isEqualTo(START);
        assertThat(event.properties().decimal("total")).contains(new BigDecimal("19.90"));
        assertThat(event.properties().objects("products").get(0).text("sku")).contains("面霜");
        assertThat(event.importBatch()).contains("b-1");
    }

    @Test
    void theSameMessageOfAnotherImportBatchIsADuplicate() {
        log.take(track("order", "context", Map.of("importBatch", "b-1")));

        assertThat(log.intake.take("test", List.of(track("order", "context", Map.of("importBatch", "b-2")))))
                .allMatch(Duplicate.class::isInstance);
        assertThat(log.intake.take("test", List.of(track("order", "context", Map.of("ip", "10.0.0.1")))))
                .allMatch(Rejected.class::isInstance);
    }

    @Test
    void positionsRiseAndTheOrderOfOneCallIsKept() {
        long before = log.events.head();
        List<Fields> messages =
                IntStream.range(0, 2_500).mapToObj(i -> track("n-" + i)).toList();

        assertThat(log.intake.take("test", messages)).allMatch(Accepted.class::isInstance);

        List<Event> read = log.events.after(before, 10_000);
        assertThat(read)
                .extracting(Event::messageId)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_500).mapToObj(i -> "n-" + i).toList());
        assertThat(read).extracting(Event::position).isSorted();
        assertThat(log.events.head()).isEqualTo(read.get(2_499).position());
        assertThat(log.events.at(List.of(read.get(7).position(), read.get(3).position(), -1L)))
                .extracting(Event::messageId)
                .containsExactly("n-3", "n-7");
    }

    @Test
    void theSameMessageAgainIsADuplicateWhateverTheOrderOfItsKeys() {
        log.take(track("again", "properties", new java.util.TreeMap<>(Map.of("a", 1, "b", 2))));
        long stored = log.count("event_log");

        assertThat(log.take(
                        track("again", "properties", new java.util.TreeMap<>(Map.of("b", 2, "a", 1)).descendingMap())))
                .isEqualTo(new Duplicate("again"));
        assertThat(log.intake.take("test", List.of(track("twice"), track("twice"))))
                .containsExactly(new Accepted("twice"), new Duplicate("twice"));
        assertThat(log.count("event_log")).isEqualTo(stored + 1);
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherMessage() {
        log.take(track("shared"));

        assertThat(log.intake.take("other", List.of(track("shared")))).containsExactly(new Accepted("shared"));
    }

    @Test
    void theSameIdWithOtherContentIsKeptAsAConflict() {
        log.take(track("conflict", "properties", Map.of("total", 1)));
        long first = log.events.head();

        Rejected rejected = (Rejected) log.take(track("conflict", "properties", Map.of("total", 2)));

        assertThat(rejected.reason()).isEqualTo(EventReason.EVENT_ID_CONFLICT);
        Map<String, Object> row = log.database
                .sql("select * from rejected_event where id = :id")
                .param("id", rejected.rejectedId())
                .query()
                .singleRow();
        assertThat(row).containsEntry("other", first).containsEntry("state", "open");
        assertThat(new String((byte[]) row.get("payload"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"total\":2");
    }

    @Test
    void aMessageIdIsRememberedForThirtyDays() {
        log.take(track("old"));

        log.clock.tick(Duration.ofDays(29).plusHours(23));
        assertThat(log.take(track("old"))).isEqualTo(new Duplicate("old"));

        log.clock.tick(Duration.ofDays(2));
        assertThat(log.take(track("old"))).isEqualTo(new Accepted("old"));
    }

    @Test
    void logTimeNeverGoesBack() {
        log.clock.set(START.plus(Duration.ofDays(400)));
        log.take(track("later"));
        log.clock.set(START);
        log.take(track(
                "clock set back", "timestamp", START.plus(Duration.ofDays(1)).toString()));

        List<Event> last = log.events.at(List.of(log.events.head() - 1, log.events.head()));
        assertThat(last.get(1).receivedAt()).isEqualTo(last.get(0).receivedAt());
        assertThat(last.get(1).occurredAt()).isBeforeOrEqualTo(last.get(1).receivedAt());
    }

    @Test
    void aSystemFactGoesInOnceAndOnlyThroughItsOwnDoor() {
        Fields at = Fields.of(Map.of("at", START.toString()));

        assertThat(log.intake.takeSystem(SystemEvents.TIME_PASSED, "t-1", START, at))
                .isEqualTo(new Accepted("t-1"));
        Event event = log.events.at(List.of(log.events.head())).get(0);
        assertThat(event.isSystem()).isTrue();
        assertThat(event.userId()).isNull();
        assertThat(event.properties().instant("at")).contains(START);

        assertThat(log.intake.takeSystem(SystemEvents.TIME_PASSED, "t-1", START, at))
                .isEqualTo(new Duplicate("t-1"));
        assertThatThrownBy(() -> log.intake.take(SystemEvents.SOURCE, List.of(track("forged"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherWriterWaitsForTheLeaseAndGoesOnWhereTheFirstEnded() {
        log.take(track("first writer"));
        long head = log.events.head();
        try (TestLog second = new TestLog(db.dataSource())) {
            assertThat(second.queue.isOpen()).isFalse();
            log.close();

            assertThat(second.take(track("second writer"))).isEqualTo(new Accepted("second writer"));
            assertThat(second.events.head()).isEqualTo(head + 1);
        }
    }

    @Test
    void whenTheSessionIsKilledTheWriterComesBackAndNothingIsStoredTwice() {
        for (int round = 0; round < 3; round++) {
            log.database
                    .sql(
                            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()")
                    .query((row, n) -> "")
                    .list();
            Fields message = track("survivor-" + round);
            assertThat(untilStored(message)).isInstanceOfAny(Accepted.class, Duplicate.class);
        }
        assertThat(log.database
                        .sql("select count(*) from event_log where message_id like 'survivor-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private Object untilStored(Fields message) {
        for (int attempt = 0; ; attempt++) {
            try {
                return log.take(message);
            } catch (Refused unavailable) {
                assertThat(attempt).isLessThan(100);
            }
        }
    }
}
