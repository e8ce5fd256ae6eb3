package io.huoshui.profile.internal;

import io.huoshui.base.Refused;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who went into whom, and the way back. */
@RestController
@RequestMapping("/api/merges")
class MergeController {
    private final MergeList merges;
    private final DecidePeople decide;

    MergeController(MergeList merges, DecidePeople decide) {
        this.merges = merges;
        this.decide = decide;
    }

    record Wish(
            @Positive int survivor,
            @Positive int other,
            @NotBlank @Size(max = 500) String because) {}

    record Because(@NotBlank @Size(max = 500) String because) {}

    @GetMapping
    @Needs(Permission.PEOPLE_READ)
    Slice<MergeList.Merge> merges(
            @RequestParam(required = false) @Positive @Nullable Integer person,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        if (person != null) {
            List<MergeList.Merge> all = merges.of(person);
            return new Slice<>(all.stream().skip((page - 1L) * size).limit(size).toList(), all.size(), page, size);
        }
        return new Slice<>(merges.newest(size, (page - 1L) * size), merges.count(), page, size);
    }

    @PostMapping
    @Needs(Permission.PEOPLE_MERGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void merge(@Valid @RequestBody Wish wish) {
        decide.merge(wish.survivor(), wish.other(), wish.because());
    }

    @PostMapping("/{id}/undo")
    @Needs(Permission.PEOPLE_MERGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void undo(@PathVariable String id, @Valid @RequestBody Because wish) {
        decide.undo(FactKey.of(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND)), wish.because());
    }
}
