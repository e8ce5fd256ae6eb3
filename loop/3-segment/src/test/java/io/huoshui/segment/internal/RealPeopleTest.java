package io.huoshui.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.Standings;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierSize;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** This stage behind the real profile stage, wired as in the product: more people than one chunk, a wave, days passing, a replay. */
class RealPeopleTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final int PEOPLE = 2_500;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Event> log = new ArrayList<>();

    @Test
    void aThousandsStrongPoolIsMeasuredStreamedAndReplayedExactly() {
        try (AnnotationConfigApplicationContext context = context()) {
            TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
            for (int i = 1; i <= PEOPLE; i++) {
                Instant at = START.minus(Duration.ofHours(i));
                add("test", i % 4 == 0 ? "Content Viewed" : "Order Completed", "u" + i, at, START, order(i));
            }
            Instant now = START.plusSeconds(1);
            add(SystemEvents.SOURCE, SystemEvents.RFM_WAVE_DUE, null, now, now, Map.of("wave", "w1"));
            Instant later = START.plus(Duration.ofDays(40));
            add(SystemEvents.SOURCE, SystemEvents.TIME_PASSED, null, later, later, Map.of("at", later.toString()));

            List<String> live = play(context, transaction, 700);
            Standings standings = context.getBean(Standings.class);
            assertThat(standings.heatMap().people()).isEqualTo(PEOPLE * 3 / 4);
            assertThat(standings.tierSizes().stream()
                            .mapToLong(TierSize::people)
                            .sum())
                    .isEqualTo(PEOPLE);
            assertThat(standings.tierSizes().stream().filter(each -> each.tier() == Tier.HIGH))
                    .allMatch(each -> each.people() == PEOPLE / 5);
            assertThat(context.getBean(StandingTable.class).earliestChange().orElseThrow())
                    .isAfter(later);
            assertThat(play(context, transaction, 97)).isEqualTo(live);
        }
    }

    private static Map<String, Object> order(int i) {
        return Map.of("order_id", "o" + i, "total", String.valueOf(i), "currency", "CNY");
    }

    private void add(
            String source,
            String name,
            String userId,
            Instant occurredAt,
            Instant receivedAt,
            Map<String, ?> properties) {
        long position = log.size() + 1;
        log.add(new Event(
                position,
                source,
                "m" + position,
                EventKind.TRACK,
                name,
                userId,
                null,
                occurredAt,
                receivedAt,
                Fields.of(Map.of("properties", properties))));
    }

    private List<String> play(AnnotationConfigApplicationContext context, TransactionTemplate transaction, int size) {
        List<DerivedState> states =
                List.copyOf(context.getBeansOfType(DerivedState.class).values());
        transaction.executeWithoutResult(status -> states.forEach(DerivedState::clear));
        List<LoopStep> steps =
                List.of(context.getBean("profileStep", LoopStep.class), context.getBean("segmentStep", LoopStep.class));
        for (int from = 0; from < log.size(); ) {
            int to = from + 1;
            while (!log.get(from).isSystem()
                    && to < log.size()
                    && to - from < size
                    && !log.get(to).isSystem()) {
                to++;
            }
            LoopBatch batch = new LoopBatch(log.subList(from, to));
            transaction.executeWithoutResult(status -> steps.forEach(each -> each.advance(batch)));
            from = to;
        }
        assertThat(context.getBeansOfType(DueTimes.class)).isNotEmpty();
        return transaction.execute(
                status -> states.stream().map(DerivedState::digest).toList());
    }

    private AnnotationConfigApplicationContext context() {
        DataSource database = db.dataSource();
        JdbcTemplate template = new JdbcTemplate(database);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
        context.registerBean(Brand.class, () -> SmallLoop.BRAND);
        context.registerBean(Clock.class, () -> SettableClock.at(START));
        context.registerBean(Audit.class, () -> (action, object, detail) -> {});
        context.registerBean(Intake.class, Closed::new);
        context.registerBean(Events.class, () -> new LoggedEvents(log));
        context.register(SegmentConfiguration.class, profileConfiguration());
        context.refresh();
        return context;
    }

    private static Class<?> profileConfiguration() {
        try {
            return Class.forName("io.huoshui.profile.internal.ProfileConfiguration");
        } catch (ClassNotFoundException moved) {
            throw new AssertionError(moved);
        }
    }

    /** Takes nothing: the log of this test is written beforehand. */
    private static final class Closed implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            return List.of();
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            return new Outcome.Duplicate(messageId);
        }
    }

    private record LoggedEvents(List<Event> log) implements Events {
        @Override
        public List<Event> after(long position, int limit) {
            return log.stream()
                    .filter(each -> each.position() > position)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Event> at(Collection<Long> positions) {
            return log.stream()
                    .filter(each -> positions.contains(each.position()))
                    .toList();
        }

        @Override
        public long head() {
            return log.size();
        }
    }
}
