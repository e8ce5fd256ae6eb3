package io.huoshui.event.internal;

import io.huoshui.base.Refused;
import io.huoshui.event.internal.RejectedEvent.OpenReason;
import io.huoshui.event.internal.RejectedEventTable.Stored;
import io.huoshui.event.internal.RejectedEvents.Replayed;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was refused at the doors: look, mend, replay, discard. */
@RestController
@RequestMapping("/api/rejected-events")
class RejectedEventController {
    private final RejectedEventTable table;
    private final RejectedEvents rejectedEvents;
    private final EventLogTable log;
    private final Audit audit;

    RejectedEventController(RejectedEventTable table, RejectedEvents rejectedEvents, EventLogTable log, Audit audit) {
        this.table = table;
        this.rejectedEvents = rejectedEvents;
        this.log = log;
        this.audit = audit;
    }

    record Page(List<RejectedEvent> items, long total, int page, int size, List<OpenReason> reasons) {}

    record Detail(
            long id,
            java.time.Instant receivedAt,
            String source,
            @Nullable String messageId,
            String code,
            int number,
            String zh,
            String en,
            String detail,
            String state,
            int bytes,
            String excerpt,
            String payload,
            @Nullable String other,
            boolean whole) {}

    record Some(
            @Nullable @Size(max = 10_000) List<Long> ids,
            @Nullable String reason) {}

    record Mended(@Nullable @Size(max = 512_000) String payload) {}

    record Discard(
            @NotEmpty @Size(max = 10_000) List<Long> ids,
            @NotBlank @Size(max = 500) String because) {}

    @GetMapping
    @Needs(Permission.EVENT_READ)
    Page list(
            @RequestParam(defaultValue = "open") @Pattern(regexp = "open|replayed|discarded") String state,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        String wanted = reason == null || reason.isBlank() ? null : reason;
        Slice<RejectedEvent> found = table.page(state, wanted, page, size);
        return new Page(found.items(), found.total(), page, size, table.openReasons());
    }

    @GetMapping("/{id}")
    @Needs(Permission.EVENT_READ)
    Detail one(@PathVariable long id) {
        Stored row = stored(id);
        RejectedEvent shown = row.shown();
        boolean clear = SignedIn.current()
                .map(SignedIn::role)
                .map(role -> role.may(Permission.EVENT_REPLAY))
                .orElse(false);
        String payload = new String(row.payload(), StandardCharsets.UTF_8);
        String other = row.other() == null ? null : log.text(row.other()).orElse(null);
        return new Detail(
                shown.id(),
                shown.receivedAt(),
                shown.source(),
                shown.messageId(),
                shown.code(),
                shown.number(),
                shown.zh(),
                shown.en(),
                shown.detail(),
                shown.state(),
                shown.bytes(),
                shown.excerpt(),
                clear ? payload : MaskedText.of(payload),
                other == null || clear ? other : MaskedText.of(other),
                row.whole());
    }

    @PostMapping("/replay")
    @Needs(Permission.EVENT_REPLAY)
    Replayed replay(@Valid @RequestBody Some some) {
        List<Long> ids = some.ids() == null ? List.of() : some.ids();
        Replayed replayed = rejectedEvents.replay(ids, some.reason());
        record("rejected-event.replay", some.reason() == null ? ids.size() + " events" : some.reason(), replayed);
        return replayed;
    }

    @PostMapping("/{id}/replay")
    @Needs(Permission.EVENT_REPLAY)
    Replayed replayOne(@PathVariable long id, @Valid @RequestBody(required = false) @Nullable Mended mended) {
        String payload = mended == null ? null : mended.payload();
        Replayed replayed = rejectedEvents.replayOne(stored(id), payload);
        record(payload == null ? "rejected-event.replay" : "rejected-event.mend", String.valueOf(id), replayed);
        return replayed;
    }

    @PostMapping("/discard")
    @Needs(Permission.EVENT_REPLAY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void discard(@Valid @RequestBody Discard discard) {
        int discarded = table.settle(discard.ids(), "discarded", discard.because());
        audit.record(
                "rejected-event.discard",
                "rejected-event:" + discarded + " events",
                Map.of("count", discarded, "because", discard.because()));
    }

    private Stored stored(long id) {
        return table.one(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private void record(String action, String object, Replayed replayed) {
        audit.record(
                action,
                "rejected-event:" + object,
                Map.of(
                        "accepted", replayed.accepted(),
                        "duplicate", replayed.duplicate(),
                        "rejected", replayed.rejected()));
    }
}
