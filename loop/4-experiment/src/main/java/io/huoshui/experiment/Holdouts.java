package io.huoshui.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The holdouts in force. Reads committed state, or inside the worker's transaction the state being written. */
public interface Holdouts {
    /** The universal one, or a programme's; empty when there is none. */
    Optional<Holdout> find(String id);

    /**
     * Who is left alone by what a programme wishes: the universal holdout and its own.
     *
     * @param share what the programme's definition leaves alone, in buckets; a holdout that was set for it goes before
     */
    default List<Holdout> of(String programme, int share) {
        Holdout own = find(programme).orElseGet(() -> new Holdout(programme, share));
        return Stream.concat(find(Holdout.UNIVERSAL).stream(), Stream.of(own)).toList();
    }
}
