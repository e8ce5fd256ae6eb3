package io.huoshui.profile;

import io.huoshui.profile.TimelineItem.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is so of a person, or is not: an answer in a sentence, and the chain of facts, definitions and verdicts behind it, in the order
 * in which they led there. Without personal data.
 *
 * @param about the kind of thing, e.g. {@code touch}
 * @param holds it is so: they have the tag, got the touch
 * @param toCustomer how to answer the person themselves; null when there is nothing to say
 */
public record Explanation(
        String about,
        String id,
        boolean holds,
        Words answer,
        List<Link> chain,
        @Nullable Words toCustomer) {
    public Explanation {
        chain = List.copyOf(chain);
    }

    public enum Kind {
        /** Something in the log. */
        FACT,
        /** What was in force, in its version. */
        DEFINITION,
        /** What was decided by it. */
        VERDICT
    }

    /**
     * One step of the chain.
     *
     * @param speaks whether it speaks for it; null when neither for nor against
     * @param at when; null when it holds now
     * @param position in the log; null when it is no fact
     * @param version of a definition; null of others
     */
    public record Link(
            Kind kind,
            Words title,
            @Nullable Words detail,
            @Nullable Boolean speaks,
            @Nullable Instant at,
            @Nullable Long position,
            @Nullable Integer version) {
        public static Link fact(Words title, @Nullable Words detail, @Nullable Instant at, @Nullable Long position) {
            return new Link(Kind.FACT, title, detail, null, at, position, null);
        }

        public static Link definition(Words title, @Nullable Words detail, int version) {
            return new Link(Kind.DEFINITION, title, detail, null, null, null, version);
        }

        public static Link verdict(
                Words title, @Nullable Words detail, @Nullable Boolean speaks, @Nullable Instant at) {
            return new Link(Kind.VERDICT, title, detail, speaks, at, null, null);
        }
    }
}
