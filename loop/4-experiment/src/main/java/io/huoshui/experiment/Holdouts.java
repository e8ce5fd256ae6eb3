package io.huoshui.experiment;

import java.util.Optional;

/** The holdouts in force. Reads committed state, or inside the worker's transaction the state being written. */
public interface Holdouts {
    /** The universal one, or a programme's; empty when there is none. */
    Optional<Holdout> find(String id);
}
