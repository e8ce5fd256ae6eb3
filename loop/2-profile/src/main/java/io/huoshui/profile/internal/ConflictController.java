package io.huoshui.profile.internal;

import io.huoshui.base.Refused;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Masking;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Two people claim one identity: an operator decides. */
@RestController
@RequestMapping("/api/conflicts")
class ConflictController {
    private final ProfileHomes homes;
    private final PersonRowTable rows;
    private final DecidePeople decide;

    ConflictController(ProfileHomes homes, PersonRowTable rows, DecidePeople decide) {
        this.homes = homes;
        this.rows = rows;
        this.decide = decide;
    }

    record Claimed(String value) {}

    /** @param people two; fewer when somebody's events were taken back since */
    record Conflict(
            String id,
            Instant at,
            String namespace,
            List<PersonRow> people,
            Claimed claimed,
            Words why,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    record Decision(
            @NotNull @Pattern(regexp = "merge|keep-apart") String decision,
            @NotBlank @Size(max = 500) String because) {}

    @GetMapping
    @Needs(Permission.PEOPLE_READ)
    Slice<Conflict> conflicts(
            @RequestParam(defaultValue = "open") @Pattern(regexp = "open|settled") String state,
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        boolean open = state.equals("open");
        List<StoredConflict> found = homes.conflicts().page(open, size, (page - 1L) * size);
        return new Slice<>(shown(found), homes.conflicts().count(open), page, size);
    }

    @PostMapping("/{id}/decision")
    @Needs(Permission.PEOPLE_MERGE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Conflict decide(@PathVariable String id, @Valid @RequestBody Decision wish) {
        FactKey key = FactKey.of(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        StoredConflict conflict = decide.settle(key, wish.decision().equals("merge"), wish.because());
        return shown(List.of(conflict)).get(0);
    }

    private List<Conflict> shown(List<StoredConflict> conflicts) {
        Map<Integer, PersonRow> people = rows.rows(conflicts.stream()
                .flatMap(each -> Stream.of(each.one(), each.other()))
                .distinct()
                .toList());
        return conflicts.stream().map(each -> shown(each, people)).toList();
    }

    private Conflict shown(StoredConflict conflict, Map<Integer, PersonRow> people) {
        Optional<StoredConflict.Settled> how = Optional.ofNullable(conflict.settled());
        return new Conflict(
                conflict.key().toString(),
                conflict.at(),
                conflict.claimed().namespace(),
                Stream.of(conflict.one(), conflict.other())
                        .flatMap(each -> Stream.ofNullable(people.get(each)))
                        .toList(),
                new Claimed(Masking.identity(conflict.claimed())),
                why(conflict, homes.rules()),
                how.map(each -> each.decision().word()).orElse("open"),
                how.map(StoredConflict.Settled::by).orElse(null),
                how.map(StoredConflict.Settled::at).orElse(null));
    }

    private static Words why(StoredConflict conflict, IdentityRules rules) {
        var claimed = rules.of(conflict.claimed().namespace());
        var limited = rules.of(conflict.limited());
        return new Words(
                "两位客户都出现了同一" + claimed.zh() + "，合并后" + limited.zh() + "会多于 " + limited.maxPerPerson() + " 个",
                "Both were seen with the same " + claimed.en() + "; as one person they would have more than "
                        + limited.maxPerPerson() + " " + limited.en());
    }
}
