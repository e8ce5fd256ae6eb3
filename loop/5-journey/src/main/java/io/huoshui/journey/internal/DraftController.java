package io.huoshui.journey.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.internal.JourneyViews.CheckView;
import io.huoshui.journey.internal.JourneyViews.DraftView;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.internal.template.JourneyTemplates;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drawing a journey: a draft may be unfinished; what keeps it from being published is said at any time. */
@RestController
@RequestMapping("/api/journeys")
class DraftController {
    private static final int NAME_CHARS_MAX = 80;
    private static final int DEFINITION_CHARS_MAX = 400_000;
    private static final Map<String, Object> BLANK = Map.of("nodes", java.util.List.of());

    private final DraftTable drafts;
    private final CheckDraft check;
    private final JourneyTemplates templates;
    private final JourneyJson json;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftController(
            DraftTable drafts,
            CheckDraft check,
            JourneyTemplates templates,
            JourneyJson json,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.templates = templates;
        this.json = json;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param id of the journey it is for; absent for a new one */
    record CheckAsked(@Nullable String id, @NotNull Map<String, Object> definition) {}

    /** @param template to begin from; absent, like the definition, for an empty sheet */
    record NewAsked(
            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            @Nullable String template,
            @Nullable Map<String, Object> definition) {}

    /** @param revision that was changed; 0 for the first draft of a journey without one */
    record SaveAsked(
            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            @NotNull Map<String, Object> definition,
            int revision) {}

    record Saved(String id, DraftView draft, CheckView check) {}

    @PostMapping("/check")
    @Needs(Permission.JOURNEY_READ)
    CheckView check(@RequestBody @Valid CheckAsked asked) {
        return CheckView.of(check.check(asked.id() == null ? "" : asked.id(), asked.definition()));
    }

    @PostMapping
    @Needs(Permission.JOURNEY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    Saved create(@RequestBody @Valid NewAsked asked) {
        String id = "j-" + UUID.randomUUID().toString().substring(0, 13);
        return save(id, asked.name(), begin(asked), 0);
    }

    @PutMapping("/{id}/draft")
    @Needs(Permission.JOURNEY_EDIT)
    Saved save(@PathVariable String id, @RequestBody @Valid SaveAsked asked) {
        if (asked.revision() == 0 && !check.exists(id)) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        return save(id, asked.name(), asked.definition(), asked.revision());
    }

    private Object begin(NewAsked asked) {
        if (asked.template() == null) {
            return asked.definition() == null ? BLANK : asked.definition();
        }
        return json.tree(templates
                .find(asked.template())
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND))
                .journey());
    }

    private Saved save(String id, String name, Object definition, int revision) {
        String text = JourneyJson.text(definition);
        if (text.length() > DEFINITION_CHARS_MAX) {
            throw new Refused(JourneyReason.JOURNEY_TOO_LARGE);
        }
        DraftTable.Draft draft =
                new DraftTable.Draft(id, name.strip(), text, revision, clock.instant(), SignedIn.nameOrSystem());
        transaction.executeWithoutResult(status -> {
            audit.record("journey.draft", "journey:" + id, Map.of("revision", revision + 1));
            if (!(revision == 0 ? drafts.create(draft) : drafts.save(draft))) {
                throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
            }
        });
        DraftTable.Draft saved = drafts.find(id).orElseThrow();
        return new Saved(id, DraftView.of(saved), CheckView.of(check.check(id, definition)));
    }
}
