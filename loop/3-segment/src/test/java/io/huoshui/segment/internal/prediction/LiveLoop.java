package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The real profile and segment stages, wired as in the product, on a log that is kept in memory. Facts told to it are logged, not yet run. */
final class LiveLoop implements AutoCloseable, Intake {
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    final List<Event> log = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final SettableClock clock;
    final AppendFits appendFits;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;
    private int run;

    LiveLoop(TestDatabase db, Instant now) {
        clock = SettableClock.at(now);
        DataSource database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        JdbcTemplate template = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(TransactionTemplate.class, () -> transaction);
        context.registerBean(Brand.class, () -> BRAND);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, () -> (action, object, detail) -> audited.add(action));
        context.registerBean(Intake.class, () -> this);
        context.registerBean(Events.class, () -> new LoggedEvents(log));
        context.register(
                named("io.huoshui.segment.internal.SegmentConfiguration"),
                named("io.huoshui.profile.internal.ProfileConfiguration"));
        context.refresh();
        context.stop();
        transaction.executeWithoutResult(status -> states().forEach(DerivedState::clear));
        appendFits = context.getBean(AppendFits.class);
    }

    PredictionController door() {
        return new PredictionController(
                context.getBean(PredictionFitTable.class),
                context.getBean(PredictionTable.class),
                appendFits,
                context.getBean(Profiles.class),
                context.getBean(Audit.class),
                BRAND);
    }

    PredictionHome predictions() {
        return context.getBean(PredictionHome.class);
    }

    /** The number of the person whose user id this is. */
    int person(String userId) {
        List<Integer> found = new ArrayList<>();
        context.getBean(Profiles.class).forEach(each -> {
            if (each.identities().keySet().stream().anyMatch(id -> id.value().equals(userId))) {
                found.add(each.id());
            }
        });
        return found.get(0);
    }

    void order(String userId, String orderId, String total, Instant at) {
        add("test", "Order Completed", userId, at, Map.of("order_id", orderId, "total", total, "currency", "CNY"));
    }

    void refund(String userId, String orderId, String total, Instant at) {
        add("test", "Order Refunded", userId, at, Map.of("order_id", orderId, "total", total, "currency", "CNY"));
    }

    /** Everything logged since the last time. */
    void run(int size) {
        for (LoopBatch batch : batches(log.subList(run, log.size()), size)) {
            advance(batch);
        }
        run = log.size();
    }

    List<String> digests() {
        return transaction.execute(
                status -> states().stream().map(DerivedState::digest).toList());
    }

    void replay(int size) {
        transaction.executeWithoutResult(status -> states().forEach(DerivedState::clear));
        batches(log, size).forEach(this::advance);
    }

    private Collection<DerivedState> states() {
        return context.getBeansOfType(DerivedState.class).values();
    }

    private void advance(LoopBatch batch) {
        List<LoopStep> steps =
                List.of(context.getBean("profileStep", LoopStep.class), context.getBean("segmentStep", LoopStep.class));
        transaction.executeWithoutResult(status -> steps.forEach(each -> each.advance(batch)));
    }

    private static List<LoopBatch> batches(List<Event> events, int size) {
        List<LoopBatch> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = from + 1;
            while (!events.get(from).isSystem()
                    && to < events.size()
                    && to - from < size
                    && !events.get(to).isSystem()) {
                to++;
            }
            batches.add(new LoopBatch(events.subList(from, to)));
            from = to;
        }
        return batches;
    }

    private void add(String source, String name, String userId, Instant at, Map<String, ?> properties) {
        long position = log.size() + 1;
        log.add(new Event(
                position,
                source,
                "m" + position,
                EventKind.TRACK,
                name,
                userId,
                null,
                at,
                at,
                Fields.of(Map.of("properties", properties))));
    }

    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
        add(SystemEvents.SOURCE, name, null, clock.instant(), properties.values());
        return new Outcome.Accepted(messageId);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException moved) {
            throw new AssertionError(moved);
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
