package io.huoshui.segment.rule;

/** Track names and properties by which later stages, and group chats, tell who takes part in what. */
public final class ProgrammeEvents {
    /** Property {@code journey_id}. */
    public static final String JOURNEY_ENTERED = "Journey Entered";

    /** Property {@code journey_id}. */
    public static final String JOURNEY_FINISHED = "Journey Finished";

    public static final String JOURNEY = "journey_id";

    /** Segment's name of an exposure; properties {@code experiment_id}, {@code variation_id}. */
    public static final String EXPERIMENT_VIEWED = "Experiment Viewed";

    public static final String EXPERIMENT = "experiment_id";

    public static final String VARIATION = "variation_id";

    static final String GROUP = "group_id";
    static final String CODE = "code";
    static final String STATE = "state";

    private ProgrammeEvents() {}
}
