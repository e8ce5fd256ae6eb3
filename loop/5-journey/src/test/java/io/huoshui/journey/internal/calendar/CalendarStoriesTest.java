package io.huoshui.journey.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Brand;
import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.calendar.ContentItem;
import io.huoshui.journey.calendar.ContentKind;
import io.huoshui.journey.calendar.ContentRules;
import io.huoshui.journey.internal.JourneyLoop;
import io.huoshui.journey.internal.calendar.AccountForm.RhythmForm;
import io.huoshui.journey.internal.calendar.AccountForm.SlotForm;
import io.huoshui.journey.internal.calendar.CalendarController.LineView;
import io.huoshui.journey.internal.calendar.ContentController.Because;
import io.huoshui.journey.internal.calendar.ContentController.ChangedAccount;
import io.huoshui.journey.internal.calendar.ContentController.ItemAsked;
import io.huoshui.journey.internal.calendar.ContentController.NewAccount;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The calendar as operators fill it, and what the figures of an entry count. */
class CalendarStoriesTest {
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T12:00:00Z");

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey");

    private JourneyLoop loop;
    private ContentController content;
    private CalendarController calendar;

    @BeforeEach
    void open() {
        loop = new JourneyLoop(db);
        content = new ContentController(
                loop.bean(ContentTable.class),
                loop.bean(DecideContent.class),
                loop.bean(HiddenAudiences.class),
                loop.bean(Clock.class));
        calendar =
                new CalendarController(loop.bean(ContentTable.class), loop.bean(Brand.class), loop.bean(Clock.class));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aWeekShowsEachAccountsEntriesAndGapsAndNothingOfOtherWeeks() {
        content.define(new NewAccount("room", room()));
        content.plan(live("l1", "敏感肌", SUNDAY_NIGHT, 0));
        content.plan(live("l2", "换季", SUNDAY_NIGHT.plus(Duration.ofDays(1)), 0));
        LineView week = week(null);
        assertThat(week.items()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo("l1");
            assertThat(each.state()).isEqualTo("planned");
        });
        assertThat(week.gaps())
                .extracting(each -> each.code() + each.have() + each.want())
                .containsExactly("TOO_FEW13", "TOO_FEW01");
        assertThat(week(LocalDate.parse("2026-11-29")).items())
                .extracting(each -> each.id())
                .containsExactly("l2");
    }

    @Test
    void decisionsAreTakenOnceAndStaleOnesRefused() {
        content.define(new NewAccount("room", room()));
        content.define(new NewAccount("room", room()));
        refused(
                JourneyReason.CONTENT_TAKEN,
                () -> content.define(new NewAccount("room", new AccountForm("别的", "room", null, null, null))));
        content.change("room", new ChangedAccount(1, new AccountForm("改名", "room", "懂成分", null, null)));
        refused(WebReason.WEB_CHANGED_MEANWHILE, () -> content.change("room", new ChangedAccount(1, room())));
        content.plan(live("l1", "敏感肌", SUNDAY_NIGHT, 0));
        content.plan(live("l1", "敏感肌", SUNDAY_NIGHT, 0));
        content.change("l1", live(null, "换季", SUNDAY_NIGHT, 1));
        refused(WebReason.WEB_CHANGED_MEANWHILE, () -> content.change("l1", live(null, "再改", SUNDAY_NIGHT, 1)));
        assertThat(week(null).items()).singleElement().satisfies(each -> {
            assertThat(each.theme()).isEqualTo("换季");
            assertThat(each.version()).isEqualTo(2);
        });
        content.cancel("l1", new Because("主播请假"));
        content.cancel("l1", new Because("主播请假"));
        assertThat(week(null).items()).isEmpty();
        assertThat(week(null).account().name()).isEqualTo("改名");
        content.retire("room");
        assertThat(calendar.week(null).accounts()).isEmpty();
        refused(WebReason.WEB_NOT_FOUND, () -> content.plan(live("l2", "晚了", SUNDAY_NIGHT, 0)));
        assertThat(loop.audited).filteredOn(each -> each.startsWith("content")).hasSize(6);
    }

    @Test
    void theDaysOfAGroupStandInItsWeek() {
        AccountForm group = new AccountForm(
                "福利 3 群",
                "group",
                null,
                new RhythmForm(Map.of("group", 2), 3),
                List.of(
                        new SlotForm("monday", LocalTime.of(10, 0), "group", "早安问答"),
                        new SlotForm("friday", LocalTime.of(20, 0), "offer", "周五秒杀")));
        content.define(new NewAccount("g3", group));
        LineView week = week(null);
        assertThat(week.items()).extracting(each -> each.title() + each.sop()).containsExactly("早安问答true", "周五秒杀true");
        assertThat(week.gaps()).extracting(each -> each.code()).containsExactly("TOO_FEW", "TOO_PUSHY");
    }

    @Test
    void aWordThatMeansNothingIsRefused() {
        refused(
                JourneyReason.JOURNEY_FIELD_WRONG,
                () -> content.define(new NewAccount("x", new AccountForm("名", "robot", null, null, null))));
    }

    @Test
    void theFiguresOfALiveSessionCountPeopleOnce() {
        ContentItem live = new ContentItem(
                "l1", "room", ContentKind.LIVE, "直播", "敏感肌", loop.now(), Duration.ofMinutes(60), null, false, 1);
        ContentRules rules = new ContentRules(live);
        keep("viewed", rules.viewed());
        keep("finished", rules.finished());
        keep("tookPart", rules.tookPart());
        keep("cameBack", rules.cameBack());
        keep("bought", rules.bought());
        watches("stays", 2_880);
        watches("leaves", 2_879);
        watches("leaves", 10);
        loop.happens("other", "Live Viewed", Map.of("live_id", "l2", "seconds", 9_999));
        loop.happens("asks", "Group Message Posted", Map.of("content_id", "l1"));
        loop.pass(Duration.ofDays(2));
        loop.happens("leaves", "Product Viewed");
        loop.happens("stays", "Order Completed", Map.of("order_id", "o1", "total", 99, "currency", "CNY"));
        loop.happens("other", "Order Completed", Map.of("order_id", "o2", "total", 99, "currency", "CNY"));
        loop.pass(Duration.ofDays(6));
        loop.happens("asks", "Product Viewed");
        assertThat(size("viewed")).isEqualTo(2);
        assertThat(size("finished")).isEqualTo(1);
        assertThat(size("tookPart")).isEqualTo(3);
        assertThat(size("cameBack")).isEqualTo(2);
        assertThat(size("bought")).isEqualTo(1);
    }

    @Test
    void theLogToldAgainGivesTheSameCalendar() {
        content.define(new NewAccount("room", room()));
        content.plan(live("l1", "敏感肌", SUNDAY_NIGHT, 0));
        content.change("l1", live(null, "换季", SUNDAY_NIGHT, 1));
        content.cancel("l1", new Because(null));
        String live = loop.digest();
        loop.replay(() -> 3);
        assertThat(loop.digest()).isEqualTo(live);
    }

    private void watches(String user, int seconds) {
        loop.happens(user, "Live Viewed", Map.of("live_id", "l1", "seconds", seconds));
    }

    private void keep(String id, Rule rule) {
        loop.audience(id, rule);
    }

    private long size(String audience) {
        return loop.bean(Memberships.class).sizes().getOrDefault(DefinitionKey.audience(audience), 0L);
    }

    private LineView week(@Nullable LocalDate day) {
        return calendar.week(day).accounts().get(0);
    }

    private static AccountForm room() {
        return new AccountForm("品牌直播间", "room", null, null, null);
    }

    private static ItemAsked live(@Nullable String id, String theme, Instant at, int version) {
        return new ItemAsked(id, "room", "live", "周日直播", theme, at, 120, null, version);
    }

    private static void refused(Reason reason, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.reason()).isEqualTo(reason));
    }
}
