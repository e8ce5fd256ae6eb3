package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two people claim one identity; an operator says whether they are one.
 *
 * @param limited the namespace of which one person would own too many
 * @param one the person whose event it was
 * @param settled null while it waits
 */
record StoredConflict(
        FactKey key,
        Instant at,
        Identity claimed,
        String limited,
        int one,
        int other,
        @Nullable Settled settled) {

    enum Decision {
        MERGED("merged"),
        KEPT_APART("kept-apart");

        private final String word;

        Decision(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @param fact position of the system fact that settled it */
    record Settled(Decision decision, String by, Instant at, long fact, String because) {}

    boolean isOpen() {
        return settled == null;
    }

    boolean isBetween(int person, int another) {
        return one == person && other == another || one == another && other == person;
    }

    StoredConflict between(int person, int another) {
        return new StoredConflict(key, at, claimed, limited, person, another, settled);
    }

    StoredConflict settled(Settled how) {
        return new StoredConflict(key, at, claimed, limited, one, other, how);
    }
}
