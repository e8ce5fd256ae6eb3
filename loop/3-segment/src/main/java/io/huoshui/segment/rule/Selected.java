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
