package io.huoshui.event.internal;

import static io.huoshui.event.internal.TestLog.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Emissions;
import io.huoshui.event.Event;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What later stages tell comes into the log once, and only when they meant it. */
class EmissionTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    TestLog log;
    EmissionTable table;
    Emissions emissions;
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        DataSource source = db.dataSource();
        log = TestLog.fresh(source);
        log.database.sql("truncate emission").update();
        table = new EmissionTable(JdbcClient.create(source));
        emissions = table;
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aFactComesIntoTheLogAsItWasTold() {
        Fields told = track("j-1", "properties", Map.of("journey", "唤醒", "value", new BigDecimal("19.90")));
        emissions.emit("journey", told);

        assertThat(table.waiting()).isEqualTo(1);
        assertThat(take(log.intake)).isEqualTo(1);

        Event event = log.events.after(0, 10).get(0);
        assertThat(event.source()).isEqualTo("journey");
        assertThat(event.messageId()).isEqualTo("j-1");
        assertThat(event.userId()).isEqualTo("u-1");
        assertThat(event.occurredAt()).isEqualTo(TestLog.START);
        assertThat(event.properties().text("journey")).contains("唤醒");
        assertThat(event.properties().decimal("value")).contains(new BigDecimal("19.90"));
        assertThat(table.waiting()).isZero();
        assertThat(table.age()).isZero();
    }

    @Test
    void factsOfOneSourceComeInTheOrderTheyWereTold() {
        List<Fields> told =
                IntStream.range(0, 2_500).mapToObj(i -> track("j-" + i)).toList();
        emissions.emit("journey", told.subList(0, 1_300));
        emissions.emit("touch", track("t-1"));
        emissions.emit("journey", told.subList(1_300, 2_500));

        assertThat(take(log.intake)).isEqualTo(2_501);

        assertThat(log.events.after(0, 10_000).stream()
                        .filter(each -> each.source().equals("journey")))
                .extracting(Event::messageId)
                .containsExactlyElementsOf(told.stream()
                        .map(each -> each.text("messageId").orElseThrow())
                        .toList());
    }

    @Test
    void whatWasToldInATransactionThatCameToNothingIsNotTaken() {
        transaction.executeWithoutResult(status -> {
            emissions.emit("journey", track("lost"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            emissions.emit("journey", track("kept"));
            assertThat(take(log.intake))
                    .as("not committed yet, seen from elsewhere")
                    .isZero();
        });
        take(log.intake);

        assertThat(messageIds()).containsExactly("kept");
    }

    @Test
    void theSameIdAgainChangesNothingAlsoWhenTheDoorHasForgottenIt() {
        emissions.emit("journey", track("j-1"));
        take(log.intake);
        log.database.sql("truncate event_key").update();

        emissions.emit("journey", List.of(track("j-1", "properties", Map.of("said", "otherwise")), track("j-2")));
        emissions.emit("journey", track("j-2"));
        take(log.intake);

        assertThat(messageIds()).containsExactly("j-1", "j-2");
        assertThat(log.count("rejected_event")).isZero();
    }

    @Test
    void aCrashAfterTheLogTookItAndBeforeThatWasNotedTakesItOnce() {
        emissions.emit("journey", List.of(track("j-1"), track("j-2")));
        assertThatThrownBy(() -> take(new DyingIntake(log.intake))).isInstanceOf(IllegalStateException.class);
        assertThat(messageIds()).containsExactly("j-1", "j-2");
        assertThat(table.waiting()).isEqualTo(2);

        take(log.intake);

        assertThat(messageIds()).containsExactly("j-1", "j-2");
        assertThat(table.waiting()).isZero();
    }

    @Test
    void whileTheLogCannotBeWrittenFactsWait() {
        emissions.emit("journey", track("j-1"));
        log.close();
        assertThatThrownBy(() -> take(log.intake)).isInstanceOf(Refused.class);
        assertThat(table.waiting()).isEqualTo(1);

        log = new TestLog(db.dataSource());
        log.queue.awaitOpen(10, TimeUnit.SECONDS);
        take(log.intake);

        assertThat(messageIds()).containsExactly("j-1");
    }

    @Test
    void whatTheDoorRefusesIsKeptByItAndNotToldAgain() {
        emissions.emit("journey", List.of(Fields.of(Map.of("type", "nonsense", "messageId", "bad")), track("good")));

        take(log.intake);

        assertThat(messageIds()).containsExactly("good");
        assertThat(log.count("rejected_event")).isEqualTo(1);
        assertThat(take(log.intake)).isZero();
    }

    @Test
    void aPersonMayBeNamedByAnExternalIdAlone() {
        Fields named = Fields.of(Map.of(
                "type", "track",
                "event", "Experiment Viewed",
                "messageId", "x-1",
                "timestamp", TestLog.START.toString(),
                "context", Map.of("externalIds", List.of(Map.of("id", "wm-7", "type", "external_userid")))));
        emissions.emit("journey", named);

        take(log.intake);

        Event event = log.events.after(0, 10).get(0);
        assertThat(event.userId()).isNull();
        assertThat(event.context().objects("externalIds").get(0).text("id")).contains("wm-7");
    }

    @Test
    void aFactWithoutAnIdAndAFactOfTheSystemAreDefects() {
        assertThatThrownBy(() -> emissions.emit("journey", Fields.of(Map.of("type", "track"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> emissions.emit(SystemEvents.SOURCE, track("j-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int take(Intake intake) {
        return new TakeEmissions(new EmissionTable(JdbcClient.create(db.dataSource())), intake).look();
    }

    private List<String> messageIds() {
        return log.events.after(0, 100).stream().map(Event::messageId).toList();
    }

    /** The process dies once the log has taken the messages. */
    private record DyingIntake(Intake log) implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            log.take(source, messages);
            throw new IllegalStateException("died");
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            throw new UnsupportedOperationException();
        }
    }
}
