package io.huoshui.experiment;

import java.util.Locale;

/** Where a version of an experiment stands. */
public enum ExperimentState {
    /** Being written: nobody is in it. */
    DRAFT,
    /** Whoever comes by gets a variant. */
    RUNNING,
    /** Whoever has a variant keeps it; nobody new gets one. */
    STOPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
