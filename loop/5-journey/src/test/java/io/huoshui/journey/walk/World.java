package io.huoshui.journey.walk;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.experiment.Assignment;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.Journey;
import io.huoshui.journey.node.Fact;
import io.huoshui.journey.node.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One person on one journey, with a clock that is moved: what the tests of walking stand on. */
final class World implements Sight {
    static final Instant START = Instant.parse("2026-11-22T02:00:00Z"); // Sunday 10:00 in Shanghai

    final Set<String> audiences = new HashSet<>();
    final Map<String, Object> traits = new HashMap<>();
    final Map<String, String> variants = new HashMap<>();
    final List<String> coupons = new ArrayList<>();
    final List<Walked.Passage> passages = new ArrayList<>();
    final List<Walked.Wish> wishes = new ArrayList<>();
    private final Journey journey;
    private Instant now = START;
    Run run;

    World(Journey journey) {
        this.journey = journey;
        this.run = fresh(false);
    }

    private Run fresh(boolean heldOut) {
        Run.Key key = new Run.Key("j", 7, "1.0", START, START, START.plus(journey.horizon()));
        return new Run(1, key, 7, 1, heldOut, null, Run.Memory.NONE, null, null);
    }

    World begin() {
        return take(Walk.begin(run, journey, journey.entries().get(0), this, 1));
    }

    World heldOut() {
        run = fresh(true);
        return begin();
    }

    /** Time passes; what is due on the way happens at its own instant. */
    World pass(String duration) {
        Instant until = now.plus(Duration.parse(duration));
        while (run.dueAt().filter(each -> !each.isAfter(until)).isPresent()) {
            now = run.dueAt().orElseThrow();
            take(Walk.due(run, journey, this, 2));
        }
        now = until;
        return this;
    }

    World happens(String name) {
        return happens(name, now, Map.of());
    }

    World happens(String name, Instant occurredAt, Map<String, ?> properties) {
        Event event = new Event(
                3,
                "test",
                "m",
                EventKind.TRACK,
                name,
                "u7",
                null,
                occurredAt,
                now,
                Fields.of(Map.of("properties", properties)));
        return tell(new Fact.Happened(event));
    }

    World comesInto(String audience) {
        audiences.add(audience);
        return tell(new Fact.CameIn(audience));
    }

    World tell(Fact fact) {
        return take(Walk.tell(run, journey, fact, this, 3));
    }

    World take(Walked walked) {
        run = walked.run();
        passages.addAll(walked.passages());
        wishes.addAll(walked.wishes());
        return this;
    }

    /** Where they stand, or how it ended. */
    String at() {
        return run.end() != null
                ? run.end().outcome().word()
                : run.place() == null ? "-" : run.place().node();
    }

    /** The way so far, e.g. {@code start>next}. */
    List<String> way() {
        return passages.stream()
                .map(each -> each.node() + ">" + each.label() + " " + each.why().word())
                .toList();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public boolean isIn(String audience) {
        return audiences.contains(audience);
    }

    @Override
    public Optional<Object> trait(String name) {
        return Optional.ofNullable(traits.get(name));
    }

    @Override
    public Optional<Assignment> assign(String experiment) {
        return Optional.ofNullable(variants.get(experiment)).map(each -> new Assignment(experiment, 1, each, 7, now));
    }

    @Override
    public Optional<Coupons.Coupon> coupon(String pool) {
        return coupons.isEmpty()
                ? Optional.empty()
                : Optional.of(coupons.remove(0)).map(each -> new Coupons.Coupon(each, Map.of("coupon.code", each)));
    }
}
