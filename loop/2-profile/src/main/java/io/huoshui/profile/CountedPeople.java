package io.huoshui.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The people behind one number on screen, as it stood at a moment; people are taken as merged now.
 *
 * @param without who of them is left out; null: nobody
 */
public record CountedPeople(
        Instant at, Counted who, @Nullable Counted without) {
    public static CountedPeople of(Instant at, Counted who) {
        return new CountedPeople(at, who, null);
    }

    public CountedPeople without(Counted others) {
        return new CountedPeople(at, who, others);
    }

    /** What the address of the people page that lists them says. */
    public String query() {
        return "who=" + who.word() + (without == null ? "" : "&without=" + without.word()) + "&at=" + at;
    }
}
