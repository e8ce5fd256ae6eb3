package io.huoshui.journey.node;

import io.huoshui.event.Event;

/** What a person on a journey may learn of. */
public sealed interface Fact {
    /** They just came to the node they stand on. */
    record Arrived() implements Fact {}

    /** The time the node asked for has come. */
    record Due() implements Fact {}

    /** They did something, or it happened to them. */
    record Happened(Event event) implements Fact {}

    /** They belong to an audience from now on. */
    record CameIn(String audience) implements Fact {}

    /** They belong to it no more. */
    record WentOut(String audience) implements Fact {}

    /** A date of theirs that an entry node waited for has come. */
    record DateCame(String entry) implements Fact {}

    /** An operator, or another journey, asks them in. */
    record AskedIn() implements Fact {}

    Fact ARRIVED = new Arrived();
    Fact DUE = new Due();
    Fact ASKED_IN = new AskedIn();
}
