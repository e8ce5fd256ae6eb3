package io.huoshui.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Who lives in the simulated brand's pool: drawn once, each person from their own dice. */
final class Population {
    static final int SIZE = 5_000;
    static final int DAYS = 365;

    private static final List<String> CITIES =
            List.of("上海", "上海", "上海", "杭州", "杭州", "苏州", "南京", "北京", "广州", "深圳", "成都", "武汉", "宁波", "合肥", "长沙", "西安");

    private Population() {}

    static List<Person> of(long seed, LocalDate anchor) {
        LocalDate first = anchor.minusDays(DAYS);
        double[] joining =
                IntStream.range(0, DAYS).mapToDouble(day -> joining(first, day)).toArray();
        return IntStream.rangeClosed(1, SIZE)
                .mapToObj(number ->
                        draw(number, first, joining, Dice.of(seed, "person", number), Dice.of(seed, "rhythm", number)))
                .toList();
    }

    private static Person draw(int number, LocalDate first, double[] joining, Dice dice, Dice rhythm) {
        boolean woman = dice.chance(0.88);
        Person.Kind kind = kind(dice.unit());
        Persona persona = Persona.draw(dice, rhythm);
        Instant appearsAt =
                Season.moment(first.plusDays(dice.weighted(DAYS, day -> joining[day])), persona.nightOwl(), dice);
        return new Person(
                number,
                kind,
                ChineseNames.draw(woman, dice),
                woman,
                dice.pick(CITIES),
                Source.draw(dice),
                appearsAt.plus(Duration.ofMillis(number % 997)),
                dice.chance(0.62),
                persona);
    }

    private static Person.Kind kind(double drawn) {
        if (drawn < 0.87) {
            return Person.Kind.CONTACT;
        }
        return drawn < 0.92 ? Person.Kind.SHOP_BUYER : Person.Kind.VISITOR;
    }

    /** The pool starts with people moved over from an older list, then grows a little faster every month. */
    private static double joining(LocalDate first, int day) {
        return (day < 14 ? 3.0 : 0.85 + 0.3 * day / DAYS) * Season.joining(first.plusDays(day));
    }
}
