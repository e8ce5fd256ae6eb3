package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.rule.Rule;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why this person, or why not. */
@RestController
@RequestMapping("/api/audiences")
class WhyController {
    private final CheckAudience check;
    private final ExplainMember explain;
    private final SavedAudiences saved;
    private final PersonRows people;

    WhyController(CheckAudience check, ExplainMember explain, SavedAudiences saved, PersonRows people) {
        this.check = check;
        this.explain = explain;
        this.saved = saved;
        this.people = people;
    }

    record Asked(
            @Nullable Map<String, Object> rule,
            @Nullable @Size(max = 20) List<String> exclude,
            int person) {}

    record WhyView(
            PersonRow person,
            boolean holds,
            @Nullable Instant until,
            List<ExplainMember.FindingView> because,
            List<ExcludedBy> excludedBy) {}

    record ExcludedBy(String id, String name) {}

    @PostMapping("/why")
    @Needs(Permission.PEOPLE_READ)
    WhyView why(@RequestBody @Valid Asked asked) {
        return why(check.rule(asked.rule()), check.excluded(asked.exclude()), asked.person());
    }

    @GetMapping("/{id}/why/{person}")
    @Needs(Permission.PEOPLE_READ)
    WhyView whyIn(@PathVariable String id, @PathVariable int person) {
        Audience audience = saved.find(id);
        Rule rule = Optional.ofNullable(audience.rule()).orElseThrow(() -> new Refused(SegmentReason.AUDIENCE_STATIC));
        return why(rule, audience.excluded(), person);
    }

    private WhyView why(Rule rule, Set<String> excluded, int person) {
        PersonRow row = Optional.ofNullable(people.rows(List.of(person)).get(person))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        ExplainMember.Explained found =
                explain.explain(rule, excluded, row.id()).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        return new WhyView(
                row,
                found.holds(),
                found.until(),
                found.because(),
                found.excludedBy().stream()
                        .map(saved::find)
                        .map(each -> new ExcludedBy(each.id(), each.name()))
                        .toList());
    }
}
