package io.huoshui.segment.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One aggregate over facts that leave from the oldest on; each step costs what it changes. */
final class Tally {
    private final Rule.Aggregate aggregate;
    private final @Nullable String property;
    private final List<Past.Fact> facts;
    private final Map<String, Integer> different = new HashMap<>();
    private BigDecimal sum = BigDecimal.ZERO;

    Tally(Rule.Aggregate aggregate, @Nullable String property, List<Past.Fact> facts) {
        this.aggregate = aggregate;
        this.property = property;
        this.facts = facts;
        boolean looked = aggregate == Rule.Aggregate.SUM || aggregate == Rule.Aggregate.DISTINCT;
        for (int i = 0; looked && i < facts.size(); i++) {
            count(i, 1);
        }
    }

    void drop(int index) {
        count(index, -1);
    }

    /** @param left how many of the oldest are gone */
    List<Value> values(int left) {
        return switch (aggregate) {
            case COUNT -> List.of(Value.exactly(BigDecimal.valueOf(facts.size() - left)));
            case SUM -> List.of(Value.exactly(sum));
            case DISTINCT -> List.of(Value.exactly(BigDecimal.valueOf(different.size())));
            case FIRST -> left == facts.size() ? List.of() : valuesOf(facts.get(left));
            case LAST -> left == facts.size() ? List.of() : valuesOf(facts.get(facts.size() - 1));
        };
    }

    /** The facts that count most for the aggregate over all of them. */
    List<Long> evidence() {
        return switch (aggregate) {
            case COUNT, SUM, DISTINCT -> Leaf.newest(facts);
            case FIRST -> Leaf.newest(facts.subList(0, Math.min(1, facts.size())));
            case LAST -> Leaf.newest(facts.subList(Math.max(0, facts.size() - 1), facts.size()));
        };
    }

    private void count(int index, int step) {
        if (aggregate == Rule.Aggregate.SUM) {
            for (Value value : valuesOf(facts.get(index))) {
                BigDecimal number = value.number();
                if (number != null) {
                    sum = step > 0 ? sum.add(number) : sum.subtract(number);
                }
            }
        } else if (aggregate == Rule.Aggregate.DISTINCT) {
            for (Value value : valuesOf(facts.get(index))) {
                if (value.text() != null) {
                    different.merge(value.text(), step, (old, more) -> old + more == 0 ? null : old + more);
                }
            }
        }
    }

    private List<Value> valuesOf(Past.Fact fact) {
        return property == null ? List.of(Value.at(fact.occurredAt())) : PropertyPath.find(fact.properties(), property);
    }
}
