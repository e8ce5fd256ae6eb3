package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import io.huoshui.profile.Consent;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a real database, with people in memory. */
final class Ledger implements Profiles {
    static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z"); // 10 o'clock in Shanghai

    final DataSource source;
    final JdbcTemplate template;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final LedgerTable ledger;
    final OptOutTable optOuts;
    final SuppressionTable suppressions;
    final BreakerTable breaker;
    final TouchSettingsTable settings;
    final Map<Integer, Profile> people = new ConcurrentHashMap<>();
    final Map<Integer, Integer> merged = new ConcurrentHashMap<>();
    private long position;

    Ledger(DataSource source) {
        this.source = source;
        template = new JdbcTemplate(source);
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        ledger = new LedgerTable(template);
        optOuts = new OptOutTable(jdbc);
        suppressions = new SuppressionTable(jdbc);
        breaker = new BreakerTable(jdbc);
        settings = new TouchSettingsTable(jdbc);
    }

    Ledger(TestDatabase db) {
        this(db.dataSource());
    }

    Ledger emptied() {
        template.execute("truncate touch, touch_verdict, touch_content, opt_out, suppression, breaker_change");
        template.execute("update breaker set open = false, epoch = 0, because = null, set_by = null, set_at = null,"
                + " rebuilding_to = null");
        template.execute("update ledger_heard set position = 0");
        transaction.executeWithoutResult(status -> settings.clear());
        people.clear();
        merged.clear();
        return this;
    }

    /** Somebody with an e-mail address who agreed to hear of news by any channel. */
    Profile person(int id) {
        Consent yes = new Consent(true, "form:new-friend", MORNING.minusSeconds(86_400), "m" + id);
        Profile person = new Profile(
                id,
                MORNING.minusSeconds(86_400),
                null,
                Map.of(
                        new Identity("user_id", "u" + id),
                        MORNING,
                        new Identity("email", "p" + id + "@example.com"),
                        MORNING),
                Map.of("name", new Profile.Trait("林" + id, MORNING, "m" + id)),
                Map.of(),
                Map.of(new Consent.Scope("marketing", "any"), yes),
                Map.of());
        people.put(id, person);
        return person;
    }

    void wish(TouchRequest... wishes) {
        step(fact("Product Viewed"), List.of(), Arrays.asList(wishes));
    }

    void step(Event event, List<ProfileChanges.Change> changes, List<TouchRequest> wishes) {
        LoopBatch batch = new LoopBatch(List.of(event));
        batch.note(ProfileChanges.class, new ProfileChanges(changes));
        batch.note(TouchRequests.class, new TouchRequests(wishes));
        TouchStep step = new TouchStep(LedgerHomes.on(template), this::survivors);
        transaction.executeWithoutResult(status -> step.advance(batch));
    }

    /** @param at when the fact behind it came in */
    void asks(TouchRequests asked, Instant at) {
        Event fact = fact("Product Viewed");
        LoopBatch batch = new LoopBatch(List.of(new Event(
                fact.position(),
                fact.source(),
                fact.messageId(),
                fact.kind(),
                fact.name(),
                null,
                null,
                at,
                at,
                fact.body())));
        batch.note(TouchRequests.class, asked);
        TouchStep step = new TouchStep(LedgerHomes.on(template), this::survivors);
        transaction.executeWithoutResult(status -> step.advance(batch));
    }

    Event fact(String name) {
        return event("shop", name, Map.of());
    }

    Event system(String name, Map<String, ?> properties) {
        return event(SystemEvents.SOURCE, name, properties);
    }

    long position() {
        return position;
    }

    /** The log is told again. */
    void fromTheStart() {
        position = 0;
    }

    private Event event(String from, String name, Map<String, ?> properties) {
        return new Event(
                ++position,
                from,
                "m" + position,
                EventKind.TRACK,
                name,
                null,
                null,
                MORNING,
                MORNING,
                Fields.of(Map.of("properties", properties)));
    }

    /** What somebody says about what they permit becomes true of them. */
    synchronized void hears(Fields message) {
        int number = Integer.parseInt(message.text("userId").orElseThrow().substring(1));
        Profile before = people.get(number);
        Map<Consent.Scope, Consent> consents = new HashMap<>(before.consents());
        Map<String, Profile.Trait> traits = new HashMap<>(before.traits());
        Instant at = message.instant("timestamp").orElseThrow();
        String messageId = message.text("messageId").orElseThrow();
        Fields said = message.object("properties");
        said.text("purpose")
                .ifPresent(purpose -> consents.put(
                        new Consent.Scope(purpose, said.text("channel").orElseThrow()),
                        new Consent(
                                message.text("event").orElseThrow().equals("Consent Granted"),
                                said.text("evidence").orElseThrow(),
                                at,
                                messageId)));
        message.object("traits")
                .values()
                .forEach((name, value) -> traits.put(name, new Profile.Trait(value, at, messageId)));
        Profile after = new Profile(
                number,
                before.firstSeenAt(),
                null,
                before.identities(),
                traits,
                before.orders(),
                consents,
                before.counts());
        people.put(number, after);
        Event because = fact(message.text("event").orElse("said"));
        step(because, List.of(new ProfileChanges.Change(because, before, after)), List.of());
    }

    Map<Integer, Integer> survivors(Collection<Integer> numbers) {
        Map<Integer, Integer> now = new ConcurrentHashMap<>();
        numbers.forEach(each -> now.put(each, merged.getOrDefault(each, each)));
        return now;
    }

    /** E.g. {@code sent} or {@code suppressed}. */
    String state(TouchRequest wish) {
        return column(wish, "state");
    }

    String column(TouchRequest wish, String name) {
        return String.valueOf(jdbc.sql("select " + name + "::text from touch where send_key = :key")
                .param("key", wish.key().text())
                .query(String.class)
                .optional()
                .orElse(null));
    }

    @Override
    public Optional<Profile> find(int profileId) {
        return Optional.ofNullable(people.get(profileId));
    }

    @Override
    public Map<Integer, Profile> find(Collection<Integer> profileIds) {
        Map<Integer, Profile> found = new ConcurrentHashMap<>();
        profileIds.forEach(each -> find(each).ifPresent(person -> found.put(each, person)));
        return found;
    }

    @Override
    public void forEach(Consumer<Profile> each) {
        people.values().forEach(each);
    }
}
