package io.huoshui.journey.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.Drawn;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import io.huoshui.segment.internal.audience.KeepIndex;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.PeopleMoved;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.StagesOnLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The stages from profile to journey, wired as in the product, on a log in memory: submit, move the clock, see what was asked for. */
public final class JourneyLoop extends StagesOnLog implements Emissions, Coupons {
    static final Instant START = Instant.parse("2026-11-22T02:00:00Z"); // Sunday 10:00 in Shanghai

    final List<TouchRequest> touches = new ArrayList<>();
    final List<String> withdrawn = new ArrayList<>();
    final List<String> turned = new ArrayList<>();
    final Map<String, Integer> stock = new TreeMap<>();
    private final Map<String, Fields> emitted = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private boolean feedback = true;

    public JourneyLoop(TestDatabase db) {
        super(
                db,
                START,
                "journey.internal.Journey",
                "journey.internal.campaign.Campaign",
                "journey.internal.calendar.Calendar",
                "profile.internal.Profile",
                "segment.internal.Segment",
                "experiment.internal.Experiment");
        stages(
                step("profile"),
                step("segment"),
                step("experiment"),
                step("journey"),
                step("calendar"),
                step("campaign"));
    }

    /** What comes back of the journey's own facts is not taken until {@link #settle}. */
    JourneyLoop withoutFeedback() {
        feedback = false;
        return this;
    }

    // what happens

    public void happens(String user, String name) {
        happens(user, name, Map.of());
    }

    public void happens(String user, String name, Map<String, ?> properties) {
        happens(user, null, name, clock.instant(), Map.of("properties", properties));
    }

    Event happens(
            @Nullable String user, @Nullable String device, String name, Instant occurredAt, Map<String, ?> body) {
        Event event = add("test", EventKind.TRACK, name, user, device, occurredAt, body);
        run(event);
        return event;
    }

    public void knows(String user, Map<String, ?> traits) {
        run(add("test", EventKind.IDENTIFY, "", user, null, clock.instant(), Map.of("traits", traits)));
    }

    void isOneWith(String user, String device) {
        run(add(
                "test",
                EventKind.IDENTIFY,
                "",
                user,
                device,
                clock.instant(),
                Map.of("traits", Map.of("seen", "yes"))));
    }

    public void audience(String id, Rule rule) {
        decide(
                SystemEvents.AUDIENCE_DEFINED,
                Map.of(
                        "audience",
                        id,
                        "name",
                        id,
                        "rule",
                        RuleJson.tree(rule),
                        "exclude",
                        List.of(),
                        "version",
                        1,
                        "by",
                        "lin"));
    }

    public void experiment(String id, String... variants) {
        List<Map<String, ?>> all = new ArrayList<>();
        for (String each : variants) {
            all.add(Map.of("id", each, "name", each, "weight", 1));
        }
        decide(
                SystemEvents.EXPERIMENT_DEFINED,
                Map.of(
                        "experiment",
                        id,
                        "name",
                        id,
                        "layer",
                        id,
                        "share",
                        10_000,
                        "variants",
                        all,
                        "version",
                        1,
                        "by",
                        "lin"));
        decide(SystemEvents.EXPERIMENT_STARTED, Map.of("experiment", id, "version", 1, "by", "lin"));
    }

    void publish(String id, String drawn) {
        publish(id, 1, drawn);
    }

    @SuppressWarnings("unchecked")
    void publish(String id, int version, String drawn) {
        decide(
                SystemEvents.JOURNEY_PUBLISHED,
                Map.of(
                        "journey",
                        id,
                        "version",
                        version,
                        "name",
                        id,
                        "definition",
                        Drawn.JSON.tree(Drawn.journey(drawn)),
                        "by",
                        "lin"));
    }

    /** Asks people in by hand. */
    void ask(String id, Integer... people) {
        decide(SystemEvents.JOURNEY_ENTRY_ASKED, Map.of("journey", id, "people", List.of(people), "by", "lin"));
    }

    /** The clock goes on to the end of this time; timers fire as the worker lets them, looked at so often. */
    void pass(Duration time, Duration look) {
        Instant until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            Instant next = clock.instant().plus(look);
            clock.set(next.isAfter(until) ? until : next);
            timePasses();
        }
    }

    /** The clock jumps. */
    public void pass(Duration time) {
        clock.tick(time);
        timePasses();
    }

    // what is seen

    public List<TouchRequest> touches() {
        return touches;
    }

    public List<String> withdrawn() {
        return withdrawn;
    }

    public List<String> turned() {
        return turned;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The index of everyone knows all that was done so far. */
    public void index() {
        KeepIndex index = bean(KeepIndex.class);
        index.moved(new PeopleMoved(head(), Set.of(), Set.of(), true));
        index.catchUp();
    }

    /** Nodes touches were asked from, with the person, in order. */
    public List<String> asked() {
        return touches.stream()
                .map(each -> each.cause().step() + " " + each.profileId())
                .toList();
    }

    /** Name and one property of the facts this stage told, in order. */
    List<String> facts(String name, String property) {
        return emitted.values().stream()
                .filter(each -> each.text("event").orElse("").equals(name))
                .map(each -> each.object("properties").text(property).orElse("-"))
                .toList();
    }

    /** Where a person stands in a journey, or how it ended; of several walks the newest. */
    String at(String journey, int person) {
        return jdbc.sql("select coalesce(outcome, node, case when held_out then 'held out' end) from journey_run"
                        + " where journey = :journey and profile_id = :person order by id desc limit 1")
                .param("journey", journey)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("-");
    }

    /** The way a person took: node and way out. */
    List<String> way(String journey, int person) {
        return jdbc.sql(
                        "select s.node || '>' || s.label || ' ' || s.why from journey_step s join journey_run r on r.id = s.run"
                                + " where r.journey = :journey and r.profile_id = :person order by s.run, s.no")
                .param("journey", journey)
                .param("person", person)
                .query(String.class)
                .list();
    }

    List<Instant> left(String journey, String node) {
        return jdbc.sql("select s.left_at from journey_step s join journey_run r on r.id = s.run"
                        + " where r.journey = :journey and s.node = :node order by s.run, s.no")
                .param("journey", journey)
                .param("node", node)
                .query((row, no) -> row.getTimestamp(1).toInstant())
                .list();
    }

    // the worker

    /** What was told before is not told again. */
    @Override
    public void replay(IntSupplier batchSize) {
        boolean before = feedback;
        feedback = false;
        super.replay(batchSize);
        feedback = before;
    }

    @Override
    public void clear() {
        super.clear();
        touches.clear();
        withdrawn.clear();
        turned.clear();
    }

    @Override
    public void run(Event... events) {
        super.run(events);
        if (feedback) {
            settle();
        }
    }

    @Override
    protected void heard(LoopBatch batch) {
        batch.note(TouchRequests.class).ifPresent(each -> {
            touches.addAll(each.wishes());
            each.withdrawn().forEach(key -> withdrawn.add(key.text()));
            each.paused().forEach(programme -> turned.add("paused " + programme));
            each.resumed().forEach(programme -> turned.add("resumed " + programme));
            each.stopped().forEach(programme -> turned.add("stopped " + programme));
        });
    }

    /** The facts of this stage come into the log. */
    void settle() {
        for (Map.Entry<String, Fields> each : List.copyOf(emitted.entrySet())) {
            if (taken.add(each.getKey())) {
                Fields message = each.getValue();
                advance(List.of(add(
                        "journey",
                        EventKind.TRACK,
                        message.text("event").orElseThrow(),
                        message.text("userId").orElse(null),
                        message.text("anonymousId").orElse(null),
                        message.instant("timestamp").orElseThrow(),
                        message.values())));
                settle();
            }
        }
    }

    @Override
    public void emit(String source, List<Fields> messages) {
        messages.forEach(each -> emitted.putIfAbsent(each.text("messageId").orElseThrow(), each));
    }

    @Override
    public void hear(LoopBatch batch) {
        // nobody else takes of the stock
    }

    /** Once for each key, as long as the stock lasts: told again, the same. */
    @Override
    public Optional<Coupon> issue(
            String pool, int profileId, io.huoshui.journey.SendKey key, long position, Instant now) {
        int left = stock.getOrDefault(pool, 0);
        if (left == 0) {
            return Optional.empty();
        }
        stock.put(pool, left - 1);
        String code = pool + "-" + left;
        return Optional.of(new Coupon(code, Map.of("coupon.code", code, "coupon.until", "12-01", "coupon.name", pool)));
    }

    @Override
    public Set<String> pools() {
        return stock.keySet();
    }
}
