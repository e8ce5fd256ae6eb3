package io.huoshui.segment.internal.tag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.internal.tag.audit.TagAuditTable.TagAudit;
import io.huoshui.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class TagAuditPartTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("segment");

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private JdbcClient jdbc;
    private TagAuditTable audits;
    private TagAuditCardTable cards;
    private TagAuditPart part;
    private long position;

    @BeforeEach
    void empty() {
        jdbc = JdbcClient.create(db.dataSource());
        audits = new TagAuditTable(jdbc);
        cards = new TagAuditCardTable(jdbc);
        part = new TagAuditPart(audits, cards);
        TagAuditConfiguration.tagAuditDerivedState(jdbc).clear();
    }

    @Test
    void cardsComeInTheOrderDrawnUntilTheyAreJudged() {
        draw("a1", 7, 3, 5);
        assertThat(cards.open("a1"))
                .extracting(TagAuditCardTable.Card::profileId)
                .containsExactly(7, 3, 5);
        assertThat(cards.open("a1").get(0).since()).isEqualTo(NOW);
        judge("a1", 7, "right");
        judge("a1", 5, "unsure");
        assertThat(cards.open("a1"))
                .extracting(TagAuditCardTable.Card::profileId)
                .containsExactly(3);
        TagAudit audit = audits.find("a1").orElseThrow();
        assertThat(audit.size()).isEqualTo(3);
        assertThat(audit.drawnBy()).isEqualTo("lin");
        assertThat(audit.result().judged()).isEqualTo(1);
        assertThat(audit.result().unsure()).isEqualTo(1);
        assertThat(audit.result().accuracy()).isEqualByComparingTo("1");
    }

    @Test
    void theFirstWordAboutACardCountsAndNonsenseDoesNot() {
        draw("a1", 7);
        judge("a1", 7, "perhaps");
        judge("a2", 7, "right");
        judge("a1", 8, "right");
        assertThat(audits.find("a1").orElseThrow().result().judged()).isZero();
        judge("a1", 7, "wrong");
        judge("a1", 7, "right");
        assertThat(audits.find("a1").orElseThrow().result().accuracy()).isEqualByComparingTo("0");
        assertThat(audits.find("a1").orElseThrow().result().red()).isTrue();
    }

    @Test
    void auditsOfOneTagMakeItsTrend() {
        draw("a1", 7);
        draw("a2", 7, 8);
        draw("a2", 9);
        assertThat(audits.ofTag("vip")).extracting(TagAudit::id).containsExactly("a1", "a2");
        assertThat(audits.ofTag("vip").get(1).size())
                .as("the same id draws once")
                .isEqualTo(2);
        assertThat(audits.newestFirst()).extracting(TagAudit::id).containsExactly("a2", "a1");
        assertThat(audits.ofTag("vip").get(0).tagName())
                .as("a tag nobody defined")
                .isEqualTo("vip");
        assertThat(audits.ofTag("other")).isEmpty();
    }

    @Test
    void replayedFactsGiveTheSameState() {
        draw("a1", 7, 3, 5);
        judge("a1", 3, "right");
        String before = digest();
        TagAuditConfiguration.tagAuditDerivedState(jdbc).clear();
        position = 0;
        draw("a1", 7, 3, 5);
        judge("a1", 3, "right");
        assertThat(digest()).isEqualTo(before).contains("tag_audit_card=3:");
    }

    private String digest() {
        return TagAuditConfiguration.tagAuditDerivedState(jdbc).digest();
    }

    private void draw(String audit, Integer... people) {
        fact(
                SystemEvents.TAG_AUDIT_DRAWN,
                Map.of(
                        "audit",
                        audit,
                        "tag",
                        "vip",
                        "seed",
                        42,
                        "by",
                        "lin",
                        "people",
                        List.of(people).stream()
                                .map(each -> Map.of("person", each, "since", NOW.toString(), "version", 1))
                                .toList()));
    }

    private void judge(String audit, int person, String verdict) {
        fact(
                SystemEvents.TAG_JUDGED,
                Map.of("audit", audit, "person", person, "verdict", verdict, "by", "lin", "note", "seen"));
    }

    private void fact(String name, Map<String, ?> properties) {
        position++;
        Event fact = new Event(
                position,
                SystemEvents.SOURCE,
                "m" + position,
                EventKind.TRACK,
                name,
                null,
                null,
                NOW,
                NOW.plusSeconds(position),
                Fields.of(Map.of("properties", properties)));
        part.obey(fact, new Findings());
    }
}
