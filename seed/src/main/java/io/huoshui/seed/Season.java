package io.huoshui.seed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The year and the day of a Chinese beauty shop: how much more (or less) happens on a date, and at which hour. */
public final class Season {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A stretch of the year, the same every year, with its factor on buying and on joining, and share of the list price asked. */
    private record Stretch(String name, MonthDay from, MonthDay to, double buying, double joining, double priceShare) {
        boolean contains(MonthDay day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final List<Stretch> YEAR = List.of(
            stretch("双十一", 11, 10, 11, 11, 5.0, 2.0, 0.82),
            stretch("双十一预热", 11, 1, 11, 9, 1.6, 1.4, 1),
            stretch("618", 6, 16, 6, 18, 3.5, 1.9, 0.85),
            stretch("618 预热", 6, 1, 6, 15, 1.4, 1.2, 1),
            stretch("女王节", 3, 5, 3, 8, 2.0, 1.3, 0.9),
            stretch("双十二", 12, 10, 12, 12, 1.8, 1.1, 0.9),
            stretch("春节前后", 2, 8, 2, 20, 0.6, 0.6, 1));

    /** Weight of each hour: the lunch break and the evening on the sofa. */
    private static final double[] HOURS = {
        1.5, 0.6, 0.3, 0.2, 0.2, 0.3, 0.8, 1.6, 2.4, 3.0, 3.4, 3.8, 5.2, 4.6, 3.6, 3.4, 3.4, 3.6, 4.2, 5.2, 7.4, 8.6,
        7.2, 3.8
    };

    private Season() {}

    private static Stretch stretch(
            String name, int m1, int d1, int m2, int d2, double buying, double joining, double priceShare) {
        return new Stretch(name, MonthDay.of(m1, d1), MonthDay.of(m2, d2), buying, joining, priceShare);
    }

    /** Factor on the wish to buy on that date; 1 on a plain working day. */
    public static double buying(LocalDate date) {
        return stretchOf(date).map(Stretch::buying).orElse(1.0) * (weekend(date) ? 1.2 : 1.0);
    }

    /** Factor on the number of people who join on that date. */
    public static double joining(LocalDate date) {
        return stretchOf(date).map(Stretch::joining).orElse(1.0) * (weekend(date) ? 1.25 : 1.0);
    }

    /** Share of the list price the shop asks of everyone on that date; 1 outside sales. */
    public static double priceShare(LocalDate date) {
        return stretchOf(date).map(Stretch::priceShare).orElse(1.0);
    }

    private static Optional<Stretch> stretchOf(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return YEAR.stream().filter(each -> each.contains(day)).findFirst();
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A moment of that day; a night owl's day is moved by two hours. */
    public static Instant moment(LocalDate day, boolean nightOwl, Dice dice) {
        int hour = dice.weighted(24, i -> HOURS[nightOwl ? Math.floorMod(i - 2, 24) : i]);
        long second = hour * 3600L + dice.below(3600);
        return day.atStartOfDay(ZONE).plusSeconds(second).toInstant().plusMillis(dice.below(1000));
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
