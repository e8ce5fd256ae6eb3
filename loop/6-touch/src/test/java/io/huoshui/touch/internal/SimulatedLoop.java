package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.internal.AnnounceToLog;
import io.huoshui.journey.TouchRequests;
import io.huoshui.profile.Survivors;
import io.huoshui.testkit.SettableClock;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stages from profile to touch, wired as in the product, on a real database and a log in memory that outlives every crash. One thread;
 * time stands still until it is moved.
 */
final class SimulatedLoop implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-20T02:00:00Z"); // Friday, 10 o'clock in Shanghai
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    /** What is deleted lies in the way of the lives that follow until it is swept up. */
    private static final int LIVES_BETWEEN_SWEEPS = 20;

    final SettableClock clock = SettableClock.at(START);
    final JdbcTemplate template;
    final JdbcClient jdbc;
    final Fate transaction;
    final LedgerHomes homes;
    final SimulatedLog log = new SimulatedLog(clock);
    final Wished wished = new Wished();

    private final QuickConnection database;
    private AnnotationConfigApplicationContext context;
    private List<LoopStep> steps;
    private List<DerivedState> states;
    private List<DueTimes> timers;
    private final String tables;
    private long position;
    private int lives;
    private final Map<Integer, Integer> survivors = new HashMap<>();
    private long survivorsAt = -1;

    SimulatedLoop(TestDatabase db) {
        database = new QuickConnection(db.jdbcUrl());
        template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        transaction = new Fate(new TransactionTemplate(new JdbcTransactionManager(database)));
        homes = LedgerHomes.on(template);
        tables = jdbc.sql("select string_agg(tablename, ', ') from pg_tables where schemaname = 'public'")
                .query(String.class)
                .single();
        start();
    }

    /** The process begins again: nothing is left of what it had in memory. */
    void restart() {
        context.close();
        start();
    }

    private void start() {
        context = stages();
        steps = Stream.concat(
                        Stream.of("profile", "segment", "experiment", "journey", "offer")
                                .map(each -> context.getBean(each + "Step", LoopStep.class)),
                        Stream.of(new TouchStep(homes, bean(Survivors.class))))
                .toList();
        states = Stream.concat(
                        context.getBeansOfType(DerivedState.class).values().stream(),
                        Stream.of(new TouchDerivedState(jdbc, homes.settings(), homes.breaker(), log)))
                .toList();
        timers = List.copyOf(context.getBeansOfType(DueTimes.class).values());
    }

    private AnnotationConfigApplicationContext stages() {
        AnnotationConfigApplicationContext made = new AnnotationConfigApplicationContext();
        Audit audit = (action, object, detail) -> {};
        made.registerBean(DataSource.class, () -> new DelegatingDataSource(database));
        made.registerBean(JdbcTemplate.class, () -> template);
        made.registerBean(JdbcClient.class, () -> jdbc);
        made.registerBean(TransactionTemplate.class, () -> transaction);
        made.registerBean(Brand.class, () -> BRAND);
        made.registerBean(Clock.class, () -> clock);
        made.registerBean(Audit.class, () -> audit);
        made.registerBean(SimulatedLog.class, () -> log);
        made.registerBean(Announce.class, () -> new AnnounceToLog(log, audit, transaction, clock));
        for (String each :
                List.of("profile.internal.Profile", "segment.internal.Segment", "experiment.internal.Experiment")) {
            made.register(configuration(each));
        }
        made.register(configuration("journey.internal.Journey"), configuration("journey.internal.offer.Offer"));
        made.refresh();
        made.stop();
        return made;
    }

    private static Class<?> configuration(String name) {
        try {
            return Class.forName("io.huoshui." + name + "Configuration");
        } catch (ClassNotFoundException moved) {
            throw new AssertionError(moved);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A new world: nobody, nothing said, the clock at the start. */
    SimulatedLoop emptied() {
        transaction.spare();
        if (lives++ % LIVES_BETWEEN_SWEEPS == 0) {
            template.execute("vacuum " + tables);
        }
        log.empty();
        wished.empty();
        survivorsAt = -1;
        clock.set(START);
        clear();
        template.execute(
                "delete from touch_verdict; delete from touch; delete from touch_content; delete from opt_out;"
                        + " delete from suppression; delete from breaker_change; update breaker set open = false, epoch = 0,"
                        + " because = null, set_by = null, set_at = null, rebuilding_to = null; update ledger_heard set position = 0");
        return this;
    }

    private void clear() {
        transaction.executeWithoutResult(status -> states.forEach(DerivedState::clear));
        position = 0;
    }

    /** When a timer is due and the log does not know yet, the fact that time passed. */
    boolean timePasses() {
        Instant now = clock.instant();
        boolean due = timers.stream()
                .flatMap(each -> each.earliest().stream())
                .min(Comparator.naturalOrder())
                .filter(each -> !each.isAfter(now))
                .isPresent();
        if (due && position() == log.head()) {
            log.decides(SystemEvents.TIME_PASSED, Map.of("at", now.toString()));
            return true;
        }
        return false;
    }

    /** Those the stages have heard. */
    Collection<Event> applied() {
        return log.upTo(position());
    }

    /** Whom a number leads to, as far as the stages have heard; itself when they know nobody of that number. */
    int whoIs(int number) {
        if (survivorsAt != position()) {
            survivors.clear();
            survivorsAt = position();
        }
        return survivors.computeIfAbsent(
                number, any -> bean(Survivors.class).of(List.of(number)).getOrDefault(number, number));
    }

    /** How far the stages have come: the last event of the last batch that was committed. */
    long position() {
        return position;
    }

    /** Applies all there is, in batches of these sizes; a system fact stands alone. */
    void work(IntSupplier batchSize) {
        List<Event> batch = next(batchSize.getAsInt(), Long.MAX_VALUE);
        while (!batch.isEmpty()) {
            apply(batch);
            batch = next(batchSize.getAsInt(), Long.MAX_VALUE);
        }
    }

    /** Applies one batch. */
    void workOnce(int batchSize) {
        List<Event> batch = next(batchSize, Long.MAX_VALUE);
        if (!batch.isEmpty()) {
            apply(batch);
        }
    }

    private List<Event> next(int batchSize, long until) {
        List<Event> batch = new ArrayList<>();
        for (Event each : log.after(position(), batchSize)) {
            if (each.position() > until || (each.isSystem() && !batch.isEmpty())) {
                break;
            }
            batch.add(each);
            if (each.isSystem()) {
                break;
            }
        }
        return batch;
    }

    private void apply(List<Event> events) {
        LoopBatch batch = new LoopBatch(position, events);
        long last = events.get(events.size() - 1).position();
        transaction.executeWithoutResult(status -> {
            steps.forEach(each -> each.advance(batch));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    position = last;
                    batch.note(TouchRequests.class)
                            .ifPresent(each ->
                                    wished.hear(each, events.get(events.size() - 1), SimulatedLoop.this::underWay));
                }
            });
        });
    }

    private Set<String> underWay() {
        return Set.copyOf(jdbc.sql("select send_key from touch where state = 'sending' and not in_doubt")
                .query(String.class)
                .list());
    }

    /**
     * All derived state from nothing; the ledger stays.
     *
     * @param meanwhile what goes on between two batches
     */
    void replay(IntSupplier batchSize, Runnable meanwhile) {
        long until = position();
        wished.forgetPauses();
        clear();
        for (long at = 0; at < until; at = position()) {
            meanwhile.run();
            apply(next(batchSize.getAsInt(), until));
        }
    }

    /** Of everything that is a function of the log. */
    String digest() {
        return String.join(
                "\n",
                Optional.ofNullable(transaction.execute(status ->
                                states.stream().map(DerivedState::digest).toList()))
                        .orElseThrow());
    }

    @Override
    public void close() {
        context.close();
        database.destroy();
    }
}
