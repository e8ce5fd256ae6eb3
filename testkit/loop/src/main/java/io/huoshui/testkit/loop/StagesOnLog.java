package io.huoshui.testkit.loop;

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
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/**
 * Stages wired as in the product, on a test database and a log in memory; what is decided through a door is applied at once. Nothing ticks
 * beside the test. Starts empty. One thread.
 *
 * <p>A loop of a stage says in its constructor which stages run ({@link #stages}); it is a bean itself, so that what stands outside
 * the stages (a channel, a stock) can be played by it.
 */
public abstract class StagesOnLog implements Events, Intake, AutoCloseable {
    public static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    public final SettableClock clock;
    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;
    public final List<String> audited = new ArrayList<>();
    protected final MemoryLog log = new MemoryLog();
    private final Set<String> told = new HashSet<>();
    private final SingleConnectionDataSource database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private List<LoopStep> steps = List.of();
    private List<DerivedState> states = List.of();
    private long applied;

    /**
     * On one connection: opening one with a password costs more than a batch.
     *
     * @param configurations without {@code io.huoshui.} and {@code Configuration}, e.g. {@code profile.internal.Profile}: those of a stage
     *     are not public
     */
    protected StagesOnLog(TestDatabase db, Instant start, String... configurations) {
        clock = SettableClock.at(start);
        database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        JdbcTemplate template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        jdbc.sql("set synchronous_commit = off").update();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Audit audit = (action, object, detail) -> audited.add(auditLine(action, object, detail));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(TransactionTemplate.class, () -> transaction);
        context.registerBean(Brand.class, () -> BRAND);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, () -> audit);
        context.registerBean(Announce.class, () -> new AnnounceToLog(this, audit, transaction, clock));
        context.getBeanFactory().registerSingleton("loop", this);
        context.register(
                Arrays.stream(configurations).map(StagesOnLog::configuration).toArray(Class<?>[]::new));
        context.refresh();
        context.stop();
    }

    private static Class<?> configuration(String name) {
        try {
            return Class.forName("io.huoshui." + name + "Configuration");
        } catch (ClassNotFoundException moved) {
            throw new AssertionError(moved);
        }
    }

    /** These, in this order, from an empty state. */
    protected final void stages(LoopStep... inOrder) {
        steps = List.of(inOrder);
        states = List.copyOf(context.getBeansOfType(DerivedState.class).values());
        clear();
    }

    /** @param stage e.g. {@code profile} */
    protected final LoopStep step(String stage) {
        return context.getBean(stage + "Step", LoopStep.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What is kept of something audited. */
    protected String auditLine(String action, String object, Map<String, ?> detail) {
        return action + " " + object;
    }

    // what happens

    /** A fact next in the log, received now, not applied yet. */
    protected Event add(
            String source,
            EventKind kind,
            String name,
            @Nullable String user,
            @Nullable String device,
            Instant occurredAt,
            Map<String, ?> body) {
        return add(source, "m" + log.next(), kind, name, user, device, occurredAt, clock.instant(), Fields.of(body));
    }

    protected Event add(
            String source,
            String messageId,
            EventKind kind,
            String name,
            @Nullable String user,
            @Nullable String device,
            Instant occurredAt,
            Instant receivedAt,
            Fields body) {
        return log.put(
                new Event(log.next(), source, messageId, kind, name, user, device, occurredAt, receivedAt, body));
    }

    /** A system fact next in the log, applied at once. */
    public void decide(String name, Map<String, ?> properties) {
        Instant now = clock.instant();
        run(add(SystemEvents.SOURCE, EventKind.TRACK, name, null, null, now, Map.of("properties", properties)));
    }

    /** As the worker when a timer is due. */
    public void timePasses() {
        Optional<Instant> due = earliest();
        if (due.isPresent() && !due.get().isAfter(clock.instant())) {
            decide(SystemEvents.TIME_PASSED, Map.of("at", clock.instant().toString()));
        }
    }

    protected Optional<Instant> earliest() {
        return context.getBeansOfType(DueTimes.class).values().stream()
                .flatMap(each -> each.earliest().stream())
                .min(Comparator.naturalOrder());
    }

    // the worker

    /** One batch of them. */
    public void run(Event... events) {
        advance(List.of(events));
    }

    /** From nothing, in batches of the sizes drawn; system facts stand alone. */
    public void replay(IntSupplier batchSize) {
        clear();
        catchUp(batchSize);
    }

    /** The same from where it is. */
    public void catchUp(IntSupplier batchSize) {
        Batches.cut(log.after(applied), batchSize, this::advance);
    }

    /** As the worker when a stage breaks: nothing of the batch stays. */
    public void runAndRollBack(Event... events) {
        transaction.executeWithoutResult(status -> {
            LoopBatch batch = batch(List.of(events));
            steps.forEach(each -> each.advance(batch));
            status.setRollbackOnly();
        });
    }

    public void clear() {
        transaction.executeWithoutResult(status -> states.forEach(DerivedState::clear));
        applied = 0;
    }

    protected void advance(List<Event> events) {
        LoopBatch batch = batch(events);
        transaction.executeWithoutResult(status -> steps.forEach(each -> each.advance(batch)));
        applied = Math.max(applied, batch.upTo());
        heard(batch);
    }

    /** What the stages noted on a batch that stays. */
    protected void heard(LoopBatch batch) {}

    /** As the worker's, or as that of an event that was parked and is tried once more. */
    private LoopBatch batch(List<Event> events) {
        return events.get(0).position() > applied ? new LoopBatch(applied, events) : new LoopBatch(events);
    }

    // what is seen

    public List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    public Collection<Event> log() {
        return log.all();
    }

    public String digest() {
        return Objects.requireNonNull(read(() ->
                String.join("\n", states.stream().map(DerivedState::digest).toList())));
    }

    /** In one transaction. */
    public <T> @Nullable T read(Supplier<@Nullable T> reading) {
        return transaction.execute(status -> reading.get());
    }

    // what the stages see

    @Override
    public List<Event> after(long position, int limit) {
        return log.after(position, limit);
    }

    @Override
    public List<Event> at(Collection<Long> positions) {
        return log.at(positions);
    }

    @Override
    public long head() {
        return log.head();
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
}
