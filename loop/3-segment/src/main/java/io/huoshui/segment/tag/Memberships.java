package io.huoshui.segment.tag;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Who belongs where. Reads committed state, or inside the worker's transaction the state being written. */
public interface Memberships {
    /** People who belong nowhere are left out. */
    Map<Integer, Membership> find(Collection<Integer> profileIds);

    /** Streams everyone who belongs anywhere, in id order; constant memory inside a transaction. */
    void forEach(Consumer<Membership> each);

    /** How many people belong to each tag and audience that has anyone. */
    Map<DefinitionKey, Long> sizes();
}
