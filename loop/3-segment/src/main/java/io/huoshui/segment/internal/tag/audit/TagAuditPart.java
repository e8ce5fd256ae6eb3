package io.huoshui.segment.internal.tag.audit;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.internal.SegmentPart;
import io.huoshui.segment.tag.audit.TagVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Audits are what operators decided: which assignments to look at, and what they said of each. */
public final class TagAuditPart implements SegmentPart {
    private final TagAuditTable audits;
    private final TagAuditCardTable cards;

    TagAuditPart(TagAuditTable audits, TagAuditCardTable cards) {
        this.audits = audits;
        this.cards = cards;
    }

    @Override
    public void follow(List<ProfileChanges.Change> changes, Findings findings) {
        // what was drawn stays drawn, whatever becomes of the people
    }

    @Override
    public void obey(Event fact, Findings findings) {
        switch (fact.name()) {
            case SystemEvents.TAG_AUDIT_DRAWN -> draw(fact);
            case SystemEvents.TAG_JUDGED -> judge(fact);
            default -> {
                // other parts' business
            }
        }
    }

    private void draw(Event fact) {
        Fields said = fact.properties();
        String audit = said.text("audit").orElse("audit-" + fact.position());
        long seed = said.decimal("seed").map(BigDecimal::longValue).orElse(0L);
        String by = said.text("by").orElse("system");
        if (!audits.insert(audit, said.text("tag").orElse(""), fact.position(), fact.receivedAt(), by, seed)) {
            return;
        }
        int no = 0;
        for (Fields each : said.objects("people")) {
            no++;
            cards.insert(
                    audit,
                    no,
                    new TagAuditCardTable.Card(
                            number(each, "person"),
                            each.instant("since").orElse(Instant.EPOCH),
                            number(each, "version")));
        }
    }

    private void judge(Event fact) {
        Fields said = fact.properties();
        Optional<TagVerdict> verdict = said.text("verdict").flatMap(TagVerdict::of);
        verdict.ifPresent(word -> cards.judge(
                said.text("audit").orElse(""),
                number(said, "person"),
                word.word(),
                said.text("note").orElse(null),
                said.text("by").orElse("system"),
                fact.receivedAt()));
    }

    private static int number(Fields of, String name) {
        return of.decimal(name).map(BigDecimal::intValue).orElse(0);
    }
}
