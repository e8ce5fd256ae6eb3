package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Face;
import io.huoshui.seed.Person;
import io.huoshui.seed.Scenario;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** The skin test: a form that some fill in during the first days. */
public final class AnswersForm implements Scenario {
    private static final List<String> SKIN = List.of("干性", "油性", "混合", "敏感", "中性");

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        if (person.kind() != Person.Kind.CONTACT || !dice.chance(0.14)) {
            return;
        }
        String skin = dice.pick(SKIN);
        var at = person.appearsAt().plus(Duration.ofMinutes(dice.between(10, 9_000)));
        diary.track("Form Submitted", at, EnumSet.of(Face.CONTACT), Diary.of("form", "skin-test", "skin", skin));
        diary.identify(at.plusSeconds(1), EnumSet.of(Face.CONTACT), Diary.of("skin", skin));
    }
}
