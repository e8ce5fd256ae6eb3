package io.huoshui.run.rehearsal;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.event.HeardOrder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was recorded and decided, one after the other as it is heard, each received when it is heard. Reads the log a page at a time. */
final class Past {
    private static final int PAGE = 1_000;

    private final Events log;
    private final HeardOrder order;
    private final Deque<Event> decisions;
    private final Deque<Event> page = new ArrayDeque<>();
    private int read;
    private int heard;

    Past(Events log, HeardOrder order, List<Event> decisions) {
        this.log = log;
        this.order = order;
        this.decisions = new ArrayDeque<>(decisions);
    }

    int size() {
        return order.size();
    }

    /** How many of {@link #size} were heard. */
    int heard() {
        return heard;
    }

    /** When the next is heard; empty at the end. */
    Optional<Instant> nextAt() {
        return Optional.ofNullable(next()).map(Event::receivedAt);
    }

    /** The next ones, no later than that, and at most so many. */
    List<Event> until(Instant limit, int atMost) {
        return until(each -> !each.receivedAt().isAfter(limit), atMost);
    }

    /** The next ones as long as this is so, and at most so many. */
    List<Event> until(Predicate<Event> which, int atMost) {
        List<Event> found = new ArrayList<>();
        Event next = next();
        while (next != null && found.size() < atMost && which.test(next)) {
            found.add(next);
            boolean decided = next == decisions.peekFirst();
            (decided ? decisions : page).removeFirst();
            heard += decided ? 0 : 1;
            next = next();
        }
        return found;
    }

    /** These, of what happened, come once more. */
    void back(List<Event> happened) {
        for (int i = happened.size() - 1; i >= 0; i--) {
            page.addFirst(happened.get(i));
        }
        heard -= happened.size();
    }

    private @Nullable Event next() {
        if (page.isEmpty() && read < order.size()) {
            readPage();
        }
        Event happened = page.peekFirst();
        Event decided = decisions.peekFirst();
        if (happened == null || decided == null) {
            return happened == null ? decided : happened;
        }
        int when = decided.receivedAt().compareTo(happened.receivedAt());
        return when < 0 || when == 0 && decided.position() < happened.position() ? decided : happened;
    }

    private void readPage() {
        int to = Math.min(order.size(), read + PAGE);
        Map<Long, Event> found = new HashMap<>();
        log.at(order.positions(read, to)).forEach(each -> found.put(each.position(), each));
        for (int i = read; i < to; i++) {
            Event event = found.get(order.position(i));
            if (event != null) {
                page.addLast(Decisions.at(event, order.heardAt(i)));
            }
        }
        read = to;
    }
}
