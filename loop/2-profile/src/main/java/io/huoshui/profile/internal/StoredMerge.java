package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two people became one.
 *
 * @param survivorHad what each side owned when it happened
 * @param because the identity both had to do with
 * @param word null when a rule did it
 * @param undoneAt null while it holds
 */
record StoredMerge(
        FactKey key,
        Instant at,
        int survivor,
        int other,
        Set<Identity> survivorHad,
        Set<Identity> otherHad,
        Identity because,
        @Nullable Word word,
        @Nullable Instant undoneAt) {

    /** What an operator said, and who. */
    record Word(String by, String because) {}

    boolean isByOperator() {
        return word != null;
    }

    Optional<Word> spoken() {
        return Optional.ofNullable(word);
    }
}
