package io.huoshui.experiment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.Announce;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.internal.AnnounceToLog;
import io.huoshui.experiment.Assignments;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stages profile and experiment on a test database, with a log in memory, and a later stage that asks for a variant of {@code e-1} and
 * {@code e-2} whenever somebody views a product. Starts empty.
 */
final class TestLoop implements Events, Intake, AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    final SettableClock clock = SettableClock.at(START);
    final List<String> audited = new ArrayList<>();
    final JdbcClient jdbc;
    private final TreeMap<Long, Event> log = new TreeMap<>();
    private final Set<String> told = new HashSet<>();
    private final SingleConnectionDataSource database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;
    private final List<LoopStep> steps;
    private final List<DerivedState> states;

    TestLoop(TestDatabase db) {
        database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        jdbc = JdbcClient.create(database);
        jdbc.sql("set synchronous_commit = off").update();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Audit audit = (action, object, detail) -> audited.add(action + " " + object);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(TransactionTemplate.class, () -> transaction);
        context.registerBean(Brand.class, () -> BRAND);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, () -> audit);
        context.registerBean("log", Events.class, () -> this);
        context.registerBean("intake", Intake.class, () -> this);
        context.registerBean(Announce.class, () -> new AnnounceToLog(this, audit, transaction, clock));
        context.register(ExperimentConfiguration.class, profileConfiguration());
        context.refresh();
        steps = List.of(
                context.getBean("profileStep", LoopStep.class),
                context.getBean("experimentStep", LoopStep.class),
                new Asks(bean(Assignments.class)));
        states = List.copyOf(context.getBeansOfType(DerivedState.class).values());
        clear();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ExperimentController experiments() {
        return new ExperimentController(
                bean(ExperimentTable.class), bean(ExposureTable.class), bean(DecideExperiments.class), clock);
    }

    HoldoutController holdouts() {
        return new HoldoutController(bean(HoldoutTable.class), bean(DecideExperiments.class));
    }

    /** A customer fact next in the log, applied at once. */
    void track(@Nullable String user, @Nullable String device, String name, Map<String, ?> body) {
        run(event("shop", name, user, device, clock.instant(), body));
    }

    void viewed(String user, String experiment, int version, String variant) {
        viewed(user, experiment, version, variant, clock.instant());
    }

    void viewed(String user, String experiment, int version, String variant, Instant occurredAt) {
        Map<String, ?> said = Map.of("experiment_id", experiment, "variation_id", variant, "version", version);
        run(event("touch", "Experiment Viewed", user, null, occurredAt, Map.of("properties", said)));
    }

    /** A system fact next in the log, applied at once. */
    void decide(String name, Map<String, ?> properties) {
        run(event(SystemEvents.SOURCE, name, null, null, clock.instant(), Map.of("properties", properties)));
    }

    List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }

    String digest() {
        return read(() ->
                String.join("\n", states.stream().map(DerivedState::digest).toList()));
    }

    /** From nothing, in batches of the sizes drawn; system facts stand alone. */
    void replay(IntSupplier batchSize) {
        clear();
        List<Event> batch = new ArrayList<>();
        int size = batchSize.getAsInt();
        for (Event event : log.values()) {
            if (event.isSystem() || batch.size() >= size) {
                advance(batch);
                batch = new ArrayList<>();
                size = batchSize.getAsInt();
            }
            batch.add(event);
            if (event.isSystem()) {
                advance(batch);
                batch = new ArrayList<>();
            }
        }
        advance(batch);
    }

    private void clear() {
        transaction.executeWithoutResult(status -> states.forEach(DerivedState::clear));
    }

    private Event event(
            String source,
            String name,
            @Nullable String user,
            @Nullable String device,
            Instant occurredAt,
            Map<String, ?> body) {
        clock.set(clock.instant().plus(Duration.ofSeconds(1)));
        long position = head() + 3;
        Event event = new Event(
                position,
                source,
                "m" + position,
                EventKind.TRACK,
                name,
                user,
                device,
                occurredAt,
                clock.instant(),
                Fields.of(new HashMap<>(body)));
        log.put(position, event);
        return event;
    }

    private void run(Event event) {
        advance(List.of(event));
    }

    private void advance(List<Event> events) {
        if (!events.isEmpty()) {
            LoopBatch batch = new LoopBatch(events);
            transaction.executeWithoutResult(status -> steps.forEach(each -> each.advance(batch)));
        }
    }

    @Override
    public List<Event> after(long position, int limit) {
        return log.tailMap(position, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Event> at(Collection<Long> positions) {
        return log.values().stream()
                .filter(each -> positions.contains(each.position()))
                .toList();
    }

    @Override
    public long head() {
        return log.isEmpty() ? 0 : log.lastKey();
    }

    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
        if (!told.add(messageId)) {
            return new Outcome.Duplicate(messageId);
        }
        decide(name, properties.values());
        return new Outcome.Accepted(messageId);
    }

    @Override
    public void close() {
        context.close();
        database.destroy();
    }

    private static Class<?> profileConfiguration() {
        try {
            return Class.forName("io.huoshui.profile.internal.ProfileConfiguration");
        } catch (ClassNotFoundException moved) {
            throw new AssertionError(moved);
        }
    }

    /** Stands for the journey stage. */
    private record Asks(Assignments assignments) implements LoopStep {
        @Override
        public String stage() {
            return "journey";
        }

        @Override
        public void advance(LoopBatch batch) {
            List<ProfileChanges.Change> changes =
                    batch.note(ProfileChanges.class).orElseThrow().changes();
            if (batch.events().size() > 3) {
                assignments.expect(
                        changes.stream().map(ProfileChanges.Change::profileId).toList());
            }
            for (ProfileChanges.Change each : changes) {
                if (each.because().isTrack("Product Viewed") && each.after() != null) {
                    assignments.assign("e-1", each.profileId(), each.because().receivedAt());
                    assignments.assign("e-2", each.profileId(), each.because().receivedAt());
                }
            }
            assignments.write();
        }
    }
}
