package io.huoshui.profile.internal;

import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Events;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.AnEvent;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Pool;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.Batches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The profile stage on a test database, with a log in memory. Starts empty. */
final class TestPool implements Events, AutoCloseable {
    final List<Event> log = new ArrayList<>();
    final List<ProfileChanges.Change> changes = new ArrayList<>();
    final JdbcClient database;
    final ProfileHomes homes;
    private final SingleConnectionDataSource source;
    final TransactionTemplate transaction;
    private final ProfileStep step;
    private final DerivedState state;
    private long applied;

    /** One connection for all of a test: signing in costs more than most transactions here. */
    TestPool(TestDatabase db) {
        source = new SingleConnectionDataSource(db.jdbcUrl(), true);
        database = JdbcClient.create(source);
        database.sql("set synchronous_commit = off").update();
        homes = ProfileHomes.on(source, IdentityRules.standard(), AnEvent.BRAND);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        step = new ProfileStep(homes, this);
        state = ProfileConfiguration.profileDerivedState(source);
        empty();
    }

    TestPool empty() {
        state.clear();
        applied = 0;
        log.clear();
        changes.clear();
        return this;
    }

    @Override
    public void close() {
        source.destroy();
    }

    /** These events next in the log, in one batch. */
    TestPool take(AnEvent... events) {
        return take(List.of(events));
    }

    TestPool take(Collection<AnEvent> events) {
        List<Event> batch = new ArrayList<>();
        for (AnEvent each : events) {
            batch.add(each.position(log.size() + 1L).build());
            log.add(batch.get(batch.size() - 1));
        }
        advance(batch);
        return this;
    }

    /** A system fact next in the log. */
    TestPool decide(String name, Map<String, ?> properties) {
        long position = log.size() + 1L;
        Map<String, Object> said = new HashMap<>(properties);
        said.putIfAbsent("by", "lin");
        said.putIfAbsent("because", "same voice on the phone");
        Event fact = new Event(
                position,
                SystemEvents.SOURCE,
                "decision-" + position,
                EventKind.TRACK,
                name,
                null,
                null,
                AnEvent.START,
                AnEvent.START.plusSeconds(400 * 86_400L + position),
                Fields.of(Map.of("properties", said)));
        log.add(fact);
        advance(List.of(fact));
        return this;
    }

    TestPool undoMerge(FactKey merge) {
        return decide(SystemEvents.MERGE_UNDONE, Map.of("merge", merge.toString()));
    }

    TestPool undoImport(String batch) {
        return decide(SystemEvents.IMPORT_UNDONE, Map.of("batch", batch));
    }

    TestPool merge(int survivor, int other) {
        return decide(SystemEvents.PROFILES_MERGED, Map.of("survivor", survivor, "other", other));
    }

    TestPool keepApart(FactKey conflict) {
        return decide(SystemEvents.PROFILES_KEPT_APART, Map.of("conflict", conflict.toString()));
    }

    /** The same log from the start, cut into other batches. */
    TestPool replay(IntSupplier batchSize) {
        state.clear();
        applied = 0;
        changes.clear();
        Batches.cut(log, batchSize, this::advance);
        return this;
    }

    String digest() {
        return state.digest();
    }

    Map<Integer, Profile> people() {
        Map<Integer, Profile> people = new HashMap<>();
        transaction.executeWithoutResult(any -> homes.people().forEach(each -> people.put(each.id(), each)));
        return people;
    }

    Map<Set<io.huoshui.profile.Identity>, Profile> content() {
        return Pool.content(people().values());
    }

    List<StoredMerge> merges() {
        return homes.merges().newest(100, 0);
    }

    List<StoredConflict> conflicts(boolean open) {
        return homes.conflicts().page(open, 100, 0);
    }

    Optional<Integer> ownerOf(String namespace, String value) {
        return homes.people().owning(List.of(new io.huoshui.profile.Identity(namespace, value))).stream()
                .map(ProfileTable.Row::id)
                .findFirst();
    }

    private void advance(List<Event> events) {
        LoopBatch batch = new LoopBatch(applied, events);
        transaction.executeWithoutResult(any -> step.advance(batch));
        applied = batch.upTo();
        changes.addAll(batch.note(ProfileChanges.class).orElseThrow().changes());
    }

    @Override
    public List<Event> after(long position, int limit) {
        return log.stream()
                .filter(each -> each.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Event> at(Collection<Long> positions) {
        return log.stream().filter(each -> positions.contains(each.position())).toList();
    }

    @Override
    public long head() {
        return log.size();
    }
}
