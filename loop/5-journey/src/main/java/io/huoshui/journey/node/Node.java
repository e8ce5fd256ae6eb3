package io.huoshui.journey.node;

import java.util.List;

/**
 * A place on a journey's map. Pure: the same person, fact and sight give the same step.
 */
public sealed interface Node
        permits Entry,
                Wait,
                WaitFor,
                Branch,
                Split,
                SendTouch,
                GiveTag,
                AskStaff,
                GiveCoupon,
                CallWebhook,
                StartJourney,
                StopJourney,
                Goal,
                Exit {
    /** Unique in its journey: letters, digits and {@code -}; at most 64. */
    String id();

    /** What people call it; may be empty. */
    String name();

    /** The word of its kind in the JSON form, e.g. {@code wait-for}. */
    String kind();

    /** Where it may lead. */
    List<Edge> edges();

    /** What happens to a person on this node when they learn of a fact; {@link Fact.Arrived} comes first. */
    Step next(Visit visit, Fact fact, Sight sight);

    /** One answer per kind of node. */
    <T> T match(Cases<T> cases);

    /** Whether a person may stand on it for a while: a circle without one of these would never end. */
    default boolean waits() {
        return false;
    }

    /**
     * @param label which way out: {@code next}, {@code timeout}, an audience, a variant …
     * @param target id of a node; empty while it leads nowhere yet
     */
    record Edge(String label, String target) {}

    /** A rendering: what to make of each kind. */
    interface Cases<T> {
        T entry(Entry node);

        T waiting(Wait node);

        T waitFor(WaitFor node);

        T branch(Branch node);

        T split(Split node);

        T sendTouch(SendTouch node);

        T giveTag(GiveTag node);

        T askStaff(AskStaff node);

        T giveCoupon(GiveCoupon node);

        T callWebhook(CallWebhook node);

        T startJourney(StartJourney node);

        T stopJourney(StopJourney node);

        T goal(Goal node);

        T exit(Exit node);
    }
}
