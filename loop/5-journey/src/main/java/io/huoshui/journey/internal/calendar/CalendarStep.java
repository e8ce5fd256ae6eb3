package io.huoshui.journey.internal.calendar;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.calendar.ContentItem;
import java.math.BigDecimal;
import java.time.Duration;

/** What was decided about the calendar. */
final class CalendarStep implements LoopStep {
    private final ContentTable content;

    CalendarStep(ContentTable content) {
        this.content = content;
    }

    @Override
    public String stage() {
        return "journey.calendar";
    }

    @Override
    public void advance(LoopBatch batch) {
        batch.system().ifPresent(this::obey);
    }

    private void obey(Event fact) {
        Fields said = fact.properties();
        switch (fact.name()) {
            case SystemEvents.CONTENT_ACCOUNT_DEFINED ->
                content.save(AccountForm.read(said.object("definition").values())
                        .account(said.text("account").orElseThrow(), version(said)));
            case SystemEvents.CONTENT_ACCOUNT_RETIRED ->
                content.retire(said.text("account").orElseThrow(), fact.receivedAt());
            case SystemEvents.CONTENT_PLANNED -> content.save(item(said));
            case SystemEvents.CONTENT_CANCELLED ->
                content.cancel(said.text("item").orElseThrow());
            default -> {
                // other parts' business
            }
        }
    }

    private static ContentItem item(Fields said) {
        return new ContentItem(
                said.text("item").orElseThrow(),
                said.text("account").orElseThrow(),
                AccountForm.kind(said.text("kind").orElseThrow()),
                said.text("title").orElse(""),
                said.text("theme").orElse(""),
                said.instant("at").orElseThrow(),
                Duration.ofMinutes(
                        said.decimal("minutes").map(BigDecimal::longValue).orElse(0L)),
                said.text("campaignId").orElse(null),
                false,
                version(said));
    }

    private static int version(Fields said) {
        return said.decimal("version").map(BigDecimal::intValue).orElse(1);
    }
}
