package io.huoshui.segment.internal.tag.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.Standings;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.internal.tag.ExplainTags;
import io.huoshui.segment.internal.tag.TagAccuracySource;
import io.huoshui.segment.internal.tag.audit.TagAuditViews.AuditView;
import io.huoshui.segment.tag.audit.TagVerdict;
import io.huoshui.testkit.CountedStatements;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten people have a tag; the first two are worth most. */
class TagAuditDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant NOW = Instant.parse("2026-05-01T04:00:00Z");

    private RealLoop loop;
    private DecideAudits decide;

    @BeforeEach
    void fillPool() {
        loop = new RealLoop(db, NOW);
        decide = loop.bean(DecideAudits.class);
        loop.run(loop.system(
                SystemEvents.TAG_DEFINED,
                NOW,
                Map.of("tag", "vip", "group", "g", "name", "贵宾", "kind", "manual", "version", 1, "by", "lin")));
        for (int i = 1; i <= 10; i++) {
            track(i, "Tag Given", Map.of("tag", "vip", "by", "lin"));
        }
        track(1, "Order Completed", Map.of("order_id", "o1", "total", 300));
        track(2, "Order Completed", Map.of("order_id", "o2", "total", 200));
        loop.run(loop.system(SystemEvents.RFM_WAVE_DUE, NOW, Map.of("wave", "w1", "asOf", "2026-05-01", "by", "lin")));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void everySampleHasItsShareOfTheMostValuable() {
        for (int i = 0; i < 8; i++) {
            assertThat(drawn(decide.draw("vip", 5, "lin")))
                    .hasSize(5)
                    .satisfiesOnlyOnce(each -> assertThat(each).isLessThanOrEqualTo(2));
        }
        assertThat(loop.audited).contains("tag-audit.draw tag:vip");
    }

    @Test
    void theFirstWordCountsAndASecondOperatorIsTold() {
        String audit = decide.draw("vip", 10, "lin");
        decide.judge(audit, 7, TagVerdict.RIGHT, null, "lin");
        refused(WebReason.WEB_CHANGED_MEANWHILE, () -> decide.judge(audit, 7, TagVerdict.WRONG, "我看不是", "yue"));
        assertThat(drawn(audit)).hasSize(9).doesNotContain(7);
        assertThat(loop.bean(TagAccuracySource.class).accuracies().get("vip").accuracy())
                .isEqualByComparingTo("1");
    }

    @Test
    void allAuditsAreReadAtOnceAndAsEachIsByItself() {
        Map<String, ?> tag = Map.of("properties", Map.of("tag", "vip", "by", "lin"));
        loop.run(loop.track(null, "a11", "Tag Given", NOW, NOW, tag));
        String first = decide.draw("vip", 3, "lin");
        for (int person : drawn(first)) {
            decide.judge(first, person, TagVerdict.RIGHT, null, "lin");
        }
        loop.clock.tick(Duration.ofHours(1));
        decide.draw("vip", 11, "lin");
        loop.clock.tick(Duration.ofHours(1));
        decide.draw("vip", 11, "lin");
        loop.run(loop.identify("u4", "a11", NOW, NOW, Map.of()));
        CountedStatements counted = new CountedStatements(db.dataSource());
        TagAuditController door = door(JdbcClient.create(counted.source()));
        List<AuditView> all = door.all();
        assertThat(all).extracting(AuditView::voided).containsExactly(1, 1, 0);
        assertThat(all).extracting(each -> each.trend().size()).containsOnly(3);
        assertThat(all)
                .isEqualTo(all.stream().map(each -> door.one(each.id()).audit()).toList());
        assertThat(counted.during(door::all, "select")).isEqualTo(2);
    }

    private TagAuditController door(JdbcClient jdbc) {
        return new TagAuditController(
                new TagAuditTable(jdbc),
                new TagAuditCardTable(jdbc),
                decide,
                loop.bean(ExplainTags.class),
                loop.bean(Profiles.class),
                loop.bean(PersonRows.class),
                loop.bean(Standings.class));
    }

    @Test
    void aTagNobodyHasCannotBeLookedAt() {
        refused(SegmentReason.TAG_AUDIT_EMPTY, () -> decide.draw("unheard", 5, "lin"));
    }

    private List<Integer> drawn(String audit) {
        return loop.bean(TagAuditCardTable.class).open(audit).stream()
                .map(TagAuditCardTable.Card::profileId)
                .toList();
    }

    private void track(int person, String name, Map<String, ?> properties) {
        loop.run(loop.track("u" + person, null, name, NOW, NOW, Map.of("properties", properties)));
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
