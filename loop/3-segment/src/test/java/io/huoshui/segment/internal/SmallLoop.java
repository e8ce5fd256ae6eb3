package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.ProfileFold;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.Batches;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The loop as far as this stage needs it: the real fold over people whose user id is their number, and this stage's step. */
final class SmallLoop implements Profiles {
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    final List<Event> log = new ArrayList<>();
    final JdbcClient jdbc;
    final ScoringSettingsTable scoring;
    final TierSettingsTable tiering;
    final RfmWaveTable waves;
    final RfmScoreTable scores;
    final StandingTable standings;
    final TierMovementTable movements;
    final SegmentDerivedState derived;
    final TakeWave takeWave;
    final SegmentStep step;

    final TransactionTemplate transaction;
    private final ProfileFold fold = new ProfileFold(BRAND);
    private final Map<Integer, Profile> people = new TreeMap<>();
    private long applied;

    /** On one connection: opening one with a password costs more than a batch. */
    SmallLoop(TestDatabase db) {
        DataSource database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        JdbcTemplate template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        scoring = new ScoringSettingsTable(jdbc);
        tiering = new TierSettingsTable(jdbc);
        waves = new RfmWaveTable(jdbc);
        scores = new RfmScoreTable(template);
        standings = new StandingTable(template, BRAND.zone());
        movements = new TierMovementTable(template);
        derived = new SegmentDerivedState(jdbc);
        takeWave = new TakeWave(this, scoring, tiering, waves, scores, BRAND);
        KeepStandings keep = new KeepStandings(this, scoring, waves, standings, movements, BRAND);
        step = new SegmentStep(List.of(new StandingsPart(keep, takeWave, scoring, tiering, waves, BRAND)));
    }

    Event person(int id, String name, Instant occurredAt, Instant receivedAt, Map<String, ?> properties) {
        return event("test", EventKind.TRACK, name, String.valueOf(id), occurredAt, receivedAt, properties);
    }

    Event order(int id, String orderId, String total, Instant at) {
        return order(id, orderId, total, at, at);
    }

    Event order(int id, String orderId, String total, Instant occurredAt, Instant receivedAt) {
        return person(id, "Order Completed", occurredAt, receivedAt, Map.of("order_id", orderId, "total", total));
    }

    Event refund(int id, String orderId, String total, Instant occurredAt, Instant receivedAt) {
        return person(id, "Order Refunded", occurredAt, receivedAt, Map.of("order_id", orderId, "total", total));
    }

    Event system(String name, Instant at, Map<String, ?> properties) {
        return event(SystemEvents.SOURCE, EventKind.TRACK, name, null, at, at, properties);
    }

    Event wave(String id, String asOf, Instant at) {
        return system(SystemEvents.RFM_WAVE_DUE, at, Map.of("wave", id, "asOf", asOf, "by", "test"));
    }

    Event settings(Fields properties, Instant at) {
        return system(SystemEvents.SETTINGS_CHANGED, at, properties.values());
    }

    private Event event(
            String source,
            EventKind kind,
            String name,
            String userId,
            Instant occurredAt,
            Instant receivedAt,
            Map<String, ?> properties) {
        long position = 10L * (log.size() + 1);
        Event event = new Event(
                position,
                source,
                "m" + position,
                kind,
                name,
                userId,
                null,
                occurredAt,
                receivedAt,
                Fields.of(Map.of("properties", properties)));
        log.add(event);
        return event;
    }

    /** Takes the events just logged through the loop, alone. */
    void run(Event... events) {
        for (Event event : events) {
            batch(List.of(event));
        }
    }

    /** Lets time pass as the worker does, when something is due. */
    void passTime(Instant now) {
        Optional<Instant> due = new StandingDueTimes(standings).earliest();
        if (due.isPresent() && !due.get().isAfter(now)) {
            run(system(SystemEvents.TIME_PASSED, now, Map.of("at", now.toString())));
        }
    }

    /** From nothing, in batches of the sizes drawn; system facts stand alone. */
    void replay(IntSupplier batchSize) {
        people.clear();
        applied = 0;
        transaction.executeWithoutResult(status -> derived.clear());
        Batches.cut(log, batchSize, this::batch);
    }

    String digest() {
        return transaction.execute(status -> derived.digest());
    }

    private void batch(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        LoopBatch batch = new LoopBatch(applied, events);
        List<ProfileChanges.Change> changes = new ArrayList<>();
        for (Event event : events) {
            if (!event.isSystem()) {
                int id = Integer.parseInt(event.userId());
                Profile before = people.get(id);
                Profile after =
                        fold.fold(before == null ? Profile.born(id, event.occurredAt()) : before, event, List.of());
                people.put(id, after);
                changes.add(new ProfileChanges.Change(event, before, after));
            }
        }
        batch.note(ProfileChanges.class, new ProfileChanges(changes));
        transaction.executeWithoutResult(status -> step.advance(batch));
        applied = batch.upTo();
    }

    /** One person goes into another, as the profile stage would tell it. */
    void merge(int survivor, int other, Event because) {
        Profile gone = people.remove(other);
        Profile before = people.get(survivor);
        Profile after = io.huoshui.profile.ProfileJoin.join(before, gone);
        people.put(survivor, after);
        LoopBatch batch = new LoopBatch(applied, List.of(because));
        batch.note(
                ProfileChanges.class,
                new ProfileChanges(List.of(
                        new ProfileChanges.Change(because, before, after),
                        new ProfileChanges.Change(because, gone, null))));
        transaction.executeWithoutResult(status -> step.advance(batch));
        applied = batch.upTo();
    }

    @Override
    public Optional<Profile> find(int profileId) {
        return Optional.ofNullable(people.get(profileId));
    }

    @Override
    public Map<Integer, Profile> find(Collection<Integer> profileIds) {
        Map<Integer, Profile> found = new TreeMap<>(people);
        found.keySet().retainAll(profileIds);
        return found;
    }

    @Override
    public void forEach(Consumer<Profile> each) {
        people.values().forEach(each);
    }
}
