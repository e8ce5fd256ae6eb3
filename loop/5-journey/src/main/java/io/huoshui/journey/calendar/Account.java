package io.huoshui.journey.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks to customers: the brand's live room, a persona, or a group's host. Each keeps a rhythm of its own.
 *
 * @param persona who that is to customers, in a sentence; may be empty
 * @param sop what happens on each day of every week, by day and time; for groups
 * @param version counts from 1 with each decision about it
 */
public record Account(
        String id,
        String name,
        Kind kind,
        String persona,
        Rhythm rhythm,
        List<Slot> sop,
        int version,
        @Nullable Instant retiredAt) {
    public static final int NAME_CHARS_MAX = 64;
    public static final int SOP_MAX = 50;

    public Account {
        sop = List.copyOf(sop);
    }

    public enum Kind {
        ROOM,
        PERSONA,
        GROUP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }

    /**
     * What a week should hold.
     *
     * @param perWeek how many of each kind at least; kinds that are not asked for are left out
     * @param valuePerOffer for each offer of a week so many entries that give something; 0: no matter
     */
    public record Rhythm(Map<ContentKind, Integer> perWeek, int valuePerOffer) {
        /** "3 + 1": three themed live sessions and one call for customers' own. */
        public static final Rhythm THREE_AND_ONE = new Rhythm(Map.of(ContentKind.LIVE, 3, ContentKind.UGC, 1), 3);

        public Rhythm {
            perWeek = Map.copyOf(perWeek);
        }
    }

    /** An entry of every week. */
    public record Slot(DayOfWeek day, LocalTime at, ContentKind kind, String title) {}
}
