package io.huoshui.journey.internal.calendar;

import io.huoshui.base.Brand;
import io.huoshui.journey.calendar.Account;
import io.huoshui.journey.calendar.ContentItem;
import io.huoshui.journey.calendar.Gap;
import io.huoshui.journey.calendar.WeekPlan;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A week of content, account by account, with the gaps in its rhythm. */
@RestController
@RequestMapping("/api/content-calendar")
class CalendarController {
    private final ContentTable content;
    private final Brand brand;
    private final Clock clock;

    CalendarController(ContentTable content, Brand brand, Clock clock) {
        this.content = content;
        this.brand = brand;
        this.clock = clock;
    }

    /** @param monday to the Sunday after it */
    record WeekView(LocalDate monday, Instant now, List<LineView> accounts) {}

    record LineView(String id, int version, AccountForm account, List<ItemView> items, List<GapView> gaps) {
        static LineView of(WeekPlan week, Instant now) {
            Account account = week.account();
            return new LineView(
                    account.id(),
                    account.version(),
                    AccountForm.of(account),
                    week.items().stream().map(each -> ItemView.of(each, now)).toList(),
                    week.gaps().stream().map(GapView::of).toList());
        }
    }

    /** @param state {@code planned}, {@code on} or {@code past} */
    record ItemView(
            String id,
            String account,
            String kind,
            String title,
            String theme,
            Instant at,
            long minutes,
            @Nullable String campaign,
            boolean sop,
            int version,
            String state) {
        static ItemView of(ContentItem item, Instant now) {
            String state = now.isBefore(item.at()) ? "planned" : now.isBefore(item.end()) ? "on" : "past";
            return new ItemView(
                    item.id(),
                    item.account(),
                    item.kind().word(),
                    item.title(),
                    item.theme(),
                    item.at(),
                    item.length().toMinutes(),
                    item.campaign(),
                    item.slot(),
                    item.version(),
                    state);
        }
    }

    record GapView(String code, @Nullable String kind, int have, int want, String zh, String en) {
        static GapView of(Gap gap) {
            return new GapView(
                    gap.reason().name(),
                    gap.kind() == null ? null : gap.kind().word(),
                    gap.have(),
                    gap.want(),
                    gap.zh(),
                    gap.en());
        }
    }

    /** @param week any day of it; absent: this one */
    @GetMapping
    @Needs(Permission.CONTENT_READ)
    WeekView week(@RequestParam(required = false) @Nullable LocalDate week) {
        Instant now = clock.instant();
        LocalDate monday = WeekPlan.monday(Optional.ofNullable(week).orElseGet(() -> brand.dayOf(now)));
        Instant from = monday.atStartOfDay(brand.zone()).toInstant();
        Instant until = monday.plusDays(7).atStartOfDay(brand.zone()).toInstant();
        Map<String, List<ContentItem>> items =
                content.items(from, until).stream().collect(Collectors.groupingBy(ContentItem::account));
        return new WeekView(
                monday,
                now,
                content.accounts().stream()
                        .map(each -> WeekPlan.of(each, monday, items.getOrDefault(each.id(), List.of()), brand.zone()))
                        .map(each -> LineView.of(each, now))
                        .toList());
    }
}
