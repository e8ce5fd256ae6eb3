package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Persona;
import io.huoshui.seed.Scenario;
import io.huoshui.seed.Season;
import io.huoshui.seed.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Bought on Tmall first: the shop knows a buyer id and a phone. Who then scans the card in the parcel is added as somebody new, until
 * the phone, given for the warranty, joins the two.
 */
public final class BuysOnTmall implements Scenario {
    private static final String SHOP = "天猫旗舰店";
    private static final Set<Face> TMALL = EnumSet.of(Face.TMALL);

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        boolean parcel = person.kind() == Person.Kind.CONTACT && person.source() == Source.TMALL_PARCEL;
        if (!parcel && person.kind() != Person.Kind.SHOP_BUYER) {
            return;
        }
        Instant first = parcel
                ? Season.moment(Season.dayOf(person.appearsAt()).minusDays(dice.between(2, 6)), false, dice)
                : person.appearsAt();
        diary.identify(
                first.minusSeconds(2),
                EnumSet.of(Face.TMALL, Face.PHONE),
                Diary.of("name", person.name(), "phone", person.id(Face.PHONE), "city", person.city()));
        order(diary, first, dice);
        if (parcel) {
            givesPhone(diary, dice);
            return;
        }
        for (LocalDate day : laterOrders(diary, Season.dayOf(first), dice)) {
            order(diary, Season.moment(day, person.persona().nightOwl(), dice), dice);
        }
    }

    static List<LocalDate> laterOrders(Diary diary, LocalDate first, Dice dice) {
        Persona persona = diary.person().persona();
        return persona.rhythm()
                .laterOrders(
                        first, Season.dayOf(diary.anchor()), persona.taste().saleWish(), dice);
    }

    static void order(Diary diary, Instant at, Dice dice) {
        Orders.place(diary, at, TMALL, SHOP, dice);
    }

    private static void givesPhone(Diary diary, Dice dice) {
        Person person = diary.person();
        diary.identify(
                person.appearsAt().plus(Duration.ofMinutes(dice.between(5, 3_000))),
                EnumSet.of(Face.CONTACT, Face.PHONE),
                Diary.of("phone", person.id(Face.PHONE)));
    }
}
