package io.huoshui.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The holdouts in force. Reads committed state, or inside the worker's transaction the state being written. */
public interface Holdouts {
    /** The universal one, or a programme's; empty when there is none. */
    Optional<Holdout> find(String id);

    /**
     * Who is left alone by a programme: what it promotes spares the universal holdout, all it does its own.
     *
     * @param share what the programme's definition leaves alone, in buckets; a holdout that was set for it goes before
     */
    default List<Holdout> of(String programme, int share, boolean promotional) {
        Holdout own = find(programme).orElseGet(() -> new Holdout(programme, share));
        return Stream.concat(promotional ? find(Holdout.UNIVERSAL).stream() : Stream.empty(), Stream.of(own))
                .toList();
    }

    /** As they are now, each looked up once: for one batch, in which none is set. */
    default Holdouts remembered() {
        Map<String, Optional<Holdout>> found = new HashMap<>();
        return id -> found.computeIfAbsent(id, this::find);
    }
}
