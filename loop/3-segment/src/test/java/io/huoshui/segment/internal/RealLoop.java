package io.huoshui.segment.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.tag.MembershipChanged;
import io.huoshui.segment.tag.MembershipChanges;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.StagesOnLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real profile stage and this one, wired as in the product, on a log in memory. */
public final class RealLoop extends StagesOnLog {
    private final List<MembershipChanged> noted = new ArrayList<>();
    private boolean holdingBack;

    public RealLoop(TestDatabase db, Instant start) {
        super(db, start, "segment.internal.Segment", "profile.internal.Profile");
        stages(step("profile"), step("segment"));
    }

    public Event track(
            @Nullable String userId,
            @Nullable String anonymousId,
            String name,
            Instant occurredAt,
            Instant receivedAt,
            Map<String, ?> body) {
        return received("test", EventKind.TRACK, name, userId, anonymousId, occurredAt, receivedAt, body);
    }

    public Event identify(
            @Nullable String userId,
            @Nullable String anonymousId,
            Instant occurredAt,
            Instant at,
            Map<String, ?> traits) {
        return received("test", EventKind.IDENTIFY, "", userId, anonymousId, occurredAt, at, Map.of("traits", traits));
    }

    public Event system(String name, Instant at, Map<String, ?> properties) {
        return received(
                SystemEvents.SOURCE, EventKind.TRACK, name, null, null, at, at, Map.of("properties", properties));
    }

    private Event received(
            String source,
            EventKind kind,
            String name,
            @Nullable String userId,
            @Nullable String anonymousId,
            Instant occurredAt,
            Instant receivedAt,
            Map<String, ?> body) {
        return add(
                source,
                "m" + log.next(),
                kind,
                name,
                userId,
                anonymousId,
                occurredAt,
                receivedAt,
                Fields.of(new HashMap<>(body)));
    }

    /** As the worker does when a timer is due. */
    public void passTime(Instant now) {
        clock.set(now);
        timePasses();
    }

    /** What the stage told later ones of memberships since the log was last told from its beginning. */
    public List<MembershipChanged> noted() {
        return noted;
    }

    @Override
    public void clear() {
        super.clear();
        noted.clear();
    }

    @Override
    protected void heard(LoopBatch batch) {
        batch.note(MembershipChanges.class).ifPresent(note -> noted.addAll(note.changes()));
    }

    /** Facts told to it wait in the log until it catches up, as when the worker is busy. */
    public void holdBack() {
        holdingBack = true;
    }

    /** Takes a customer fact of this process and applies it at once. */
    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Fields each : messages) {
            Event event = add(
                    source,
                    EventKind.TRACK,
                    each.text("event").orElseThrow(),
                    each.text("userId").orElse(null),
                    each.text("anonymousId").orElse(null),
                    clock.instant(),
                    each.values());
            run(event);
            outcomes.add(new Outcome.Accepted(event.messageId()));
        }
        return outcomes;
    }

    /** Applied at once, unless it holds back. */
    @Override
    public void decide(String name, Map<String, ?> properties) {
        Event fact = system(name, clock.instant(), properties);
        if (!holdingBack) {
            run(fact);
        }
    }
}
