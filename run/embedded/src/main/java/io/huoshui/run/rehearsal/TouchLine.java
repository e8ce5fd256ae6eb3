package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Touches.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A touch that would have been, or something staff would have been asked to do.
 *
 * @param person by their number outside; null when they are nobody there
 * @param inside their number in the rehearsal
 * @param kind of touch, or {@value #TASK}
 * @param advisor in whose name; null in nobody's
 * @param day of {@code since}, in the brand's zone
 */
record TouchLine(
        @Nullable Integer person,
        int inside,
        String programme,
        String step,
        String channel,
        String kind,
        String state,
        @Nullable Integer reason,
        List<Integer> deferredBy,
        @Nullable String advisor,
        Instant wishedAt,
        Instant since,
        LocalDate day) {
    static final String TASK = "task";

    static TouchLine of(Touch touch, @Nullable Integer person, Brand brand) {
        TouchReason why = touch.reason();
        Instant since = touch.sentAt() == null ? touch.since() : touch.sentAt();
        return new TouchLine(
                person,
                touch.person(),
                touch.programme(),
                touch.step(),
                touch.channel(),
                touch.kind().name().toLowerCase(Locale.ROOT),
                touch.state().word(),
                why == null ? null : (Integer) why.number(),
                touch.deferredBy().stream().map(TouchReason::number).sorted().toList(),
                touch.advisor(),
                touch.wishedAt(),
                since,
                brand.dayOf(since));
    }

    /** @param asked a {@code Staff Asked} */
    static TouchLine of(Event asked, String programme, int inside, @Nullable Integer person, Brand brand) {
        return new TouchLine(
                person,
                inside,
                programme,
                asked.properties().text("node").orElse(""),
                "staff",
                TASK,
                "asked",
                null,
                List.of(),
                null,
                asked.occurredAt(),
                asked.occurredAt(),
                brand.dayOf(asked.occurredAt()));
    }
}
