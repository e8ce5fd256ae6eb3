package io.huoshui.segment.internal.tag.audit;

import io.huoshui.base.Refused;
import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.Tier;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.tag.Held;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.segment.tag.audit.TagSample;
import io.huoshui.segment.tag.audit.TagSample.Assigned;
import io.huoshui.segment.tag.audit.TagVerdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators decide about audits becomes facts of the log, each with its line in the audit trail. */
final class DecideAudits {
    private final Memberships memberships;
    private final StandingTable standings;
    private final Announce announce;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecideAudits(
            Memberships memberships,
            StandingTable standings,
            Announce announce,
            TransactionTemplate transaction,
            Clock clock) {
        this.memberships = memberships;
        this.standings = standings;
        this.announce = announce;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @return the new audit's id
     * @throws Refused when nobody has the tag
     */
    String draw(String tag, int size, String by) {
        UUID id = UUID.randomUUID();
        long seed = id.getMostSignificantBits() >>> 12;
        Map<Integer, Held> holders = holders(tag);
        if (holders.isEmpty()) {
            throw new Refused(SegmentReason.TAG_AUDIT_EMPTY);
        }
        List<Map<String, Object>> people = TagSample.draw(assigned(holders), size, seed, clock.instant()).stream()
                .map(each -> card(each, holders))
                .toList();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("audit", id.toString());
        said.put("tag", tag);
        said.put("seed", seed);
        said.put("by", by);
        said.put("people", people);
        announce.fact(
                "tag-audit.draw",
                "tag:" + tag,
                Map.of("audit", id.toString(), "size", people.size()),
                SystemEvents.TAG_AUDIT_DRAWN,
                "tag-audit:" + id,
                said);
        return id.toString();
    }

    /** The first word about a card counts; a second operator is told that somebody was faster. */
    void judge(String audit, int person, TagVerdict verdict, @Nullable String note, String by) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("audit", audit);
        said.put("person", person);
        said.put("verdict", verdict.word());
        said.put("by", by);
        if (note != null) {
            said.put("note", note);
        }
        announce.fact(
                "tag-audit.judge",
                "tag-audit:" + audit,
                SystemEvents.TAG_JUDGED,
                "tag-judged:" + audit + ":" + person,
                said);
    }

    private Map<Integer, Held> holders(String tag) {
        Map<Integer, Held> holders = new HashMap<>();
        transaction.executeWithoutResult(status -> memberships.forEach(each ->
                Optional.ofNullable(each.tags().get(tag)).ifPresent(held -> holders.put(each.profileId(), held))));
        return holders;
    }

    private List<Assigned> assigned(Map<Integer, Held> holders) {
        Map<Integer, Tier> tiers = standings.tiersOfEveryone();
        List<Assigned> assigned = new ArrayList<>();
        holders.forEach((id, held) -> assigned.add(new Assigned(
                id,
                held.since(),
                Optional.ofNullable(tiers.get(id)).map(Tier::word).orElse(""))));
        return assigned;
    }

    private static Map<String, Object> card(Assigned assigned, Map<Integer, Held> holders) {
        Held held = holders.getOrDefault(assigned.profileId(), new Held(Instant.EPOCH, 0, 0));
        return Map.of("person", assigned.profileId(), "since", held.since().toString(), "version", held.version());
    }
}
