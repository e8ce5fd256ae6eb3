package io.huoshui.journey.internal.offer;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.Announce;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Emissions;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.internal.AnnounceToLog;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.SendKey;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The profile stage and offers on a test database, with a log in memory, and a journey that gives whoever views a product a coupon of the pool
 * {@code gift}. Starts empty.
 */
final class OfferLoop implements Events, Intake, AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    final SettableClock clock = SettableClock.at(START);
    final List<String> audited = new ArrayList<>();
    final Map<String, Fields> emitted = new LinkedHashMap<>();
    final JdbcClient jdbc;
    private final TreeMap<Long, Event> log = new TreeMap<>();
    private final SingleConnectionDataSource database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;
    private final List<LoopStep> steps;
    private final List<DerivedState> states;

    OfferLoop(TestDatabase db) {
        database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        jdbc = JdbcClient.create(database);
        jdbc.sql("set synchronous_commit = off").update();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Audit audit = (action, object, detail) -> audited.add(action + " " + object + " " + detail);
        Emissions emissions = (source, messages) -> messages.forEach(
                each -> emitted.putIfAbsent(each.text("messageId").orElseThrow(), each));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(TransactionTemplate.class, () -> transaction);
        context.registerBean(Brand.class, () -> BRAND);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, () -> audit);
        context.registerBean(Emissions.class, () -> emissions);
        context.registerBean("log", Events.class, () -> this);
        context.registerBean("intake", Intake.class, () -> this);
        context.registerBean(Announce.class, () -> new AnnounceToLog(this, audit, transaction, clock));
        context.register(OfferConfiguration.class, profileConfiguration());
        context.refresh();
        context.stop();
        steps = List.of(
                context.getBean("profileStep", LoopStep.class),
                new Gives(bean(Coupons.class)),
                context.getBean("offerStep", LoopStep.class));
        states = List.copyOf(context.getBeansOfType(DerivedState.class).values());
        clear();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    PoolController pools() {
        return new PoolController(
                bean(PoolTable.class),
                bean(CouponQueries.class),
                bean(AnswerTable.class),
                bean(DecidePools.class),
                bean(PersonRows.class),
                BRAND,
                clock);
    }

    CouponController coupons() {
        return new CouponController(
                bean(CouponQueries.class), bean(AskLoop.class), bean(DecidePools.class), bean(PersonRows.class));
    }

    /** Defined by a fact: {@code days} after issue, 199 − 50. */
    void pool(String id, int stock, int perPerson, int days) {
        Map<String, Object> said = new HashMap<>();
        said.putAll(Map.of("pool", id, "name", "满减券", "from", 199, "off", 50, "days", days));
        said.putAll(
                Map.of("stock", stock, "perPerson", perPerson, "claimable", true, "secret", "s-" + id, "by", "lin"));
        decide(SystemEvents.COUPON_POOL_DEFINED, said);
    }

    /** A customer fact next in the log, applied at once. */
    Event track(@Nullable String user, @Nullable String device, String name, Map<String, ?> properties) {
        Event event = event("shop", name, user, device, Map.of("properties", properties));
        advance(List.of(event));
        return event;
    }

    Event claim(String user, String pool) {
        return track(user, null, "Coupon Claimed", Map.of("pool", pool));
    }

    void order(String user, String order, String coupon, String total) {
        track(user, null, "Order Completed", Map.of("order_id", order, "coupon", coupon, "total", total));
    }

    /** An order that happened then and is told now. */
    Event lateOrder(String user, String coupon, Instant occurredAt) {
        Event now = later(user, "Order Completed", Map.of("order_id", "o-" + head(), "coupon", coupon, "total", 500));
        Event late = new Event(
                now.position(),
                now.source(),
                now.messageId(),
                now.kind(),
                now.name(),
                now.userId(),
                null,
                occurredAt,
                now.receivedAt(),
                now.body());
        log.put(late.position(), late);
        advance(List.of(late));
        return late;
    }

    /** A customer fact next in the log, not applied yet. */
    Event later(String user, String name, Map<String, ?> properties) {
        return event("shop", name, user, null, Map.of("properties", properties));
    }

    void forget(Event event) {
        log.remove(event.position());
    }

    /** A system fact next in the log, applied at once. */
    void decide(String name, Map<String, ?> properties) {
        advance(List.of(event(SystemEvents.SOURCE, name, null, null, Map.of("properties", properties))));
    }

    /** As the worker when a timer is due. */
    void passTime(Duration time) {
        Instant now = clock.tick(time);
        Optional<Instant> due = bean(DueTimes.class).earliest();
        if (due.isPresent() && !due.get().isAfter(now)) {
            decide(SystemEvents.TIME_PASSED, Map.of("at", now.toString()));
        }
    }

    /** The number of the person who owns this user id or device; 0 for nobody. */
    int person(String identity) {
        int[] found = new int[1];
        bean(Profiles.class).forEach(each -> {
            if (each.identities().keySet().stream().anyMatch(id -> id.value().equals(identity))) {
                found[0] = each.id();
            }
        });
        return found[0];
    }

    /** The answer to a claim or a use: {@code yes}, or the reason. */
    String answer(Event event) {
        return text("select coalesce(reason, 'yes') from coupon_answer where position = ?", event.position());
    }

    /** What a claim got. */
    String code(Event claim) {
        return text("select code from coupon_answer where position = ?", claim.position());
    }

    String state(String code) {
        return text("select state from coupon where code = ?", code);
    }

    int owner(String code) {
        return Integer.parseInt(text("select profile_id::text from coupon where code = ?", code));
    }

    List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
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

    /** As the worker when a later stage breaks: nothing of the batch stays. */
    void breakDown(Event event) {
        transaction.executeWithoutResult(status -> {
            LoopBatch batch = new LoopBatch(List.of(event));
            steps.subList(0, 2).forEach(each -> each.advance(batch));
            status.setRollbackOnly();
        });
    }

    private String text(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }

    private <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }

    private void clear() {
        transaction.executeWithoutResult(status -> states.forEach(DerivedState::clear));
    }

    private Event event(
            String source, String name, @Nullable String user, @Nullable String device, Map<String, ?> body) {
        return add(source, "m" + (head() + 3), name, user, device, Fields.of(new HashMap<>(body)));
    }

    private Event add(
            String source, String messageId, String name, @Nullable String user, @Nullable String device, Fields body) {
        Instant now = clock.tick(Duration.ofSeconds(1));
        Event event = new Event(head() + 3, source, messageId, EventKind.TRACK, name, user, device, now, now, body);
        log.put(event.position(), event);
        return event;
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

    /** Applies it at once, and lets who waits for the answer know. */
    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Fields each : messages) {
            String id = each.text("messageId").orElseThrow();
            if (log.values().stream().anyMatch(known -> known.messageId().equals(id))) {
                outcomes.add(new Outcome.Duplicate(id));
            } else {
                String name = each.text("event").orElseThrow();
                String user = each.text("userId").orElse(null);
                advance(List.of(
                        add(source, id, name, user, each.text("anonymousId").orElse(null), each)));
                outcomes.add(new Outcome.Accepted(id));
            }
        }
        bean(AwaitAnswers.class).look();
        return outcomes;
    }

    @Override
    public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
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

    /** Stands for journeys. */
    private record Gives(Coupons coupons) implements LoopStep {
        @Override
        public String stage() {
            return "journey";
        }

        @Override
        public void advance(LoopBatch batch) {
            coupons.hear(batch);
            for (ProfileChanges.Change each :
                    batch.note(ProfileChanges.class).orElseThrow().changes()) {
                Event because = each.because();
                if (because.isTrack("Product Viewed") && each.after() != null) {
                    SendKey key = SendKey.of("journey:gift", 1, "m" + because.position(), "gift", 0, 0);
                    coupons.issue("gift", each.profileId(), key, because.position(), because.receivedAt());
                    coupons.issue("gift", each.profileId(), key, because.position(), because.receivedAt());
                }
            }
        }
    }
}
