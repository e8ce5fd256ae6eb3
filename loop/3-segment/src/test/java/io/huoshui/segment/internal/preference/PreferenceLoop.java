package io.huoshui.segment.internal.preference;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges.Change;
import io.huoshui.segment.internal.Findings;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.Batches;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The loop as far as preferences need it: people by number, who can turn out to be one and be parted again. */
final class PreferenceLoop implements PersonEvents {
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    final List<Event> log = new ArrayList<>();
    final PreferenceTable table;
    final PreferenceLinesTable drawn;
    final TransactionTemplate transaction;
    private final DerivedState derived;
    private final PreferencePart part;
    private long applied;
    /** Who is whom now. */
    private final Map<Integer, Integer> merged = new HashMap<>();

    PreferenceLoop(TestDatabase db) {
        DataSource database = new SingleConnectionDataSource(db.jdbcUrl(), true);
        JdbcTemplate template = new JdbcTemplate(database);
        JdbcClient jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        table = new PreferenceTable(template);
        drawn = new PreferenceLinesTable(jdbc);
        derived = PreferenceConfiguration.preferenceDerivedState(jdbc);
        part = new PreferencePart(table, drawn, this, BRAND);
        replay(() -> 1);
    }

    /** Next in the log, not yet taken. */
    Event write(String source, String name, String person, Instant occurredAt, Map<String, ?> properties) {
        long position = log.size() + 1L;
        Event event = new Event(
                position,
                source,
                "m" + position,
                EventKind.TRACK,
                name,
                person,
                null,
                occurredAt,
                START.plus(Duration.ofMinutes(position)),
                Fields.of(Map.of("properties", properties)));
        log.add(event);
        return event;
    }

    Event says(int person, String name, Instant occurredAt, Map<String, ?> properties) {
        return write("test", name, String.valueOf(person), occurredAt, properties);
    }

    Event decides(String name, Map<String, ?> properties) {
        return write(SystemEvents.SOURCE, name, "", START, properties);
    }

    /** From nothing, in batches of the sizes drawn; system facts stand alone. */
    void replay(IntSupplier batchSize) {
        transaction.executeWithoutResult(status -> derived.clear());
        applied = 0;
        merged.clear();
        Batches.cut(log, batchSize, this::take);
    }

    /** Takes them in one batch; what the part said of each change. */
    Findings take(List<Event> batch) {
        Findings findings = new Findings();
        if (batch.isEmpty()) {
            return findings;
        }
        LoopBatch taken = new LoopBatch(applied, batch);
        List<Change> changes = new ArrayList<>();
        batch.forEach(event -> changes.addAll(changes(event)));
        transaction.executeWithoutResult(status -> {
            part.begin(taken);
            if (!changes.isEmpty()) {
                part.follow(changes, findings);
            }
            batch.stream().filter(Event::isSystem).forEach(fact -> part.obey(fact, findings));
            part.settle(taken);
        });
        applied = taken.upTo();
        return findings;
    }

    String digest() {
        return transaction.execute(status -> derived.digest());
    }

    private List<Change> changes(Event event) {
        Fields said = event.properties();
        if (event.isSystem()) {
            if (!event.name().equals(SystemEvents.MERGE_UNDONE)) {
                return List.of();
            }
            int one = number(said, "one");
            int other = number(said, "other");
            boolean wereOne = merged.remove(other, one);
            return wereOne ? List.of(changed(event, root(one)), born(event, other)) : List.of();
        }
        int person = root(Integer.parseInt(event.userId()));
        List<Change> changes = new ArrayList<>();
        if (said.has("alsoIs")) {
            int other = root(number(said, "alsoIs"));
            if (other != person) {
                merged.put(other, person);
                changes.add(new Change(event, Profile.born(other, event.occurredAt()), null));
            }
        }
        changes.add(changed(event, person));
        return changes;
    }

    private static Change changed(Event event, int person) {
        Profile profile = Profile.born(person, event.occurredAt());
        return new Change(event, profile, profile);
    }

    private static Change born(Event event, int person) {
        return new Change(event, null, Profile.born(person, event.occurredAt()));
    }

    private int root(int person) {
        int root = person;
        for (Integer next = merged.get(root); next != null; next = merged.get(root)) {
            root = next;
        }
        return root;
    }

    private static int number(Fields said, String name) {
        return said.decimal(name).orElseThrow().intValue();
    }

    @Override
    public List<Owned> of(Collection<Integer> people, Collection<String> names, long upTo) {
        return log.stream()
                .filter(event -> !event.isSystem() && event.position() <= upTo && names.contains(event.name()))
                .map(event -> new Owned(root(Integer.parseInt(event.userId())), event))
                .filter(owned -> people.contains(owned.profileId()))
                .toList();
    }

    @Override
    public List<Owned> after(long position, long upTo, int limit) {
        throw new UnsupportedOperationException("preferences do not read everyone's events");
    }
}
