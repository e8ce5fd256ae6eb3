package io.huoshui.journey;

/** What a touch is for: decides which rules of the gate apply, and what happens when its fate is unknown. */
public enum TouchKind {
    /** We want something. All rules apply; at most once. */
    PROMOTIONAL,
    /** The person wants something, or must know. Passes breaker, holdouts and caps; at least once. */
    SERVICE,
    /** Something went wrong and the person must hear from us. Passes everything but an unusable address; at least once, ahead of all. */
    CRISIS;

    public boolean isPromotional() {
        return this == PROMOTIONAL;
    }
}
