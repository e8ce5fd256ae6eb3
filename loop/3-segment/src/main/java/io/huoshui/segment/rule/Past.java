package io.huoshui.segment.rule;

import io.huoshui.base.Fields;
import java.time.Instant;
import java.util.List;

/** A person's events of one name, oldest first by (occurredAt, position); repeated and withdrawn ones are not in it. */
public interface Past {
    List<Fact> of(String event);

    /** @param position place in the log: the evidence */
    record Fact(long position, String event, Instant occurredAt, Fields properties) {}
}
