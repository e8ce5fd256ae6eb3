package io.huoshui.profile;

import java.util.Collection;
import java.util.Map;

/** Whose an identity is. Reads committed state. */
public interface Owners {
    /** @return without the identities nobody owns */
    Map<Identity, Integer> of(Collection<Identity> identities);
}
