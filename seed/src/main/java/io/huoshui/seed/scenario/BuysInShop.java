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
 * those who came with a parcel have bought already. Later orders follow the person's {@link io.huoshui.seed.Rhythm}. With the first
 * order in the shop the person usually leaves a phone.
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
        if (person.source() == Source.TMALL_PARCEL) {
            buysAgain(diary, Season.dayOf(diary.orders().get(0).at()), dice);
            return;
        }
        Persona.Engagement engagement = person.persona().engagement();
        LocalDate joined = Season.dayOf(person.appearsAt());
        if (dice.chance(engagement.buysInFirstMonth() * person.source().eagerness())) {
            buys(diary, draw(diary, joined.plusDays(1), 28, d -> StrictMath.exp(-d / 9.0), dice), dice);
        } else if (dice.chance(engagement.buysLater())) {
            buys(diary, draw(diary, joined.plusDays(32), 300, d -> StrictMath.exp(-d / 80.0), dice), dice);
        }
    }

    private static void buys(Diary diary, LocalDate first, Dice dice) {
        inShop(diary, first, dice);
        buysAgain(diary, first, dice);
    }

    private static void buysAgain(Diary diary, LocalDate first, Dice dice) {
        Person person = diary.person();
        LocalDate joined = Season.dayOf(person.appearsAt());
        for (LocalDate day : BuysOnTmall.laterOrders(diary, first, dice)) {
            boolean tmall = person.source() == Source.TMALL_PARCEL && (!day.isAfter(joined) || dice.chance(0.25));
            if (tmall) {
                BuysOnTmall.order(diary, Season.moment(day, person.persona().nightOwl(), dice), dice);
            } else {
                inShop(diary, day, dice);
            }
        }
    }

    private static void inShop(Diary diary, LocalDate day, Dice dice) {
        Instant at = Season.moment(day, diary.person().persona().nightOwl(), dice);
        if (diary.orders().stream().noneMatch(order -> order.as().contains(Face.SHOP))) {
            becomesBuyer(diary, at.minusSeconds(1_600), dice);
        }
        Orders.place(diary, at, BUYER, SHOP, dice);
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
