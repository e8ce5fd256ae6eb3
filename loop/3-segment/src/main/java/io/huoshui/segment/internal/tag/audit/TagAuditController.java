package io.huoshui.segment.internal.tag.audit;

import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Scores;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Standings;
import io.huoshui.segment.internal.tag.ExplainTags;
import io.huoshui.segment.internal.tag.audit.TagAuditCardTable.Card;
import io.huoshui.segment.internal.tag.audit.TagAuditTable.TagAudit;
import io.huoshui.segment.internal.tag.audit.TagAuditViews.AuditView;
import io.huoshui.segment.internal.tag.audit.TagAuditViews.CardView;
import io.huoshui.segment.internal.tag.audit.TagAuditViews.DetailView;
import io.huoshui.segment.internal.tag.audit.TagAuditViews.PersonView;
import io.huoshui.segment.tag.audit.TagVerdict;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People look at a sample of a tag's assignments and say whether they are right. */
@RestController
@RequestMapping("/api/tag-audits")
class TagAuditController {
    private static final int SIZE_MAX = 200;
    private static final int NOTE_MAX = 500;

    private final TagAuditTable audits;
    private final TagAuditCardTable cards;
    private final DecideAudits decide;
    private final ExplainTags explain;
    private final Profiles profiles;
    private final PersonRows rows;
    private final Standings standings;

    TagAuditController(
            TagAuditTable audits,
            TagAuditCardTable cards,
            DecideAudits decide,
            ExplainTags explain,
            Profiles profiles,
            PersonRows rows,
            Standings standings) {
        this.audits = audits;
        this.cards = cards;
        this.decide = decide;
        this.explain = explain;
        this.profiles = profiles;
        this.rows = rows;
        this.standings = standings;
    }

    record AuditAsked(@NotNull String tag, int size) {}

    record Judged(
            int person, @NotNull String verdict, @Nullable String note) {}

    /** Newest first. */
    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    List<AuditView> all() {
        List<TagAudit> all = audits.newestFirst();
        Map<String, List<Card>> open = cards.open(
                all.stream().filter(each -> !each.isDone()).map(TagAudit::id).toList());
        Set<Integer> living =
                living(open.values().stream().flatMap(List::stream).toList()).keySet();
        Map<String, List<TagAudit>> ofTags = all.stream()
                .sorted(Comparator.comparing(TagAudit::drawnAt).thenComparing(TagAudit::id))
                .collect(Collectors.groupingBy(TagAudit::tag));
        return all.stream()
                .map(each -> AuditView.of(
                        each,
                        (int) open.getOrDefault(each.id(), List.of()).stream()
                                .filter(card -> !living.contains(card.profileId()))
                                .count(),
                        ofTags.getOrDefault(each.tag(), List.of())))
                .toList();
    }

    /** @return the id; it can be read as soon as the loop has taken the decision */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.SEGMENT_EDIT)
    Map<String, String> draw(@Valid @RequestBody AuditAsked asked) {
        if (asked.size() < 1 || asked.size() > SIZE_MAX) {
            throw new Refused(SegmentReason.TAG_AUDIT_INVALID);
        }
        return Map.of("id", decide.draw(asked.tag(), asked.size(), SignedIn.nameOrSystem()));
    }

    @GetMapping("/{id}")
    @Needs(Permission.SEGMENT_READ)
    DetailView one(@PathVariable String id) {
        TagAudit audit = find(id);
        List<Card> open = cards.open(id);
        Map<Integer, Profile> living = living(open);
        CardView next = open.stream()
                .flatMap(card -> Optional.ofNullable(living.get(card.profileId())).stream()
                        .flatMap(person -> card(audit, card, person).stream()))
                .findFirst()
                .orElse(null);
        return new DetailView(AuditView.of(audit, open.size() - living.size(), audits.ofTag(audit.tag())), next);
    }

    @PostMapping("/{id}/judgements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.SEGMENT_EDIT)
    void judge(@PathVariable String id, @Valid @RequestBody Judged judged) {
        find(id);
        TagVerdict verdict =
                TagVerdict.of(judged.verdict()).orElseThrow(() -> new Refused(SegmentReason.TAG_AUDIT_INVALID));
        if (judged.note() != null && judged.note().length() > NOTE_MAX) {
            throw new Refused(SegmentReason.TAG_AUDIT_INVALID);
        }
        if (!living(cards.open(id)).containsKey(judged.person())) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        decide.judge(id, judged.person(), verdict, judged.note(), SignedIn.nameOrSystem());
    }

    private TagAudit find(String id) {
        return audits.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    /** Somebody who went into another person cannot be looked at: the assignment is void, unless the merge is taken back. */
    private Map<Integer, Profile> living(List<Card> open) {
        return profiles.find(open.stream().map(Card::profileId).toList());
    }

    private Optional<CardView> card(TagAudit audit, Card card, Profile person) {
        return Optional.ofNullable(rows.rows(List.of(person.id())).get(person.id()))
                .map(row -> new CardView(
                        person(row, standings.find(person.id())),
                        card.since(),
                        card.version(),
                        explain.because(person, audit.tag())));
    }

    private static PersonView person(PersonRow row, Optional<Standing> standing) {
        Optional<Scores> scores = standing.map(Standing::scores);
        return new PersonView(
                row,
                scores.map(Scores::cell).orElse(null),
                scores.map(each -> each.segment().code()).orElse(null),
                standing.map(Standing::tier).map(each -> each.word()).orElse(null));
    }
}
