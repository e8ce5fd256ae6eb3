package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.membership.DefinitionUses;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved audiences: what there is, and decisions about them. */
@RestController
@RequestMapping("/api/audiences")
class AudienceController {
    private static final int NAME_CHARS_MAX = 64;
    private static final int BECAUSE_CHARS_MAX = 500;

    private final SavedAudiences saved;
    private final CheckAudience check;
    private final DecideAudiences decide;
    private final AudienceSizes sizes;
    private final DefinitionUses uses;
    private final NamesInUse names;
    private final Clock clock;

    AudienceController(
            SavedAudiences saved,
            CheckAudience check,
            DecideAudiences decide,
            AudienceSizes sizes,
            DefinitionUses uses,
            NamesInUse names,
            Clock clock) {
        this.saved = saved;
        this.check = check;
        this.decide = decide;
        this.sizes = sizes;
        this.uses = uses;
        this.names = names;
        this.clock = clock;
    }

    /** @param version from which a change starts; not looked at in a new one */
    record Asked(
            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            @Nullable Map<String, Object> rule,
            @Nullable @Size(max = 20) List<String> exclude,
            @Nullable Integer version) {}

    record Because(
            @Nullable @Size(max = NAME_CHARS_MAX) String name,
            @Nullable @Size(max = BECAUSE_CHARS_MAX) String because) {}

    record Taken(String id, int version) {}

    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    List<AudienceView> all() {
        Map<DefinitionKey, Long> people = saved.sizes();
        return saved.all().stream()
                .map(each -> AudienceView.of(each, people.getOrDefault(DefinitionKey.audience(each.id()), 0L), names))
                .toList();
    }

    @GetMapping("/{id}")
    @Needs(Permission.SEGMENT_READ)
    AudienceView one(@PathVariable String id) {
        return AudienceView.of(saved.find(id), saved.size(id), names);
    }

    @PostMapping
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken define(@RequestBody @Valid Asked asked) {
        return define(freshId(), 1, asked);
    }

    @PutMapping("/{id}")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken change(@PathVariable String id, @RequestBody @Valid Asked asked) {
        Audience current = saved.own(id);
        if (!current.isDynamic()) {
            throw new Refused(SegmentReason.AUDIENCE_STATIC);
        }
        if (asked.version() == null || asked.version() != current.version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        return define(id, current.version() + 1, asked);
    }

    @PostMapping("/{id}/retire")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken retire(@PathVariable String id, @RequestBody @Valid Because asked) {
        Audience audience = saved.own(id);
        uses.mayGo(DefinitionKey.audience(id), SegmentReason.AUDIENCE_IN_USE);
        decide.retire(audience, Optional.ofNullable(asked.because()).orElse(""));
        return new Taken(id, audience.version());
    }

    /** A list of whoever is in it now. */
    @PostMapping("/{id}/freeze")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken freeze(@PathVariable String id, @RequestBody @Valid Because asked) {
        Audience audience = saved.find(id);
        String today = clock.instant().toString().substring(0, 10);
        String name = Optional.ofNullable(asked.name())
                .filter(each -> !each.isBlank())
                .orElseGet(() -> cut(audience.name(), NAME_CHARS_MAX - 1 - today.length()) + " " + today);
        String frozen = freshId();
        decide.freeze(
                audience, frozen, name, Optional.ofNullable(asked.because()).orElse(""));
        return new Taken(frozen, 1);
    }

    @GetMapping("/{id}/history")
    @Needs(Permission.SEGMENT_READ)
    List<AudienceSizes.SizeOfDay> history(@PathVariable String id) {
        return sizes.of(saved.find(id).id(), saved.size(id));
    }

    @GetMapping("/{id}/uses")
    @Needs(Permission.SEGMENT_READ)
    List<DefinitionUses.Use> uses(@PathVariable String id) {
        return uses.of(DefinitionKey.audience(saved.find(id).id()));
    }

    private Taken define(String id, int version, Asked asked) {
        Audience next = new Audience(
                id,
                asked.name().strip(),
                check.rule(asked.rule()),
                check.excluded(asked.exclude()),
                null,
                version,
                clock.instant(),
                SignedIn.nameOrSystem(),
                null);
        check.refuseCircle(next);
        decide.define(next);
        return new Taken(id, version);
    }

    private static String freshId() {
        return "a-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
