package io.huoshui.event.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Refused;
import io.huoshui.event.EventReason;
import io.huoshui.event.internal.RejectedEvents.Replayed;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RejectedEventsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    TestLog log;
    TestDoor door;
    RejectedEventTable table;
    RejectedEvents rejectedEvents;

    @BeforeEach
    void open() {
        log = TestLog.fresh(db.dataSource());
        door = new TestDoor(log);
        table = new RejectedEventTable(log.database);
        rejectedEvents = new RejectedEvents(table, log.queue);
    }

    @AfterEach
    void close() {
        door.close();
        log.close();
    }

    @Test
    void aMendedEventIsTakenAtTheTimeItFirstCame() {
        door.post("batch", """
                {"batch":[{"type":"track","userId":"u","messageId":"m","timestamp":"2026-11-22T09:00:00Z"}],
                 "sentAt":"2026-11-22T09:00:10Z"}""");
        log.clock.tick(Duration.ofDays(3));

        Replayed replayed = rejectedEvents.replayOne(newest(), """
                {"type":"track","userId":"u","messageId":"m","event":"X","timestamp":"2026-11-22T09:00:00Z"}""");

        assertThat(replayed).isEqualTo(new Replayed(1, 0, 0));
        assertThat(log.events.after(0, 1).get(0).occurredAt()).isEqualTo(TestLog.START.minusSeconds(10));
        assertThat(newest().shown().state()).isEqualTo("replayed");
        assertThatThrownBy(() -> rejectedEvents.replayOne(newest(), null)).isInstanceOf(Refused.class);
    }

    @Test
    void anEventThatIsStillBadStaysOpen() {
        door.post("track", "{\"userId\":\"u\"}");

        assertThat(rejectedEvents.replayOne(newest(), null)).isEqualTo(new Replayed(0, 0, 1));
        assertThat(rejectedEvents.replayOne(newest(), "no json")).isEqualTo(new Replayed(0, 0, 1));
        assertThat(newest().shown().state()).isEqualTo("open");
        assertThat(table.open()).isEqualTo(1);
    }

    @Test
    void aConflictCanBeTakenAsAnEventOfItsOwnAndOnlyOnce() {
        door.post("track", "{\"userId\":\"u\",\"event\":\"X\",\"messageId\":\"m\",\"properties\":{\"total\":1}}");
        door.post("track", "{\"userId\":\"u\",\"event\":\"X\",\"messageId\":\"m\",\"properties\":{\"total\":2}}");
        door.post("track", "{\"userId\":\"u\",\"event\":\"X\",\"messageId\":\"m\",\"properties\":{\"total\":2}}");
        assertThat(table.openReasons())
                .extracting("code", "open")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("EVENT_ID_CONFLICT", 2L));

        assertThat(rejectedEvents.replay(List.of(), "EVENT_ID_CONFLICT")).isEqualTo(new Replayed(1, 1, 0));

        assertThat(log.events.after(0, 10))
                .hasSize(2)
                .extracting(event -> event.properties().raw("total"))
                .containsExactly(1, 2);
        assertThat(log.events.after(1, 1).get(0).messageId()).startsWith("m~");
    }

    @Test
    void aWholeRequestCanBeMended() {
        door.post("batch", "{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"event\":\"X\"}");

        assertThat(newest().reason()).isEqualTo(EventReason.MALFORMED_JSON);
        assertThat(rejectedEvents.replayOne(
                        newest(), "{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"event\":\"X\"}]}"))
                .isEqualTo(new Replayed(1, 0, 0));
    }

    @Test
    void whatIsShownMasksPhonesAndMail() {
        door.post("track", "{\"userId\":\"13812346120\",\"properties\":{\"mail\":\"lin.xi@example.com\"}}");

        assertThat(table.page("open", null, 1, 50).items().get(0).excerpt())
                .isEqualTo("{\"userId\":\"138****6120\",\"properties\":{\"mail\":\"l***@example.com\"}}");
    }

    @Test
    void discardedEventsAreKeptWithTheReason() {
        door.post("track", "{\"userId\":\"u\"}");

        assertThat(table.settle(List.of(newest().shown().id()), "discarded", "test traffic"))
                .isEqualTo(1);
        assertThat(table.page("discarded", "MISSING_EVENT_NAME", 1, 50).total()).isEqualTo(1);
        assertThat(table.open()).isZero();
    }

    @Test
    void theFlowCountsEachOutcomeBySource() {
        for (int i = 0; i < 3; i++) {
            door.post("track", "{\"userId\":\"u\",\"event\":\"X\",\"messageId\":\"same\"}");
        }
        door.post("track", "{}");
        EventFlowTable flow = new EventFlowTable(log.database);

        assertThat(flow.sources(log.clock.instant()))
                .containsExactly(new EventFlowTable.SourceFlow("shop", 1, 2, 1, TestLog.START));
        assertThat(flow.perMinute(log.clock.instant()))
                .hasSize(60)
                .last()
                .isEqualTo(new EventFlowTable.Minute(TestLog.START, 1, 1));
    }

    @Test
    void onlyTheHashOfAWriteKeyIsKept() {
        Map<String, Object> row =
                log.database.sql("select * from write_key").query().singleRow();

        assertThat(row.toString()).doesNotContain(door.key);
        assertThat((String) row.get("prefix")).hasSize(7);
        assertThat(door.key).startsWith((String) row.get("prefix"));
        assertThatThrownBy(() -> door.writeKeys.create("x", "huoshui")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> door.writeKeys.create("x", "Ümlaut")).isInstanceOf(Refused.class);
    }

    private RejectedEventTable.Stored newest() {
        long id = log.database
                .sql("select max(id) from rejected_event")
                .query(Long.class)
                .single();
        return table.one(id).orElseThrow();
    }
}
