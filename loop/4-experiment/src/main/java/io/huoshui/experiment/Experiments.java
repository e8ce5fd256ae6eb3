package io.huoshui.experiment;

import java.util.List;
import java.util.Optional;

/** The experiments, each in its newest version. Reads committed state, or inside the worker's transaction the state being written. */
public interface Experiments {
    /** By id. */
    List<Experiment> all();

    Optional<Experiment> find(String id);

    /** All versions of one, oldest first. */
    List<Experiment> versions(String id);
}
