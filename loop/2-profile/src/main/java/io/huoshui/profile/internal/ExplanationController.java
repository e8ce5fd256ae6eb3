package io.huoshui.profile.internal;

import io.huoshui.base.Refused;
import io.huoshui.profile.Explanation;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why is it so of this person, or why not? Whichever stage knows, answers. */
@RestController
class ExplanationController {
    private final Profiles profiles;
    private final PersonRows rows;
    private final ObjectProvider<ExplanationSource> sources;

    ExplanationController(Profiles profiles, PersonRows rows, ObjectProvider<ExplanationSource> sources) {
        this.profiles = profiles;
        this.rows = rows;
        this.sources = sources;
    }

    @GetMapping("/api/people/{id}/explanations")
    @Needs(Permission.PEOPLE_READ)
    Explanation explain(
            @PathVariable int id,
            @RequestParam @Pattern(regexp = "tag|tier|audience|journey|touch") String about,
            @RequestParam(defaultValue = "") @Size(max = 200) String of) {
        Profile person = Optional.ofNullable(rows.rows(List.of(id)).get(id))
                .flatMap(each -> profiles.find(each.id()))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        return sources.stream()
                .filter(each -> each.about().equals(about))
                .findFirst()
                .flatMap(each -> each.explain(person, of))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }
}
