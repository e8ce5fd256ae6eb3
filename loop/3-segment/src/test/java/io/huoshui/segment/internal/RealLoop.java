package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.Announce;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.internal.AnnounceToLog;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.MembershipChanges;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The real profile stage and this one, wired as in the product, on a log in memory. Nothing ticks beside the test. */
public final class RealLoop implements Events, AutoCloseable {
    public static final Brand BRAND = SmallLoop.BRAND;

    public final TransactionTemplate transaction;
    public final JdbcClient jdbc;
    public final SettableClock clock;
    public final List<String> audited = new ArrayList<>();
    private final TreeMap<Long, Event> log = new TreeMap<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<MembershipChanged> noted = new ArrayList<>();
    private final List<LoopStep> steps;
    private final List<DerivedState> states;
    private final SingleConnectionDataSource database;
    private final Set<String> told = new HashSet<>();
    private boolean holdingBack;
    private long ran;

    public RealLoop(TestDatabase db, Instant start) {
        database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        JdbcTemplate template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        jdbc.sql("set synchronous_commit = off").update();
        clock = SettableClock.at(start);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(database)));
        context.registerBean(Brand.class, () -> BRAND);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, () -> (action, object, detail) -> audited.add(action + " " + object));
        context.registerBean("log", Events.class, () -> this);
        context.registerBean("intake", Intake.class, () -> new Door(this));
        context.registerBean(
                Announce.class,
                () -> new AnnounceToLog(
                        context.getBean(Intake.class),
                        context.getBean(Audit.class),
                        context.getBean(TransactionTemplate.class),
                        clock));
        context.register(SegmentConfiguration.class, profileConfiguration());
        context.refresh();
        context.stop();
        transaction = context.getBean(TransactionTemplate.class);
        steps = List.of(context.getBean("profileStep", LoopStep.class), context.getBean("segmentStep", LoopStep.class));
        states = List.copyOf(context.getBeansOfType(DerivedState.class).values());
        clear();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Event track(
            @Nullable String userId,
            @Nullable String anonymousId,
            String name,
            Instant occurredAt,
            Instant receivedAt,
            Map<String, ?> body) {
        return add("test", EventKind.TRACK, name, userId, anonymousId, occurredAt, receivedAt, body);
    }

    public Event identify(
            @Nullable String userId,
            @Nullable String anonymousId,
            Instant occurredAt,
            Instant at,
            Map<String, ?> traits) {
        return add("test", EventKind.IDENTIFY, "", userId, anonymousId, occurredAt, at, Map.of("traits", traits));
    }

    public Event system(String name, Instant at, Map<String, ?> properties) {
        return add(SystemEvents.SOURCE, EventKind.TRACK, name, null, null, at, at, Map.of("properties", properties));
    }

    private Event add(
            String source,
            EventKind kind,
            String name,
            @Nullable String userId,
            @Nullable String anonymousId,
            Instant occurredAt,
            Instant receivedAt,
            Map<String, ?> body) {
        long position = log.isEmpty() ? 1 : log.lastKey() + 3;
        Event event = new Event(
                position,
                source,
                "m" + position,
                kind,
                name,
                userId,
                anonymousId,
                occurredAt,
                receivedAt,
                Fields.of(new HashMap<>(body)));
        log.put(position, event);
        return event;
    }

    public void run(Event... events) {
        advance(List.of(events));
    }

    /** As the worker does when a timer is due. */
    public void passTime(Instant now) {
        clock.set(now);
        Optional<Instant> due = context.getBeansOfType(DueTimes.class).values().stream()
                .flatMap(each -> each.earliest().stream())
                .min(Comparator.naturalOrder());
        if (due.isPresent() && !due.get().isAfter(now)) {
            run(system(SystemEvents.TIME_PASSED, now, Map.of("at", now.toString())));
        }
    }

    /** What the stage told later ones of memberships since the log was last told from its beginning. */
    public List<MembershipChanged> noted() {
        return noted;
    }

    public Collection<Event> log() {
        return log.values();
    }

    public void clear() {
        transaction.executeWithoutResult(status -> states.forEach(DerivedState::clear));
        noted.clear();
    }

    /** Facts told to it wait in the log until it catches up, as when the worker is busy. */
    public void holdBack() {
        holdingBack = true;
    }

    /** From nothing, in batches of the sizes drawn; system facts stand alone. */
    public void replay(IntSupplier batchSize) {
        clear();
        ran = 0;
        catchUp(batchSize);
    }

    /** The same from where it was. */
    public void catchUp(IntSupplier batchSize) {
        List<Event> batch = new ArrayList<>();
        int size = batchSize.getAsInt();
        for (Event event : List.copyOf(log.tailMap(ran, false).values())) {
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

    public String digest() {
        return read(() ->
                String.join("\n", states.stream().map(DerivedState::digest).toList()));
    }

    public <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }

    /** As the worker when a stage breaks: nothing of the batch stays. */
    public void runAndRollBack(Event... events) {
        transaction.executeWithoutResult(status -> {
            LoopBatch batch = batch(List.of(events));
            steps.forEach(each -> each.advance(batch));
            status.setRollbackOnly();
        });
    }

    /** As the worker's, or as that of an event that was parked and is tried once more. */
    private LoopBatch batch(List<Event> events) {
        return events.get(0).position() > ran ? new LoopBatch(ran, events) : new LoopBatch(events);
    }

    private void advance(List<Event> events) {
        if (!events.isEmpty()) {
            LoopBatch batch = batch(events);
            transaction.executeWithoutResult(status -> steps.forEach(each -> each.advance(batch)));
            ran = Math.max(ran, events.get(events.size() - 1).position());
            batch.note(MembershipChanges.class).ifPresent(note -> noted.addAll(note.changes()));
        }
    }

    @Override
    public List<Event> after(long position, int limit) {
        return log.tailMap(position, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Event> at(Collection<Long> positions) {
        return positions.stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(each -> Optional.ofNullable(log.get(each)).stream())
                .toList();
    }

    @Override
    public long head() {
        return log.isEmpty() ? 0 : log.lastKey();
    }

    /** Takes a customer fact of this process and applies it at once. */
    private List<Intake.Outcome> take(String source, List<Fields> messages) {
        List<Intake.Outcome> outcomes = new ArrayList<>();
        for (Fields each : messages) {
            Event event = add(
                    source,
                    EventKind.TRACK,
                    each.text("event").orElseThrow(),
                    each.text("userId").orElse(null),
                    each.text("anonymousId").orElse(null),
                    clock.instant(),
                    clock.instant(),
                    each.values());
            run(event);
            outcomes.add(new Intake.Outcome.Accepted(event.messageId()));
        }
        return outcomes;
    }

    /** Takes a decision of the test and applies it at once, unless it holds back. */
    private Intake.Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
        if (!told.add(messageId)) {
            return new Intake.Outcome.Duplicate(messageId);
        }
        Event fact = system(name, clock.instant(), properties.values());
        if (!holdingBack) {
            run(fact);
        }
        return new Intake.Outcome.Accepted(messageId);
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

    /** The loop as an intake and nothing else. */
    private record Door(RealLoop loop) implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            return loop.take(source, messages);
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            return loop.takeSystem(name, messageId, occurredAt, properties);
        }
    }
}
