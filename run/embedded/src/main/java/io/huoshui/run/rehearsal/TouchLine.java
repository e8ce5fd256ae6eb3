package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Touches.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A touch that would have been.
 *
 * @param person by their number outside; null when they are nobody there
 * @param day of {@code since}, in the brand's zone
 */
record TouchLine(
        @Nullable Integer person,
        String step,
        String channel,
        String kind,
        String state,
        @Nullable Integer reason,
        List<Integer> deferredBy,
        Instant wishedAt,
        Instant since,
        LocalDate day) {
    static TouchLine of(Touch touch, @Nullable Integer person, Brand brand) {
        TouchReason why = touch.reason();
        Instant since = touch.sentAt() == null ? touch.since() : touch.sentAt();
        return new TouchLine(
                person,
                touch.step(),
                touch.channel(),
                touch.kind().name().toLowerCase(Locale.ROOT),
                touch.state().word(),
                why == null ? null : (Integer) why.number(),
                touch.deferredBy().stream().map(TouchReason::number).sorted().toList(),
                touch.wishedAt(),
                since,
                brand.dayOf(since));
    }
}
