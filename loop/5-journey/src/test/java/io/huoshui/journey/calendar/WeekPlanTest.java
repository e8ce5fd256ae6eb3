package io.huoshui.journey.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.calendar.Account.Rhythm;
import io.huoshui.journey.calendar.Account.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a week keeps its rhythm, and where it does not. */
class WeekPlanTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final Account ROOM = account(Rhythm.THREE_AND_ONE, List.of());

    @Test
    void threeLivesWithThemesAndOneCallAreAWholeWeek() {
        assertThat(gaps(ROOM, live("敏感肌"), live("换季"), live("成分课"), item(ContentKind.UGC)))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithHowMany() {
        assertThat(gaps(ROOM, live("敏感肌"))).containsExactly("TOO_FEW LIVE 1/3", "TOO_FEW UGC 0/1");
        Gap gap = WeekPlan.of(ROOM, WEDNESDAY, List.of(live("敏感肌")), SHANGHAI)
                .gaps()
                .get(0);
        assertThat(gap.zh()).isEqualTo("直播还缺 2 个");
        assertThat(gap.en()).isEqualTo("Live: 2 still to plan");
    }

    @Test
    void anOfferNeedsThreeEntriesThatGiveSomething() {
        List<ContentItem> week = new ArrayList<>(List.of(live("a"), live("b"), live("c"), item(ContentKind.UGC)));
        week.add(item(ContentKind.OFFER));
        assertThat(gaps(ROOM, week.toArray(ContentItem[]::new))).isEmpty();
        week.add(item(ContentKind.OFFER));
        assertThat(gaps(ROOM, week.toArray(ContentItem[]::new))).containsExactly("TOO_PUSHY null 4/6");
    }

    @Test
    void livesWithoutAThemeOrWithTheSameOneAreFlagged() {
        assertThat(gaps(ROOM, live(" "), live("换季"), live("换季 "), item(ContentKind.UGC)))
                .containsExactly("NO_THEME LIVE 1/0", "SAME_THEME LIVE 1/0");
    }

    @Test
    void theDaysOfAGroupStandInEveryWeekAtTheBrandsTimeAndCountForItsRhythm() {
        Account group = account(
                new Rhythm(Map.of(ContentKind.GROUP, 2), 0),
                List.of(
                        new Slot(DayOfWeek.MONDAY, LocalTime.of(10, 0), ContentKind.GROUP, "早安问答"),
                        new Slot(DayOfWeek.SUNDAY, LocalTime.of(20, 0), ContentKind.GROUP, "晒单")));
        WeekPlan week = WeekPlan.of(group, WEDNESDAY, List.of(), SHANGHAI);
        assertThat(week.monday()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(week.items())
                .extracting(ContentItem::at)
                .containsExactly(Instant.parse("2026-11-23T02:00:00Z"), Instant.parse("2026-11-29T12:00:00Z"));
        assertThat(week.items()).extracting(ContentItem::id).containsExactly("room-2026-11-23-1", "room-2026-11-29-2");
        assertThat(week.gaps()).isEmpty();
    }

    private static Account account(Rhythm rhythm, List<Slot> sop) {
        return new Account("room", "品牌直播间", Account.Kind.ROOM, "", rhythm, sop, 1, null);
    }

    private static List<String> gaps(Account account, ContentItem... items) {
        return WeekPlan.of(account, WEDNESDAY, List.of(items), SHANGHAI).gaps().stream()
                .map(each -> each.reason() + " " + each.kind() + " " + each.have() + "/" + each.want())
                .toList();
    }

    private static ContentItem live(String theme) {
        return item(ContentKind.LIVE, theme);
    }

    private static ContentItem item(ContentKind kind) {
        return item(kind, "");
    }

    private static ContentItem item(ContentKind kind, String theme) {
        return new ContentItem(
                "i",
                "room",
                kind,
                "一场",
                theme,
                Instant.parse("2026-11-25T12:00:00Z"),
                Duration.ofHours(2),
                null,
                false,
                1);
    }
}
