package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Scenario;
import io.huoshui.seed.Season;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * The mini program sees a device before it knows the person. Some contacts browsed before they were added; when they open the mini
 * program from the chat later, device and contact turn out to be one person.
 */
public final class LooksAround implements Scenario {
    private static final Set<Face> DEVICE = EnumSet.of(Face.DEVICE);

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        switch (person.kind()) {
            case VISITOR -> browse(diary, person.appearsAt(), dice);
            case CONTACT -> {
                if (dice.chance(0.34)) {
                    browse(diary, person.appearsAt().minus(Duration.ofHours(dice.between(1, 200))), dice);
                    comesBackKnown(diary, person.appearsAt().plus(Duration.ofMinutes(dice.between(3, 4_000))), dice);
                }
            }
            case SHOP_BUYER -> {}
        }
    }

    private static void browse(Diary diary, Instant at, Dice dice) {
        diary.page("home", at, DEVICE);
        Instant next = at;
        for (int i = dice.below(4); i > 0; i--) {
            next = next.plusSeconds(dice.between(15, 240));
            diary.track(
                    "Product Viewed",
                    next,
                    DEVICE,
                    Orders.looksAt(diary, Season.dayOf(next), dice).told());
        }
        if (dice.chance(0.3)) {
            diary.page("skin-test", Season.moment(Season.dayOf(at).plusDays(2), false, dice), DEVICE);
        }
    }

    private static void comesBackKnown(Diary diary, Instant at, Dice dice) {
        if (dice.chance(0.85)) {
            diary.identify(at, EnumSet.of(Face.DEVICE, Face.CONTACT), Diary.of("mini_program", true));
        }
    }
}
