package io.huoshui.segment.internal.tag;

import io.huoshui.segment.internal.membership.MembershipHomes;
import io.huoshui.segment.internal.membership.TagGroupTable;
import io.huoshui.segment.tag.TagGroup;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups of tags. */
@RestController
@RequestMapping("/api/tag-groups")
class TagGroupController {
    private final TagGroupTable groups;
    private final DecideTags decide;

    TagGroupController(MembershipHomes homes, DecideTags decide) {
        this.groups = homes.groups();
        this.decide = decide;
    }

    record GroupDraft(@NotBlank @Size(max = 40) String name) {}

    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    List<TagGroup> groups() {
        return groups.all();
    }

    @PostMapping
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TagGroup define(@RequestBody @Valid GroupDraft draft) {
        return decide.group(draft.name().strip());
    }
}
