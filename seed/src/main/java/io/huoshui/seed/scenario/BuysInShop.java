package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Persona;
import io.huoshui.seed.Scenario;
import io.huoshui.seed.Season;
import io.huoshui.seed.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * A contact's orders in the brand's own shop. The chance of a first order depends on engagement and source, its day on the season;
 * each order may be followed by another. With the first order the person usually leaves a phone.
 */
public final class BuysInShop implements Scenario {
    private static final String SHOP = "小程序商城";
    private static final Set<Face> BUYER = EnumSet.of(Face.SHOP);

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        if (person.kind() != Person.Kind.CONTACT) {
            return;
        }
        Persona persona = person.persona();
        LocalDate joined = Season.dayOf(person.appearsAt());
        LocalDate day;
        if (dice.chance(
                persona.engagement().buysInFirstMonth() * person.source().eagerness())) {
            day = draw(diary, joined.plusDays(1), 28, d -> StrictMath.exp(-d / 9.0), dice);
        } else if (dice.chance(persona.engagement().buysLater())) {
            day = draw(diary, joined.plusDays(32), 300, d -> StrictMath.exp(-d / 80.0), dice);
        } else {
            return;
        }
        Instant first = Season.moment(day, persona.nightOwl(), dice);
        becomesBuyer(diary, first.minusSeconds(1_600), dice);
        Orders.place(diary, first, BUYER, SHOP, dice);
        buysAgain(diary, day, dice);
    }

    private static void buysAgain(Diary diary, LocalDate last, Dice dice) {
        Persona persona = diary.person().persona();
        double chance = persona.engagement().buysAgain();
        LocalDate day = last;
        while (dice.chance(chance) && !Season.moment(day, false, dice).isAfter(diary.anchor())) {
            day = draw(diary, day.plusDays(6), 220, d -> (d + 6) * StrictMath.exp(-d / 24.0), dice);
            boolean tmall = diary.person().source() == Source.TMALL_PARCEL && dice.chance(0.25);
            Instant at = Season.moment(day, persona.nightOwl(), dice);
            Orders.place(diary, at, tmall ? EnumSet.of(Face.TMALL) : BUYER, tmall ? BuysOnTmall.SHOP : SHOP, dice);
            // whoever came back once comes back more easily
            chance = Math.min(0.88, chance + 0.06);
        }
    }

    private static void becomesBuyer(Diary diary, Instant at, Dice dice) {
        Person person = diary.person();
        Set<Face> faces = EnumSet.of(Face.CONTACT, Face.SHOP);
        if (dice.chance(0.82)) {
            faces.add(Face.PHONE);
            diary.identify(at, faces, Diary.of("phone", person.id(Face.PHONE), "first_shop", SHOP));
        } else {
            diary.identify(at, faces, Diary.of("first_shop", SHOP));
        }
    }

    private static LocalDate draw(Diary diary, LocalDate from, int days, IntToDoubleFunction wish, Dice dice) {
        double patience = diary.person().persona().taste().saleWish();
        return from.plusDays(dice.weighted(
                days, d -> wish.applyAsDouble(d) * StrictMath.pow(Season.buying(from.plusDays(d)), patience)));
    }
}
