package io.huoshui.segment.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts a selector picks as of a moment, oldest first.
 *
 * @param changes the earliest later instant at which it may pick others; null when it will not
 */
record Selected(List<Past.Fact> facts, @Nullable Instant changes) {

    static Selected of(Selector selector, Past past, Moment moment) {
        return selector.where().isEmpty() ? all(past.of(selector.event()), moment) : some(selector, past, moment);
    }

    /** The beginning of the list itself: who did something ten thousand times is asked about often. */
    private static Selected all(List<Past.Fact> facts, Moment moment) {
        int until = after(facts, moment.now());
        return new Selected(
                facts.subList(0, until), until < facts.size() ? facts.get(until).occurredAt() : null);
    }

    /** Where those begin, oldest first, that happened after an instant. */
    static int after(List<Past.Fact> facts, Instant instant) {
        int from = 0;
        int to = facts.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (facts.get(middle).occurredAt().isAfter(instant)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private static Selected some(Selector selector, Past past, Moment moment) {
        List<Past.Fact> facts = new ArrayList<>();
        Instant changes = null;
        for (Past.Fact fact : past.of(selector.event())) {
            if (fact.occurredAt().isAfter(moment.now())) {
                changes = Leaf.earlier(changes, fact.occurredAt());
                break;
            }
            boolean picked = true;
            for (Selector.Where where : selector.where()) {
                List<Value> values = PropertyPath.find(fact.properties(), where.property());
                picked &= where.test().passes(values, moment.now(), moment.zone());
                changes = Leaf.earlier(changes, where.test().nextTurn(values, moment.now(), moment.zone()));
            }
            if (picked) {
                facts.add(fact);
            }
        }
        return new Selected(facts, changes);
    }

    /** All facts of some names as of a moment, in order. */
    static Selected named(List<String> events, Past past, Moment moment) {
        List<Past.Fact> facts = new ArrayList<>();
        Instant changes = null;
        for (String event : events) {
            Selected each = of(new Selector(event, List.of()), past, moment);
            facts.addAll(each.facts);
            changes = Leaf.earlier(changes, each.changes);
        }
        facts.sort(Past.ORDER);
        return new Selected(facts, changes);
    }
}
