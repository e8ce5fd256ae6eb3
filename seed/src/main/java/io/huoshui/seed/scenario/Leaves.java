package io.huoshui.seed.scenario;

import io.huoshui.seed.Bought;
import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

/** Deletes the advisor some days after the last thing done together. */
public final class Leaves implements Scenario {
    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        if (person.kind() != Person.Kind.CONTACT || !dice.chance(0.06)) {
            return;
        }
        Instant last = diary.orders().stream()
                .map(Bought::at)
                .max(Instant::compareTo)
                .filter(order -> order.isAfter(diary.activeUntil()))
                .orElse(diary.activeUntil());
        diary.track(
                "Contact Deleted",
                last.plus(Duration.ofHours(dice.between(6, 24 * 25))),
                EnumSet.of(Face.CONTACT),
                Diary.of("by", "customer"));
    }
}
