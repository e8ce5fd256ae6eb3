package io.huoshui.touch.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.touch.TouchReason;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: what was wished, what became of it and why. */
@RestController
@RequestMapping("/api/touches")
class TouchController {
    private static final String STATES = "planned|deferred|reserved|sending|sent|refused|unknown|suppressed";
    private static final String KINDS = "promotional|service|crisis";
    private final TouchListTable touches;
    private final PersonRows people;
    private final ProgrammeNames names;

    TouchController(TouchListTable touches, PersonRows people, ProgrammeNames names) {
        this.touches = touches;
        this.people = people;
        this.names = names;
    }

    /** @param code e.g. {@code TOUCH_CAP_REACHED} */
    record Why(String code, int number, String zh, String en) {
        static @Nullable Why of(@Nullable TouchReason reason) {
            return reason == null ? null : new Why(reason.name(), reason.number(), reason.zh(), reason.en());
        }
    }

    /**
     * @param name what people call it: its headline, else the step, else the programme
     * @param by the programme's name
     */
    record TouchView(
            String key,
            int person,
            @Nullable PersonRow who,
            String kind,
            String channel,
            String programme,
            String step,
            @Nullable String title,
            Words name,
            Words by,
            int priority,
            Instant notBefore,
            String state,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable Why reason) {}

    record SumView(
            String kind,
            String channel,
            String state,
            @Nullable Why reason,
            long touches) {}

    record VerdictView(
            Instant at,
            String verdict,
            @Nullable Why reason,
            @Nullable Instant until,
            long breakerEpoch,
            List<Map<String, @Nullable Object>> findings) {}

    record Variant(String experiment, int version, String variant) {}

    record Outcome(
            String state,
            Instant since,
            @Nullable Why reason,
            int attempts,
            boolean mayHaveArrivedBefore,
            @Nullable Instant lastAttempt,
            @Nullable String receipt,
            @Nullable String advisor) {}

    /** The chain: who wished it and after which event, which variants it shows, each answer of the gate, and the end. */
    record Explanation(
            TouchView touch,
            Words title,
            Words detail,
            int plannedFor,
            Instant expires,
            String text,
            @Nullable String url,
            LedgerRow.Asked asked,
            List<Variant> variants,
            List<VerdictView> verdicts,
            Outcome outcome) {}

    @GetMapping
    @Needs(Permission.TOUCH_READ)
    Slice<TouchView> touches(
            @RequestParam(required = false) @Pattern(regexp = STATES) @Nullable String state,
            @RequestParam(required = false) @Nullable TouchReason reason,
            @RequestParam(required = false) @Size(max = 256) @Nullable String programme,
            @RequestParam(required = false) @Size(max = 64) @Nullable String channel,
            @RequestParam(required = false) @Pattern(regexp = KINDS) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer person,
            @RequestParam(required = false) @Nullable Boolean inDoubt,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var filter = new TouchListTable.Filter(state, reason, programme, channel, kind, person, inDoubt, from, to);
        List<LedgerRow> found = touches.page(filter, size, (page - 1L) * size);
        return new Slice<>(shown(found), touches.count(filter), page, size);
    }

    @GetMapping("/sums")
    @Needs(Permission.TOUCH_READ)
    List<SumView> sums(
            @RequestParam(required = false) @Size(max = 256) @Nullable String programme,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var filter = new TouchListTable.Filter(null, null, programme, null, null, null, null, from, to);
        return touches.sums(filter).stream()
                .map(each ->
                        new SumView(each.kind(), each.channel(), each.state(), Why.of(each.reason()), each.touches()))
                .toList();
    }

    @GetMapping("/{key}")
    @Needs(Permission.TOUCH_READ)
    Explanation touch(@PathVariable String key) {
        LedgerRow found = touches.find(key).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        TouchSentence say = new TouchSentence(names);
        return new Explanation(
                shown(List.of(found)).get(0),
                say.title(found),
                say.detail(found),
                found.plannedFor(),
                found.expires(),
                found.text(),
                found.url(),
                found.asked(),
                found.exposes().stream()
                        .map(each -> new Variant(each.experiment(), each.version(), each.variant()))
                        .toList(),
                touches.answers(key).stream()
                        .map(each -> new VerdictView(
                                each.at(),
                                each.verdict(),
                                Why.of(each.reason()),
                                each.until(),
                                each.epoch(),
                                each.findings()))
                        .toList(),
                new Outcome(
                        found.state(),
                        found.since(),
                        Why.of(found.reason()),
                        found.attempts(),
                        found.inDoubt(),
                        found.sendingAt(),
                        found.receipt(),
                        found.advisor()));
    }

    private List<TouchView> shown(List<LedgerRow> rows) {
        Map<Integer, PersonRow> who =
                people.rows(rows.stream().map(LedgerRow::person).distinct().toList());
        TouchSentence say = new TouchSentence(names);
        return rows.stream()
                .map(each -> new TouchView(
                        each.key(),
                        each.person(),
                        who.get(each.person()),
                        each.kind(),
                        each.channel(),
                        each.asked().programme(),
                        each.asked().step(),
                        each.title(),
                        say.name(each),
                        say.programme(each),
                        each.priority(),
                        each.notBefore(),
                        each.state(),
                        each.since(),
                        each.dueAt(),
                        Why.of(each.reason())))
                .toList();
    }
}
