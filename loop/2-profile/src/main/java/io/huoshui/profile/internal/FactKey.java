package io.huoshui.profile.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a merge or a conflict for good: the event that brought it about and the place of the identity in it. The same event gives
 * the same name in every replay, so facts in the log may refer to it. As text: {@code 4711-2}.
 */
record FactKey(long position, int ordinal) implements Comparable<FactKey> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,4})");

    static Optional<FactKey> of(String text) {
        Matcher key = TEXT.matcher(text);
        return key.matches()
                ? Optional.of(new FactKey(Long.parseLong(key.group(1)), Integer.parseInt(key.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(FactKey other) {
        return position == other.position
                ? Integer.compare(ordinal, other.ordinal)
                : Long.compare(position, other.position);
    }

    @Override
    public String toString() {
        return position + "-" + ordinal;
    }
}
