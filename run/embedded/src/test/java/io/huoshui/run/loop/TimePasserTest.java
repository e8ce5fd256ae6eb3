package io.huoshui.run.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.Intake;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TimePasserTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("loop");

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final SettableClock clock = SettableClock.at(START);
    private final List<Event> log = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final JdbcTemplate database = new JdbcTemplate(DB.dataSource());
    private final LoopPositionTable positions = new LoopPositionTable(JdbcClient.create(database));
    private final LoopWorker worker = worker();
    private Optional<Instant> due = Optional.empty();
    private final TimePasser time = new TimePasser(
            List.of(() -> due, Optional::empty), new Noting(), new LoopTest.ListedEvents(log), worker, clock);

    @BeforeEach
    void anEmptyLoop() {
        positions.reset();
    }

    @Test
    void nothingIsWrittenBeforeATimerIsDue() {
        due = Optional.of(START.plusSeconds(1));
        assertThat(time.look()).isFalse();
        clock.tick(Duration.ofSeconds(1));
        assertThat(time.look()).isTrue();
        assertThat(log).hasSize(1);
    }

    @Test
    void theNextOneWaitsUntilTheLoopHasAppliedTheLast() {
        due = Optional.of(START);
        assertThat(time.look()).isTrue();
        due = Optional.of(START.minusSeconds(5));
        assertThat(time.look()).isFalse();
        worker.advance(Long.MAX_VALUE);
        assertThat(time.look()).isTrue();
    }

    @Test
    void theSameInstantCanFallDueAgainLater() {
        due = Optional.of(START);
        time.look();
        worker.advance(Long.MAX_VALUE);
        clock.tick(Duration.ofMinutes(10));
        time.look();
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aTimerThatNeverFiresDoesNotFillTheLog() {
        due = Optional.of(START);
        for (int second = 0; second < 600; second++) {
            time.look();
            worker.advance(Long.MAX_VALUE);
            clock.tick(Duration.ofSeconds(1));
        }
        assertThat(log).hasSizeLessThan(12);
    }

    private LoopWorker worker() {
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource())));
        ParkedEventTable parked = new ParkedEventTable(JdbcClient.create(database));
        ApplyBatch apply = new ApplyBatch(List.of(), positions, parked, transaction);
        return new LoopWorker(new LoopTest.ListedEvents(log), apply, positions, clock);
    }

    /** Takes system facts only, into the list that is the log. */
    private final class Noting implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            ids.add(messageId);
            log.add(LoopTest.system(log.size() + 1L));
            return new Outcome.Accepted(messageId);
        }
    }
}
