package io.huoshui.segment.internal.tag;

import io.huoshui.base.Refused;
import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.internal.membership.MembershipTable;
import io.huoshui.segment.internal.membership.TagTable;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagKind;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tags: what they are, what a change would do, who has them. */
@RestController
@RequestMapping("/api/tags")
class TagController {
    private final TagTable tags;
    private final MembershipTable memberships;
    private final TagViews views;
    private final CheckTag check;
    private final DecideTags decide;
    private final PreviewTag preview;
    private final SampleRows samples;
    private final Clock clock;

    TagController(
            MembershipHomes homes,
            TagViews views,
            CheckTag check,
            DecideTags decide,
            PreviewTag preview,
            SampleRows samples,
            Clock clock) {
        this.tags = homes.tags();
        this.memberships = homes.memberships();
        this.views = views;
        this.check = check;
        this.decide = decide;
        this.preview = preview;
        this.samples = samples;
        this.clock = clock;
    }

    /** @param id the tag whose rule would change; absent for a new one */
    record PreviewAsked(@Nullable String id, @NotNull Map<String, Object> rule) {}

    record Because(@NotBlank @Size(max = 500) String because) {}

    record PreviewView(
            long now,
            long after,
            long gains,
            long losses,
            List<SampleRows.SampleRow> gaining,
            List<SampleRows.SampleRow> losing,
            long ms) {}

    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    List<TagViews.TagView> tags() {
        return views.of(tags.all());
    }

    @GetMapping("/{id}")
    @Needs(Permission.SEGMENT_READ)
    TagViews.TagView tag(@PathVariable String id) {
        Tag tag = tags.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        return views.of(List.of(tag)).get(0);
    }

    @PostMapping
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TagViews.TagView define(@RequestBody @Valid TagDraft draft) {
        return decide(DecideTags.newId("t-"), draft, 1);
    }

    @PutMapping("/{id}")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TagViews.TagView change(@PathVariable String id, @RequestBody @Valid TagDraft draft) {
        Tag tag = check.inUse(id);
        if (!Objects.equals(draft.version(), tag.version())) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        return decide(id, draft, tag.version() + 1);
    }

    @PostMapping("/{id}/retire")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retire(@PathVariable String id, @RequestBody @Valid Because said) {
        Tag tag = check.inUse(id);
        check.mayGo(tag);
        decide.retire(tag, said.because());
    }

    @PostMapping("/preview")
    @Needs(Permission.SEGMENT_READ)
    PreviewView preview(@RequestBody @Valid PreviewAsked asked) {
        Rule rule = check.rule(asked.id(), asked.rule());
        PreviewTag.Difference found = preview.of(asked.id(), rule);
        return new PreviewView(
                found.now(),
                found.after(),
                found.gains(),
                found.losses(),
                samples.of(found.gaining()),
                samples.of(found.losing()),
                found.took().toMillis());
    }

    @GetMapping("/{id}/people")
    @Needs(Permission.PEOPLE_READ)
    Slice<SampleRows.SampleRow> people(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        DefinitionKey key = DefinitionKey.tag(check.inUse(id).id());
        return new Slice<>(
                samples.of(memberships.page(key, size, (page - 1L) * size)), memberships.size(key), page, size);
    }

    private TagViews.TagView decide(String id, TagDraft draft, int version) {
        Optional<Rule> rule = check.check(id, draft);
        Tag tag = new Tag(
                id,
                draft.group(),
                draft.name().strip(),
                draft.tagKind().orElse(TagKind.MANUAL),
                rule.orElse(null),
                version,
                clock.instant(),
                SignedIn.nameOrSystem(),
                null);
        decide.define(tag);
        return views.of(List.of(tag)).get(0);
    }
}
