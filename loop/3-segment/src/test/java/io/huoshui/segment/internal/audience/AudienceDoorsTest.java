package io.huoshui.segment.internal.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.membership.DefinitionUses;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Selector;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.segment.rule.Window;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.Audit;
import io.huoshui.web.Role;
import io.huoshui.web.SignedIn;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Twenty people: the even ones live in 杭州, the first ten bought once, the first five have a phone, u1 does not want promotion. */
class AudienceDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Map<String, Object> IN_HANGZHOU =
            RuleJson.tree(new Rule.HasTrait("city", new ValueTest.OneOf(Set.of("杭州"))));
    private static final Map<String, Object> BOUGHT = RuleJson.tree(bought());

    private RealLoop loop;
    private AudienceController audiences;
    private CountController counts;
    private WhyController why;
    private MemberController members;
    private ExportController exports;

    @BeforeEach
    void fillPool() {
        loop = new RealLoop(db, NOW);
        for (int i = 1; i <= 20; i++) {
            Instant at = NOW.minus(Duration.ofDays(i));
            Map<String, Object> traits = i <= 5
                    ? Map.of("city", i % 2 == 0 ? "杭州" : "上海", "name", "=林溪", "phone", "138123461" + (10 + i))
                    : Map.of("city", i % 2 == 0 ? "杭州" : "上海");
            loop.run(loop.identify("u" + i, null, at, NOW, traits));
            if (i <= 10) {
                loop.run(loop.track(
                        "u" + i,
                        null,
                        "Order Completed",
                        at,
                        NOW,
                        Map.of("properties", Map.of("order_id", "o" + i, "total", 100))));
            }
        }
        loop.run(loop.track("u1", null, "Consent Withdrawn", NOW, NOW, Map.of()));
        loop.run(loop.track("u2", null, "Consent Granted", NOW, NOW, Map.of("properties", Map.of("channel", "sms"))));
        openDoors();
        signIn("lin", Role.LEAD);
        catchUp();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        loop.close();
    }

    private void openDoors() {
        NamesInUse words = loop.bean(NamesInUse.class);
        SavedAudiences saved = loop.bean(SavedAudiences.class);
        CheckAudience check = loop.bean(CheckAudience.class);
        PersonRows people = loop.bean(PersonRows.class);
        WriteMembers write = loop.bean(WriteMembers.class);
        Audit audit = loop.bean(Audit.class);
        audiences = new AudienceController(
                saved,
                check,
                loop.bean(DecideAudiences.class),
                loop.bean(AudienceSizes.class),
                loop.bean(DefinitionUses.class),
                words,
                loop.clock);
        counts = new CountController(
                check,
                loop.bean(CountAudience.class),
                saved,
                people,
                loop.bean(StandingTable.class),
                loop.bean(CheckAim.class));
        why = new WhyController(check, loop.bean(ExplainMember.class), saved, people);
        members = new MemberController(saved, loop.bean(CountAudience.class), write, people, audit);
        exports = new ExportController(loop.bean(ExportTable.class), saved, write, audit, loop.transaction, loop.clock);
    }

    @Test
    void aRuleThatAProgrammeBringsAlongIsKeptOnceEvaluatedAndListedNowhere() {
        HiddenAudiences hidden = loop.bean(HiddenAudiences.class);
        Rule rule = hidden.read(IN_HANGZHOU);
        hidden.keep(rule);
        hidden.keep(hidden.read(IN_HANGZHOU));
        String id = hidden.idOf(rule);
        assertThat(loop.bean(SavedAudiences.class).size(id)).isEqualTo(10);
        assertThat(hidden.people(rule).getCardinality()).isEqualTo(10);
        assertThat(audiences.all()).isEmpty();
        assertThat(audiences.one(id).sentence().zh()).contains("杭州");
        assertThatThrownBy(() -> audiences.retire(id, new AudienceController.Because(null, null)))
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.reason()).isEqualTo(WebReason.WEB_NOT_FOUND));
        assertThat(loop.bean(NamesInUse.class).known().audiences()).contains(id);
    }

    @Test
    void aCountSaysHowManyOfEachNodeWhoCanBeReachedAndWhoTheyAre() {
        Map<String, Object> rule = RuleJson.tree(
                new Rule.All(List.of(RuleJson.readTree(IN_HANGZHOU).rule().orElseThrow(), bought())));
        CountController.CountView found = counts.count(new CountController.Asked(rule, null, null));
        assertThat(found.count()).isEqualTo(5);
        assertThat(found.total()).isEqualTo(20);
        assertThat(found.nodes()).isEqualTo(Map.of("", 5L, "of.0", 10L, "of.1", 10L));
        assertThat(found.reachable().get("sms")).isEqualTo(new CountAudience.Reach(2, 1));
        assertThat(found.reachable().get("wecom")).isEqualTo(new CountAudience.Reach(0, 0));
        assertThat(found.sample()).hasSize(5).allMatch(each -> each.person().orders() == 1);
        assertThat(found.reachableMeans().zh()).contains("没有撤回");
    }

    @Test
    void whoMeansValueAndSelectsActivityIsWarned() {
        for (int i = 21; i <= 60; i++) {
            for (int views = i <= 31 ? 5 : 1; views > 0; views--) {
                loop.run(loop.track("u" + i, null, "Product Viewed", NOW, NOW, Map.of()));
            }
        }
        loop.run(loop.system(SystemEvents.RFM_WAVE_DUE, NOW, Map.of("wave", "w1", "by", "test")));
        catchUp();
        Map<String, Object> active = RuleJson.tree(new Rule.HasFigure(
                Figure.DAYS_SINCE_INTERACTION,
                new ValueTest.Compare(ValueTest.Comparison.AT_MOST, BigDecimal.valueOf(0))));
        assertThat(counts.count(new CountController.Asked(active, null, "今天来过的"))
                        .aim())
                .as("nobody said value")
                .isNull();
        CountController.AimView aim =
                counts.count(new CountController.Asked(active, null, "高价值老客")).aim();
        assertThat(aim.highActivity()).isEqualTo(11);
        assertThat(aim.highValue()).isZero();
        assertThat(aim.warning().zh()).contains("选到的是活跃，不是价值");
        CountController.AimView spend =
                counts.count(new CountController.Asked(spent(1), null, "")).aim();
        assertThat(spend.highValue()).isEqualTo(10);
        assertThat(spend.warning()).as("ten people say nothing").isNull();
    }

    private static Map<String, Object> spent(int atLeast) {
        return RuleJson.tree(new Rule.HasFigure(
                Figure.REVENUE_NET, new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.valueOf(atLeast))));
    }

    @Test
    void whoeverMayNotSeePeopleGetsNumbersOnly() {
        signIn("eye", Role.VIEWER);
        CountController.CountView found = counts.count(new CountController.Asked(BOUGHT, null, null));
        assertThat(found.count()).isEqualTo(10);
        assertThat(found.sample()).isEmpty();
    }

    @Test
    void whoeverIsExcludedIsNotCountedButTheNodesAreThoseOfTheRule() {
        String buyers = define("买过", BOUGHT);
        CountController.CountView found = counts.count(new CountController.Asked(IN_HANGZHOU, List.of(buyers), null));
        assertThat(found.count()).isEqualTo(5);
        assertThat(found.nodes()).isEqualTo(Map.of("", 10L));
        assertThat(counts.count(new CountController.Asked(IN_HANGZHOU, null, null))
                        .reachable()
                        .get("sms"))
                .isEqualTo(new CountAudience.Reach(2, 1));
    }

    @Test
    void whoWithdrewIsNotReachable() {
        CountController.CountView all =
                counts.count(new CountController.Asked(RuleJson.tree(new Rule.All(List.of())), null, null));
        assertThat(all.reachable().get("sms")).isEqualTo(new CountAudience.Reach(4, 1));
    }

    @Test
    void anAudienceIsDefinedChangedAndRetiredByFactsEachAudited() {
        String id = define("买过", BOUGHT);
        AudienceView view = audiences.one(id);
        assertThat(view.people()).isEqualTo(10);
        assertThat(view.kind()).isEqualTo("dynamic");
        assertThat(view.rule()).isEqualTo(BOUGHT);
        assertThat(view.by()).isEqualTo("lin");
        audiences.change(id, new AudienceController.Asked("杭州的", IN_HANGZHOU, List.of(), 1));
        assertThat(audiences.one(id))
                .matches(each -> each.version() == 2 && each.name().equals("杭州的"));
        refused(
                WebReason.WEB_CHANGED_MEANWHILE,
                () -> audiences.change(id, new AudienceController.Asked("旧的", BOUGHT, List.of(), 1)));
        audiences.retire(id, new AudienceController.Because(null, "用不上了"));
        assertThat(audiences.all()).isEmpty();
        refused(WebReason.WEB_NOT_FOUND, () -> audiences.one(id));
        assertThat(loop.audited)
                .containsExactly(
                        "audience.define audience:" + id,
                        "audience.change audience:" + id,
                        "audience.retire audience:" + id);
    }

    @Test
    void aRuleThatNamesNothingOrReadsItselfIsRefused() {
        Map<String, Object> unknown = RuleJson.tree(new Rule.InAudience("unheard"));
        refused(SegmentReason.RULE_NAME_UNKNOWN, () -> define("空", unknown));
        refused(SegmentReason.RULE_TYPE_UNKNOWN, () -> define("空", Map.of("type", "spell")));
        refused(
                SegmentReason.RULE_NAME_UNKNOWN,
                () -> counts.count(new CountController.Asked(BOUGHT, List.of("unheard"), null)));
        String one = define("一", BOUGHT);
        String two = define("二", RuleJson.tree(new Rule.InAudience(one)));
        assertThatThrownBy(() -> audiences.change(one, new AudienceController.Asked("一", BOUGHT, List.of(two), 1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SegmentReason.RULE_CYCLE))
                .hasMessageContaining(one)
                .hasMessageContaining(two);
    }

    @Test
    void whatOthersUseIsNotRetired() {
        String one = define("一", BOUGHT);
        String two = define("二", RuleJson.tree(new Rule.Not(new Rule.InAudience(one))));
        assertThat(audiences.uses(one)).containsExactly(new DefinitionUses.Use("audience", two, "二"));
        refused(SegmentReason.AUDIENCE_IN_USE, () -> audiences.retire(one, new AudienceController.Because(null, null)));
    }

    @Test
    void aFrozenAudienceKeepsWhoWasThere() {
        String id = define("杭州的", IN_HANGZHOU);
        String frozen = audiences
                .freeze(id, new AudienceController.Because(null, "活动名单"))
                .id();
        loop.run(loop.identify("u2", null, NOW, NOW, Map.of("city", "北京")));
        catchUp();
        AudienceView view = audiences.one(frozen);
        assertThat(view.kind()).isEqualTo("static");
        assertThat(view.name()).isEqualTo("杭州的 2026-06-01");
        assertThat(view.people()).isEqualTo(10);
        assertThat(audiences.one(id).people()).isEqualTo(9);
        refused(
                SegmentReason.AUDIENCE_STATIC,
                () -> audiences.change(frozen, new AudienceController.Asked("改", BOUGHT, null, 1)));
        refused(SegmentReason.AUDIENCE_STATIC, () -> why.whyIn(frozen, 1));
        assertThat(members.members(frozen, 1, 200).total()).isEqualTo(10);
    }

    @Test
    void savedAudiencesAreCombined() {
        String hangzhou = define("杭州的", IN_HANGZHOU);
        String bought = define("买过", BOUGHT);
        assertThat(combined(CountController.Op.UNION, hangzhou, bought)).isEqualTo(15);
        assertThat(combined(CountController.Op.INTERSECTION, hangzhou, bought)).isEqualTo(5);
        assertThat(combined(CountController.Op.DIFFERENCE, hangzhou, bought)).isEqualTo(5);
        refused(SegmentReason.AUDIENCES_TO_COMBINE, () -> combined(CountController.Op.UNION, bought, bought));
    }

    @Test
    void whyAndWhyNotComeWithWhatWasMeasuredAndTheEvents() {
        String hangzhou = define("杭州的", IN_HANGZHOU);
        WhyController.WhyView in = why.why(new WhyController.Asked(BOUGHT, List.of(), idOf("u3")));
        assertThat(in.holds()).isTrue();
        assertThat(in.because()).singleElement().satisfies(each -> {
            assertThat(each.measured().zh()).isEqualTo("1");
            assertThat(each.events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.event()).isEqualTo("Order Completed"));
            assertThat(each.sentence().zh()).isNotBlank();
        });
        assertThat(why.why(new WhyController.Asked(BOUGHT, List.of(), idOf("u15")))
                        .holds())
                .isFalse();
        WhyController.WhyView out = why.why(new WhyController.Asked(BOUGHT, List.of(hangzhou), idOf("u2")));
        assertThat(out.holds()).isFalse();
        assertThat(out.because()).allMatch(ExplainMember.FindingView::holds);
        assertThat(out.excludedBy()).containsExactly(new WhyController.ExcludedBy(hangzhou, "杭州的"));
        assertThat(why.whyIn(hangzhou, idOf("u2")).holds()).isTrue();
        refused(WebReason.WEB_NOT_FOUND, () -> why.whyIn(hangzhou, 4711));
    }

    @Test
    void theSizeOfEachDayIsReckonedBackFromToday() {
        String id = define("杭州的", IN_HANGZHOU);
        for (int day = 1; day <= 3; day++) {
            Instant later = NOW.plus(Duration.ofDays(day));
            loop.clock.set(later);
            loop.run(loop.identify("u" + (2 * day - 1), null, later, later, Map.of("city", "杭州")));
        }
        assertThat(audiences.history(id))
                .extracting(AudienceSizes.SizeOfDay::people)
                .containsExactly(10L, 11L, 12L, 13L);
    }

    @Test
    void membersComeInPagesAndAShortListIsTakenOutAtOnceSafeForSpreadsheets() throws IOException {
        String id = define("买过", BOUGHT);
        Slice<PersonRow> second = members.members(id, 2, 4);
        assertThat(second.total()).isEqualTo(10);
        assertThat(second.items()).hasSize(4);
        WrittenResponse response = new WrittenResponse();
        members.csv(id, response.response());
        assertThat(response.text().lines()).hasSize(11);
        assertThat(response.text()).contains(",u3,").contains(",'=").doesNotContain("1381234");
        assertThat(loop.audited).contains("audience.export audience:" + id);
    }

    @Test
    void aLongListLeavesWhenAColleagueApproves() throws IOException {
        for (int i = 100; i < 100 + MemberController.ROWS_ALONE_MAX; i++) {
            loop.run(loop.identify("u" + i, null, NOW, NOW, Map.of("city", "杭州")));
        }
        String id = define("杭州的", IN_HANGZHOU);
        refused(SegmentReason.EXPORT_NEEDS_APPROVAL, () -> members.csv(id, new WrittenResponse().response()));
        ExportController.Because because = new ExportController.Because("给外呼供应商");
        int export = Integer.parseInt(exports.ask(id, because).id());
        refused(SegmentReason.EXPORT_OWN, () -> exports.approve(export, because));
        refused(SegmentReason.EXPORT_NOT_APPROVED, () -> exports.take(export, new WrittenResponse().response()));
        signIn("zhou", Role.LEAD);
        assertThat(exports.approve(export, because).state()).isEqualTo("approved");
        refused(SegmentReason.EXPORT_NOT_APPROVED, () -> exports.take(export, new WrittenResponse().response()));
        refused(WebReason.WEB_CHANGED_MEANWHILE, () -> exports.approve(export, because));
        signIn("lin", Role.LEAD);
        WrittenResponse taken = new WrittenResponse();
        exports.take(export, taken.response());
        assertThat(taken.text().lines()).hasSize(1 + 10 + MemberController.ROWS_ALONE_MAX);
        assertThat(exports.all()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo("done");
            assertThat(each.approvedBy()).isEqualTo("zhou");
        });
        assertThat(loop.audited)
                .endsWith(
                        "audience.export.ask audience:" + id,
                        "audience.export.approve audience:" + id,
                        "audience.export audience:" + id);
        loop.clock.tick(Duration.ofDays(1));
        refused(SegmentReason.EXPORT_NOT_APPROVED, () -> exports.take(export, new WrittenResponse().response()));
    }

    private long combined(CountController.Op op, String... ids) {
        return counts.combine(new CountController.CombineAsked(op, List.of(ids)))
                .count()
                .count();
    }

    private String define(String name, Map<String, Object> rule) {
        String id = audiences
                .define(new AudienceController.Asked(name, rule, null, null))
                .id();
        catchUp();
        return id;
    }

    private void catchUp() {
        loop.bean(KeepIndex.class).catchUp();
    }

    private int idOf(String user) {
        return loop.jdbc
                .sql("select profile_id from identity where namespace = 'user_id' and value = :user")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    private static Rule bought() {
        return new Rule.Metric(
                new Selector("Order Completed", List.of()),
                new Window.LastDays(30),
                Rule.Aggregate.COUNT,
                null,
                new ValueTest.Compare(ValueTest.Comparison.AT_LEAST, BigDecimal.ONE));
    }

    private static void signIn(String name, Role role) {
        SignedIn caller = new SignedIn(1, name, name, role, false);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(caller, null, List.of()));
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
