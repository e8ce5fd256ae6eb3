package io.huoshui.journey.node;

import io.huoshui.event.Event;
import io.huoshui.profile.PersonEvents;
import io.huoshui.segment.rule.Selector;
import java.time.Instant;
import java.time.ZoneId;

/** Something a journey waits for, aims at, or ends with. */
public sealed interface Awaited {
    /** Whether this fact is it. */
    boolean isMet(Fact fact, Instant since, Instant now, ZoneId zone);

    /** Whether it is true already, without anything happening. */
    boolean holds(Sight sight);

    /** They do something; what occurred before the walk began does not count, however late it is told. */
    record Done(Selector selector) implements Awaited {
        @Override
        public boolean isMet(Fact fact, Instant since, Instant now, ZoneId zone) {
            return fact instanceof Fact.Happened happened
                    && !happened.event().occurredAt().isBefore(since)
                    && picks(selector, happened.event(), now, zone);
        }

        @Override
        public boolean holds(Sight sight) {
            return false;
        }
    }

    /** They belong to an audience. */
    record Belongs(String audience) implements Awaited {
        @Override
        public boolean isMet(Fact fact, Instant since, Instant now, ZoneId zone) {
            return fact instanceof Fact.CameIn came && came.audience().equals(audience);
        }

        @Override
        public boolean holds(Sight sight) {
            return sight.isIn(audience);
        }
    }

    /** Whether an event is one of those selected. */
    static boolean picks(Selector selector, Event event, Instant now, ZoneId zone) {
        return selector.picks(PersonEvents.nameOf(event), event.properties(), now, zone);
    }
}
