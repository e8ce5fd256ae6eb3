package io.huoshui.segment.internal.tag;

import io.huoshui.base.Refused;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.tag.Tag;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One person's tags: which, since when, why; given and taken away by a person's word. */
@RestController
@RequestMapping("/api/people/{id}/tags")
class PersonTagController {
    private final Profiles profiles;
    private final CheckTag check;
    private final DecideTags decide;
    private final ExplainTags explain;

    PersonTagController(Profiles profiles, CheckTag check, DecideTags decide, ExplainTags explain) {
        this.profiles = profiles;
        this.check = check;
        this.decide = decide;
        this.explain = explain;
    }

    record Given(
            @NotBlank @Size(max = 64) String tag,
            @NotBlank @Size(max = 500) String because) {}

    record Because(@NotBlank @Size(max = 500) String because) {}

    @GetMapping
    @Needs(Permission.PEOPLE_READ)
    List<ExplainTags.Assignment> tags(@PathVariable int id) {
        return explain.of(person(id));
    }

    @PostMapping
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void give(@PathVariable int id, @RequestBody @Valid Given given) {
        Tag tag = check.inUse(given.tag());
        decide.give(person(id), tag, given.because());
    }

    @PostMapping("/{tag}/remove")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void remove(@PathVariable int id, @PathVariable String tag, @RequestBody @Valid Because said) {
        decide.remove(person(id), check.inUse(tag), said.because());
    }

    private Profile person(int id) {
        return profiles.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }
}
