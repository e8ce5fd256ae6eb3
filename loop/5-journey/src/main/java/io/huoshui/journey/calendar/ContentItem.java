package io.huoshui.journey.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the calendar.
 *
 * @param id also what events about it name: {@code live_id}, {@code content_id}
 * @param theme of live sessions; may be empty elsewhere
 * @param length how long it lasts; of a UGC call, how long it is open
 * @param campaign the campaign that carries it, of offers; null when none does
 * @param slot whether it stands there every week, by the account's SOP
 * @param version counts from 1 with each decision about it; 0 of slots
 */
public record ContentItem(
        String id,
        String account,
        ContentKind kind,
        String title,
        String theme,
        Instant at,
        Duration length,
        @Nullable String campaign,
        boolean slot,
        int version) {
    public static final int TITLE_CHARS_MAX = 80;
    public static final Duration LENGTH_MAX = Duration.ofDays(14);

    public Instant end() {
        return at.plus(length);
    }
}
