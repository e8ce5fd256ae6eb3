package io.huoshui.journey.node;

import io.huoshui.segment.rule.Selector;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What lets a person in. */
public sealed interface Trigger {
    /** Whether this fact does, seen at a moment. */
    boolean isPulled(Fact fact, Instant now, ZoneId zone);

    /** One answer per kind. */
    <T> T match(Cases<T> cases);

    /** They did something, or it happened to them. What an import brings is the past, and pulls nothing here. */
    record OnEvent(Selector selector) implements Trigger {
        @Override
        public boolean isPulled(Fact fact, Instant now, ZoneId zone) {
            return fact instanceof Fact.Happened happened
                    && happened.event().importBatch().isEmpty()
                    && Awaited.picks(selector, happened.event(), now, zone);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.onEvent(this);
        }
    }

    /** They came into an audience. @param present also those who are in it when the journey is first published */
    record CameIn(String audience, boolean present) implements Trigger {
        @Override
        public boolean isPulled(Fact fact, Instant now, ZoneId zone) {
            return fact instanceof Fact.CameIn came && came.audience().equals(audience);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cameIn(this);
        }
    }

    /** They left an audience. */
    record WentOut(String audience) implements Trigger {
        @Override
        public boolean isPulled(Fact fact, Instant now, ZoneId zone) {
            return fact instanceof Fact.WentOut went && went.audience().equals(audience);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.wentOut(this);
        }
    }

    /** A date of theirs has come, told by the entry's id. */
    record OnDate(DateMark mark) implements Trigger {
        @Override
        public boolean isPulled(Fact fact, Instant now, ZoneId zone) {
            return false;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.onDate(this);
        }
    }

    /** An operator picks them, or another journey starts this one. */
    record Asked() implements Trigger {
        @Override
        public boolean isPulled(Fact fact, Instant now, ZoneId zone) {
            return fact instanceof Fact.AskedIn;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.asked(this);
        }
    }

    /** They came with an import. @param batch only this one; null for any */
    record Imported(@Nullable String batch) implements Trigger {
        @Override
        public boolean isPulled(Fact fact, Instant now, ZoneId zone) {
            return fact instanceof Fact.Happened happened
                    && happened.event()
                            .importBatch()
                            .filter(each -> batch == null || batch.equals(each))
                            .isPresent();
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.imported(this);
        }
    }

    interface Cases<T> {
        T onEvent(OnEvent trigger);

        T cameIn(CameIn trigger);

        T wentOut(WentOut trigger);

        T onDate(OnDate trigger);

        T asked(Asked trigger);

        T imported(Imported trigger);
    }
}
