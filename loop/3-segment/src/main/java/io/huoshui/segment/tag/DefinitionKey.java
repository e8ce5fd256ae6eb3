package io.huoshui.segment.tag;

import java.util.Comparator;
import java.util.Locale;

/** Names a tag or an audience. Tags come before audiences, each by id. */
public record DefinitionKey(Kind kind, String id) implements Comparable<DefinitionKey> {
    private static final Comparator<DefinitionKey> ORDER =
            Comparator.comparing(DefinitionKey::kind).thenComparing(DefinitionKey::id);

    public enum Kind {
        TAG,
        AUDIENCE;

        /** The word in tables, e.g. {@code tag}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static DefinitionKey tag(String id) {
        return new DefinitionKey(Kind.TAG, id);
    }

    public static DefinitionKey audience(String id) {
        return new DefinitionKey(Kind.AUDIENCE, id);
    }

    @Override
    public int compareTo(DefinitionKey other) {
        return ORDER.compare(this, other);
    }

    /** E.g. {@code tag:vip}. */
    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
