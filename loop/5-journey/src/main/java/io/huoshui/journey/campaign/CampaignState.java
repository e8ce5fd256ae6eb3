package io.huoshui.journey.campaign;

import java.util.Locale;

/** Where a campaign stands. */
public enum CampaignState {
    /** Too large to begin without the lead's approval. */
    PLANNED,
    /** Begins at its time. */
    SCHEDULED,
    /** Has begun. Over when the last person's walk is. */
    RUNNING,
    /** By somebody, or by itself with a reason: nothing goes out, nothing is lost. */
    PAUSED,
    /** For good: what has not gone out does not. */
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
