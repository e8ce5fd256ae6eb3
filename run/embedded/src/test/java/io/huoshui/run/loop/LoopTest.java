package io.huoshui.run.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LoopTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("loop");

    private final JdbcTemplate database = new JdbcTemplate(DB.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(database.getDataSource())));
    private final LoopPositionTable positions = new LoopPositionTable(JdbcClient.create(database));
    private final ParkedEventTable parked = new ParkedEventTable(JdbcClient.create(database));
    private final Poisonable stage = new Poisonable(database);
    private final ApplyBatch apply = new ApplyBatch(List.of(stage), positions, parked, transaction);
    private final List<Event> log = new ArrayList<>();
    private final LoopWorker worker =
            new LoopWorker(new ListedEvents(log), apply, positions, SettableClock.at("2026-11-22T10:00:00Z"));

    @BeforeEach
    void anEmptyLoop() {
        database.execute("create table if not exists seen (position bigint primary key)");
        database.execute("truncate seen, parked_event");
        positions.reset();
    }

    @Test
    void eachSystemFactStandsAloneAndOrderIsKept() {
        log.addAll(List.of(fact(1), fact(2), system(3), system(4), fact(5)));
        worker.advance(Long.MAX_VALUE);
        assertThat(stage.batches).containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L), List.of(5L));
        assertThat(worker.position()).isEqualTo(5);
    }

    @Test
    void poisonIsParkedAndEverythingElseIsAppliedExactlyOnce() {
        Seeds.check(20, random -> {
            anEmptyLoop();
            log.clear();
            stage.poison.clear();
            LongStream.rangeClosed(1, 100).forEach(n -> log.add(random.nextInt(10) == 0 ? system(n) : fact(n)));
            random.longs(1 + random.nextInt(5), 1, 101).forEach(stage.poison::add);
            worker.advance(Long.MAX_VALUE);
            assertThat(parked.page(1, 200))
                    .extracting(ParkedEventTable.Parked::position)
                    .containsExactlyElementsOf(stage.poison.stream().sorted().toList());
            assertThat(stage.seen()).hasSize(100 - stage.poison.size()).doesNotContainAnyElementsOf(stage.poison);
            assertThat(positions.read().position()).isEqualTo(100);
        });
    }

    @Test
    void aParkedEventSaysWhereButNotWhat() {
        log.add(fact(1));
        stage.poison.add(1L);
        worker.advance(Long.MAX_VALUE);
        assertThat(parked.page(1, 10).get(0).reason())
                .startsWith("profile: IllegalArgumentException at io.huoshui.")
                .doesNotContain("13800001111");
    }

    @Test
    void aMendedEventGoesThroughWhenTriedAgain() {
        log.add(fact(1));
        stage.poison.add(1L);
        worker.advance(Long.MAX_VALUE);
        assertThat(apply.retry(fact(1))).isFalse();
        assertThat(parked.page(1, 10).get(0).attempts()).isEqualTo(2);
        stage.poison.clear();
        assertThat(apply.retry(fact(1))).isTrue();
        assertThat(parked.count()).isZero();
        assertThat(stage.seen()).containsExactly(1L);
    }

    @Test
    void aDatabaseThatIsAwayParksNothing() {
        log.addAll(List.of(fact(1), fact(2)));
        stage.databaseIsAway = true;
        assertThatThrownBy(() -> worker.advance(Long.MAX_VALUE)).hasRootCauseInstanceOf(QueryTimeoutException.class);
        assertThat(parked.count()).isZero();
        assertThat(positions.read().position()).isZero();
        stage.databaseIsAway = false;
        worker.advance(Long.MAX_VALUE);
        assertThat(stage.seen()).containsExactly(1L, 2L);
    }

    @Test
    void aSecondWorkerCannotApplyTheSameEventsAgain() {
        log.add(fact(1));
        worker.advance(Long.MAX_VALUE);
        assertThatThrownBy(() -> apply.apply(0, List.of(fact(1)))).isInstanceOf(ApplyBatch.Overtaken.class);
        assertThat(stage.seen()).containsExactly(1L);
    }

    @Test
    void nothingAfterTheLimitIsApplied() {
        log.addAll(List.of(fact(1), fact(2), fact(3)));
        worker.advance(2);
        assertThat(stage.seen()).containsExactly(1L, 2L);
    }

    static Event fact(long position) {
        return event(position, "test", "Product Viewed");
    }

    static Event system(long position) {
        return event(position, SystemEvents.SOURCE, SystemEvents.TIME_PASSED);
    }

    private static Event event(long position, String source, String name) {
        Instant at = Instant.parse("2026-11-22T09:59:00Z");
        return new Event(position, source, "m" + position, EventKind.TRACK, name, null, null, at, at, Fields.NONE);
    }

    record ListedEvents(List<Event> log) implements Events {
        @Override
        public List<Event> after(long position, int limit) {
            return log.stream()
                    .filter(each -> each.position() > position)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Event> at(Collection<Long> wanted) {
            return log.stream().filter(each -> wanted.contains(each.position())).toList();
        }

        @Override
        public long head() {
            return log.isEmpty() ? 0 : log.get(log.size() - 1).position();
        }
    }
}
