package io.huoshui.journey.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One account's week, Monday to Sunday in the brand's zone: what stands in it, and where it has gaps. */
public record WeekPlan(Account account, LocalDate monday, List<ContentItem> items, List<Gap> gaps) {
    private static final Duration SLOT = Duration.ofMinutes(30);

    public WeekPlan {
        items = List.copyOf(items);
        gaps = List.copyOf(gaps);
    }

    /** @param planned the account's entries of that week; its slots are added */
    public static WeekPlan of(Account account, LocalDate anyDay, List<ContentItem> planned, ZoneId zone) {
        LocalDate monday = monday(anyDay);
        List<ContentItem> all = new ArrayList<>(planned);
        for (int i = 0; i < account.sop().size(); i++) {
            all.add(item(account, i, monday, zone));
        }
        all.sort(Comparator.comparing(ContentItem::at).thenComparing(ContentItem::id));
        return new WeekPlan(account, monday, all, gaps(account.rhythm(), all));
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static ContentItem item(Account account, int no, LocalDate monday, ZoneId zone) {
        Account.Slot slot = account.sop().get(no);
        LocalDate day = monday.plusDays(slot.day().getValue() - 1L);
        return new ContentItem(
                account.id() + "-" + day + "-" + (no + 1),
                account.id(),
                slot.kind(),
                slot.title(),
                "",
                day.atTime(slot.at()).atZone(zone).toInstant(),
                SLOT,
                null,
                true,
                0);
    }

    private static List<Gap> gaps(Account.Rhythm rhythm, List<ContentItem> items) {
        Map<ContentKind, Integer> have = new EnumMap<>(ContentKind.class);
        items.forEach(each -> have.merge(each.kind(), 1, Integer::sum));
        List<Gap> gaps = new ArrayList<>();
        for (ContentKind kind : ContentKind.values()) {
            int want = rhythm.perWeek().getOrDefault(kind, 0);
            int there = have.getOrDefault(kind, 0);
            if (there < want) {
                gaps.add(new Gap(Gap.Reason.TOO_FEW, kind, there, want));
            }
        }
        int value = (int) items.stream().filter(each -> each.kind().isValue()).count();
        int wanted = have.getOrDefault(ContentKind.OFFER, 0) * rhythm.valuePerOffer();
        if (value < wanted) {
            gaps.add(new Gap(Gap.Reason.TOO_PUSHY, null, value, wanted));
        }
        themes(items, gaps);
        return gaps;
    }

    private static void themes(List<ContentItem> items, List<Gap> gaps) {
        List<String> themes = items.stream()
                .filter(each -> each.kind() == ContentKind.LIVE && !each.slot())
                .map(ContentItem::theme)
                .map(String::strip)
                .toList();
        int without = (int) themes.stream().filter(String::isEmpty).count();
        if (without > 0) {
            gaps.add(new Gap(Gap.Reason.NO_THEME, ContentKind.LIVE, without, 0));
        }
        List<String> named = themes.stream().filter(each -> !each.isEmpty()).toList();
        int again = named.size() - (int) named.stream().distinct().count();
        if (again > 0) {
            gaps.add(new Gap(Gap.Reason.SAME_THEME, ContentKind.LIVE, again, 0));
        }
    }
}
