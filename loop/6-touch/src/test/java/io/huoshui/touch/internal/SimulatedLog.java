package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.testkit.loop.MemoryLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A log in memory that outlives every crash, and what the stages told on its way into it. */
final class SimulatedLog extends MemoryLog implements Intake, Emissions {
    /** What the stages told, by message id. */
    final Map<String, Fields> told = new LinkedHashMap<>();

    private final Clock clock;
    private final Set<String> messages = new HashSet<>();
    private final List<Map.Entry<String, Fields>> onTheirWay = new ArrayList<>();

    SimulatedLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void empty() {
        super.empty();
        messages.clear();
        onTheirWay.clear();
        told.clear();
    }

    /** An event comes in; the same message again is known. Null when it was. */
    @Nullable
    Event comes(
            String source,
            String messageId,
            EventKind kind,
            String name,
            @Nullable String user,
            @Nullable String device,
            Instant occurredAt,
            Map<String, ?> body) {
        if (!messages.add(source + "\n" + messageId)) {
            return null;
        }
        Instant now = clock.instant();
        Instant last = last().map(Event::receivedAt).orElse(now);
        return put(new Event(
                next(),
                source,
                messageId,
                kind,
                name,
                user,
                device,
                occurredAt,
                last.isAfter(now) ? last : now,
                Fields.of(body)));
    }

    Event decides(String name, Map<String, ?> properties) {
        Event fact = comes(
                SystemEvents.SOURCE,
                "s" + head(),
                EventKind.TRACK,
                name,
                null,
                null,
                clock.instant(),
                Map.of("properties", properties));
        return Objects.requireNonNull(fact);
    }

    /** What the stages told comes into the log. @param again some of it a second time, as after a crash before that was noted */
    void takeEmissions(boolean again) {
        List<Map.Entry<String, Fields>> all = List.copyOf(onTheirWay);
        all.forEach(each -> take(each.getKey(), each.getValue()));
        if (!again) {
            onTheirWay.subList(0, all.size()).clear();
        }
    }

    @Override
    public List<Outcome> take(String source, List<Fields> facts) {
        return facts.stream().map(each -> take(source, each)).toList();
    }

    private Outcome take(String source, Fields message) {
        String id = message.text("messageId").orElseThrow();
        Event taken = comes(
                source,
                id,
                EventKind.TRACK,
                message.text("event").orElseThrow(),
                message.text("userId").orElse(null),
                message.text("anonymousId").orElse(null),
                message.instant("timestamp").orElseThrow(),
                message.values());
        return taken == null ? new Outcome.Duplicate(id) : new Outcome.Accepted(id);
    }

    @Override
    public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
        throw new UnsupportedOperationException();
    }

    /** On its way once the transaction is committed. */
    @Override
    public void emit(String source, List<Fields> facts) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                facts.forEach(each -> {
                    if (told.putIfAbsent(each.text("messageId").orElseThrow(), each) == null) {
                        onTheirWay.add(Map.entry(source, each));
                    }
                });
            }
        });
    }
}
