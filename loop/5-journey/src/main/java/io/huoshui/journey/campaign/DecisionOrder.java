package io.huoshui.journey.campaign;

import io.huoshui.event.Event;

/** Whether decisions about campaigns come one after the other. Inside the worker's transaction, before the decision is taken in. */
public interface DecisionOrder {
    /** False for one that was taken in before, or that was decided on something else than what is. */
    boolean isNext(Event decision);
}
