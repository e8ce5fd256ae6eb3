package io.huoshui.run.rehearsal;

import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.run.rehearsal.RehearsalLines.Only;
import io.huoshui.run.rehearsal.RehearsalLines.Pressed;
import io.huoshui.run.rehearsal.RehearsalLines.TouchFilter;
import io.huoshui.run.rehearsal.RehearsalLines.WalkFilter;
import io.huoshui.run.rehearsal.Subject.Kind;
import io.huoshui.touch.TouchReason;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.Sse;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Rehearsals: begin one, watch it, read what it found, down to the people. */
@RestController
@RequestMapping("/api/rehearsals")
class RehearsalController {
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int LISTED = 50;

    private final Subjects subjects;
    private final RunRehearsals rehearsals;
    private final RehearsalTable table;
    private final RehearsalLines lines;
    private final PersonRows people;
    private final Sse sse;

    RehearsalController(
            Subjects subjects,
            RunRehearsals rehearsals,
            RehearsalTable table,
            RehearsalLines lines,
            PersonRows people,
            Sse sse) {
        this.subjects = subjects;
        this.rehearsals = rehearsals;
        this.table = table;
        this.lines = lines;
        this.people = people;
        this.sse = sse;
    }

    /**
     * A journey, a campaign, or neither: then the caps.
     *
     * @param of of a journey: {@code draft} (unless said otherwise) or {@code published}
     * @param caps absent: those in force
     */
    record Asked(
            @Size(min = 1, max = 200) @Nullable String journey,
            @Size(min = 1, max = 200) @Nullable String campaign,
            @Pattern(regexp = "draft|published") @Nullable String of,
            @Min(1) @Max(Play.DAYS_MOST) int days,
            @Size(max = 50) @Nullable List<@Valid @NotNull CapView> caps) {}

    record Why(String code, int number, String zh, String en) {}

    record RehearsalView(
            long id,
            String kind,
            String subject,
            @Nullable String programme,
            String name,
            int version,
            boolean draft,
            @Nullable List<CapView> caps,
            int days,
            String state,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt,
            @Nullable Why reason,
            RunRehearsals.@Nullable Progress progress,
            @Nullable Report report) {}

    record TouchView(
            @Nullable PersonRow who,
            TouchLine touch,
            @Nullable Why reason,
            List<Why> deferredBy) {}

    record WalkView(@Nullable PersonRow who, WalkLine walk) {}

    record PressedView(@Nullable PersonRow who, int times) {}

    @PostMapping
    @Needs(Permission.REHEARSE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RehearsalView begin(@RequestBody @Valid Asked asked) {
        List<CapView> caps = asked.caps();
        long id = rehearsals.begin(
                subject(asked),
                asked.days(),
                caps == null ? null : caps.stream().map(CapView::cap).toList());
        return one(id);
    }

    private Subject subject(Asked asked) {
        if (asked.journey() != null && asked.campaign() != null) {
            throw new Refused(WebReason.WEB_INVALID, "campaign");
        }
        if (asked.journey() != null) {
            return subjects.journey(asked.journey(), !"published".equals(asked.of()));
        }
        return asked.campaign() == null ? new Subject.OfCaps() : subjects.campaign(asked.campaign());
    }

    @GetMapping
    @Needs(Permission.JOURNEY_READ)
    List<RehearsalView> newest(
            @RequestParam(required = false) @Pattern(regexp = "journey|campaign|caps") @Nullable String kind,
            @RequestParam(defaultValue = "") @Size(max = 200) String subject) {
        return table.newest(kind == null ? null : Kind.of(kind), subject, LISTED).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/{id}")
    @Needs(Permission.JOURNEY_READ)
    RehearsalView one(@PathVariable long id) {
        return view(table.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND)));
    }

    @GetMapping(value = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.JOURNEY_READ)
    SseEmitter progress(@PathVariable long id) {
        one(id);
        return sse.follow(
                "progress", BEAT, () -> one(id), view -> !view.state().equals(RehearsalTable.State.RUNNING.word()));
    }

    @PostMapping("/{id}/cancel")
    @Needs(Permission.REHEARSE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RehearsalView cancel(@PathVariable long id) {
        one(id);
        rehearsals.cancel(id);
        return one(id);
    }

    @GetMapping("/{id}/touches")
    @Needs(Permission.TOUCH_READ)
    Slice<TouchView> touches(
            @PathVariable long id,
            @RequestParam(required = false) @Size(max = 200) @Nullable String programme,
            @RequestParam(required = false) @Size(max = 200) @Nullable String step,
            @RequestParam(required = false) @Size(max = 64) @Nullable String channel,
            @RequestParam(required = false) @Size(max = 20) @Nullable String state,
            @RequestParam(required = false) @Nullable TouchReason reason,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "touches") @Pattern(regexp = "touches|held-back|advised|task") String only,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        RehearsalView of = one(id);
        Integer number = reason == null ? null : (Integer) reason.number();
        String own = all ? null : of.programme();
        TouchFilter filter =
                new TouchFilter(programme == null ? own : programme, step, channel, state, number, day, Only.of(only));
        List<TouchLine> found = lines.touches(id, filter, size, (page - 1L) * size);
        Map<@Nullable Integer, PersonRow> who =
                rows(found.stream().map(TouchLine::person).toList());
        return new Slice<>(
                found.stream()
                        .map(each -> new TouchView(
                                who.get(each.person()),
                                each,
                                why(each.reason()).orElse(null),
                                each.deferredBy().stream()
                                        .flatMap(waited -> why(waited).stream())
                                        .toList()))
                        .toList(),
                lines.count(id, filter),
                page,
                size);
    }

    @GetMapping("/{id}/walks")
    @Needs(Permission.TOUCH_READ)
    Slice<WalkView> walks(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Boolean heldOut,
            @RequestParam(required = false) @Nullable Boolean reached,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        one(id);
        WalkFilter filter = new WalkFilter(heldOut, reached);
        List<WalkLine> found = lines.walks(id, filter, size, (page - 1L) * size);
        Map<@Nullable Integer, PersonRow> who =
                rows(found.stream().map(WalkLine::person).toList());
        return new Slice<>(
                found.stream()
                        .map(each -> new WalkView(who.get(each.person()), each))
                        .toList(),
                lines.count(id, filter),
                page,
                size);
    }

    /** People by the most promotional touches they got in any seven days. */
    @GetMapping("/{id}/pressure")
    @Needs(Permission.TOUCH_READ)
    Slice<PressedView> pressure(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") @Min(1) int least,
            @RequestParam(defaultValue = "1000000") @Min(1) int most,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        one(id);
        List<Pressed> found = lines.pressed(id, least, most, size, (page - 1L) * size);
        Map<@Nullable Integer, PersonRow> who =
                rows(found.stream().map(Pressed::person).toList());
        return new Slice<>(
                found.stream()
                        .map(each -> new PressedView(who.get(each.person()), each.times()))
                        .toList(),
                lines.countPressed(id, least, most),
                page,
                size);
    }

    /** By number; nobody for those without one. */
    private Map<@Nullable Integer, PersonRow> rows(List<@Nullable Integer> numbers) {
        return new HashMap<>(
                people.rows(numbers.stream().filter(Objects::nonNull).distinct().toList()));
    }

    private RehearsalView view(RehearsalTable.Row row) {
        return new RehearsalView(
                row.id(),
                row.kind().word(),
                row.subject(),
                row.programme(),
                row.name(),
                row.version(),
                row.draft(),
                row.caps(),
                row.days(),
                row.state().word(),
                row.startedAt(),
                row.startedBy(),
                row.endedAt(),
                Arrays.stream(RehearsalReason.values())
                        .filter(each -> Objects.equals(each.number(), row.reason()))
                        .map(each -> new Why(each.name(), each.number(), each.zh(), each.en()))
                        .findFirst()
                        .orElse(null),
                rehearsals.progress(row.id()).orElse(null),
                row.report());
    }

    private static Optional<Why> why(@Nullable Integer number) {
        return Arrays.stream(TouchReason.values())
                .filter(each -> Objects.equals(each.number(), number))
                .map(each -> new Why(each.name(), each.number(), each.zh(), each.en()))
                .findFirst();
    }
}
