package io.huoshui.segment.internal.audience;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.AimCheck;
import io.huoshui.segment.Scores;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The count that follows while an operator edits. */
@RestController
@RequestMapping("/api/audiences")
class CountController {
    private static final int SAMPLE = 8;

    private static final Sentence REACHABLE = new Sentence(
            "可触达：有该渠道的身份，且没有撤回对该渠道或全部渠道的营销授权；其中“已授权”是明确同意过的。频控、免打扰和熔断在发送时另行判断。",
            "Reachable: has the channel's identity and withdrew marketing neither for it nor for any channel; of those, “consent” said yes in so"
                    + " many words. Caps, quiet hours and breakers are judged when something is sent.");

    private final CheckAudience check;
    private final CountAudience count;
    private final SavedAudiences saved;
    private final PersonRows people;
    private final StandingTable standings;
    private final CheckAim aim;

    CountController(
            CheckAudience check,
            CountAudience count,
            SavedAudiences saved,
            PersonRows people,
            StandingTable standings,
            CheckAim aim) {
        this.check = check;
        this.count = count;
        this.saved = saved;
        this.people = people;
        this.standings = standings;
        this.aim = aim;
    }

    record Asked(
            @Nullable Map<String, Object> rule,
            @Nullable @Size(max = 20) List<String> exclude,
            @Nullable @Size(max = 200) String name) {}

    /**
     * @param sample empty for those who may not see people
     * @param position what the log told up to here is counted; null from a start until the next batch
     * @param aim when the audience is meant as high value, by its rule or its name
     */
    record CountView(
            long count,
            long total,
            Map<String, CountAudience.Reach> reachable,
            Sentence reachableMeans,
            Map<String, Long> nodes,
            List<SampleRow> sample,
            @Nullable AimView aim,
            long ms,
            @Nullable Long position) {}

    /** @param warning when more of the people are active than valuable */
    record AimView(long highValue, long highActivity, AimCheck.@Nullable Warning warning) {
        static AimView of(AimCheck check) {
            return new AimView(
                    check.highValue(), check.highActivity(), check.warning().orElse(null));
        }
    }

    record SampleRow(
            @JsonUnwrapped PersonRow person,
            @Nullable String cell,
            @Nullable String segment,
            @Nullable String tier) {

        static SampleRow of(PersonRow person, @Nullable Standing standing) {
            Scores scores = standing == null ? null : standing.scores();
            Tier tier = standing == null ? null : standing.tier();
            return new SampleRow(
                    person,
                    scores == null ? null : scores.cell(),
                    scores == null ? null : scores.segment().code(),
                    tier == null ? null : tier.word());
        }
    }

    enum Op {
        @JsonProperty("union")
        UNION,
        @JsonProperty("intersection")
        INTERSECTION,
        /** in the first, in none of the others */
        @JsonProperty("difference")
        DIFFERENCE
    }

    record CombineAsked(
            @NotNull Op op, @Size(min = 2, max = 20) List<String> ids) {}

    record CombineView(Map<String, Object> rule, CountView count) {}

    @PostMapping("/count")
    @Needs(Permission.SEGMENT_READ)
    CountView count(@RequestBody @Valid Asked asked) {
        return count(
                check.rule(asked.rule()),
                check.excluded(asked.exclude()),
                Objects.requireNonNullElse(asked.name(), ""));
    }

    /** The rule that means it, ready to be saved, and whom it means now. */
    @PostMapping("/combine")
    @Needs(Permission.SEGMENT_READ)
    CombineView combine(@RequestBody @Valid CombineAsked asked) {
        List<Rule> parts = new LinkedHashSet<>(asked.ids())
                .stream()
                        .map(saved::find)
                        .map(Audience::id)
                        .<Rule>map(Rule.InAudience::new)
                        .toList();
        if (parts.size() < 2) {
            throw new Refused(SegmentReason.AUDIENCES_TO_COMBINE);
        }
        Rule rule = switch (asked.op()) {
            case UNION -> new Rule.Any(parts);
            case INTERSECTION -> new Rule.All(parts);
            case DIFFERENCE ->
                new Rule.All(Stream.concat(
                                Stream.of(parts.get(0)), parts.stream().skip(1).map(Rule.Not::new))
                        .toList());
        };
        return new CombineView(RuleJson.tree(rule), count(rule, Set.of(), ""));
    }

    private CountView count(Rule rule, Set<String> excluded, String name) {
        long begun = System.nanoTime();
        CountAudience.Counted found = count.count(rule, excluded);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return new CountView(
                found.people().getLongCardinality(),
                found.total(),
                found.reachable(),
                REACHABLE,
                found.nodes(),
                sample(found.people()),
                aim.check(rule, name, found.people()).map(AimView::of).orElse(null),
                millis,
                found.position() == 0 ? null : found.position());
    }

    private List<SampleRow> sample(RoaringBitmap found) {
        boolean maySee = SignedIn.current()
                .map(each -> each.role().may(Permission.PEOPLE_READ))
                .orElse(false);
        if (!maySee) {
            return List.of();
        }
        List<Integer> ids = CountAudience.sample(found, SAMPLE);
        Map<Integer, PersonRow> rows = people.rows(ids);
        Map<Integer, Standing> standing = standings.find(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)).map(row -> SampleRow.of(row, standing.get(id))))
                .toList();
    }
}
