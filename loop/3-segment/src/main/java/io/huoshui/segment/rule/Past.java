package io.huoshui.segment.rule;

import io.huoshui.base.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A person's events of one name, oldest first by {@link #ORDER}; repeated and withdrawn ones are not in it. */
public interface Past {
    Comparator<Fact> ORDER = Comparator.comparing(Fact::occurredAt).thenComparing(Fact::position);

    List<Fact> of(String event);

    /** @param position place in the log: the evidence */
    record Fact(long position, String event, Instant occurredAt, Fields properties) {
        boolean isAfter(Fact other) {
            return ORDER.compare(this, other) > 0;
        }
    }
}
