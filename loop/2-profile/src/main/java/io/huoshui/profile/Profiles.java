package io.huoshui.profile;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The people, by id. Reads committed state, or inside the worker's transaction the state being written. */
public interface Profiles {
    Optional<Profile> find(int profileId);

    Map<Integer, Profile> find(Collection<Integer> profileIds);

    /** Streams every living profile in id order; constant memory. */
    void forEach(Consumer<Profile> each);
}
