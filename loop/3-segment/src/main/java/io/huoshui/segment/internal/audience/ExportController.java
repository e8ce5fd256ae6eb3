package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Large lists leave the house only when two agree: one asks, another allows, the first takes it within a day. */
@RestController
class ExportController {
    private static final Duration ALLOWED = Duration.ofDays(1);

    private final ExportTable exports;
    private final SavedAudiences saved;
    private final WriteMembers members;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportController(
            ExportTable exports,
            SavedAudiences saved,
            WriteMembers members,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.exports = exports;
        this.saved = saved;
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Because(@NotBlank @Size(max = 500) String because) {}

    record ExportView(
            String id,
            String audience,
            String name,
            long people,
            String askedBy,
            Instant askedAt,
            @Nullable String because,
            String state,
            @Nullable String approvedBy) {

        static ExportView of(ExportTable.Export export) {
            String allowed = export.approvedBy() == null ? "asked" : "approved";
            return new ExportView(
                    String.valueOf(export.id()),
                    export.audience(),
                    export.name(),
                    export.people(),
                    export.askedBy(),
                    export.askedAt(),
                    export.because(),
                    export.takenAt() == null ? allowed : "done",
                    export.approvedBy());
        }
    }

    @GetMapping("/api/exports")
    @Needs(Permission.EXPORT)
    List<ExportView> all() {
        return exports.newest().stream().map(ExportView::of).toList();
    }

    @PostMapping("/api/audiences/{id}/exports")
    @Needs(Permission.EXPORT)
    @ResponseStatus(HttpStatus.CREATED)
    ExportView ask(@PathVariable String id, @RequestBody @Valid Because asked) {
        Audience audience = saved.find(id);
        long size = saved.size(id);
        int export = inOneGo(
                "audience.export.ask",
                id,
                Map.of("people", size, "because", asked.because()),
                () -> exports.ask(
                        id,
                        audience.name(),
                        audience.version(),
                        size,
                        SignedIn.nameOrSystem(),
                        clock.instant(),
                        asked.because()));
        return ExportView.of(find(export));
    }

    @PostMapping("/api/exports/{export}/approve")
    @Needs(Permission.EXPORT)
    ExportView approve(@PathVariable int export, @RequestBody @Valid Because asked) {
        ExportTable.Export found = find(export);
        if (found.askedBy().equals(SignedIn.nameOrSystem())) {
            throw new Refused(SegmentReason.EXPORT_OWN);
        }
        inOneGo(
                "audience.export.approve",
                found.audience(),
                Map.of("export", export, "because", asked.because()),
                () -> approveFirst(export));
        return ExportView.of(find(export));
    }

    /** The list as it is now, for whoever asked; as often as needed while the approval is fresh. */
    @GetMapping("/api/exports/{export}.csv")
    @Needs(Permission.EXPORT)
    void take(@PathVariable int export, HttpServletResponse response) throws IOException {
        ExportTable.Export found = find(export);
        Audience audience = saved.find(found.audience());
        Instant approved = found.approvedAt();
        boolean fresh = approved != null && clock.instant().isBefore(approved.plus(ALLOWED));
        boolean same = audience.version() == found.version();
        if (!fresh || !same || !found.askedBy().equals(SignedIn.nameOrSystem())) {
            throw new Refused(SegmentReason.EXPORT_NOT_APPROVED);
        }
        inOneGo(
                "audience.export",
                found.audience(),
                Map.of("export", export, "people", saved.size(found.audience())),
                () -> {
                    exports.take(export, clock.instant());
                    return true;
                });
        members.write(audience, response);
    }

    private boolean approveFirst(int export) {
        if (!exports.approve(export, SignedIn.nameOrSystem(), clock.instant())) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        return true;
    }

    private ExportTable.Export find(int export) {
        return exports.find(export).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private <T> T inOneGo(String action, String audience, Map<String, ?> detail, Supplier<T> act) {
        T done = transaction.execute(status -> {
            T did = act.get();
            audit.record(action, "audience:" + audience, detail);
            return did;
        });
        return Objects.requireNonNull(done);
    }
}
