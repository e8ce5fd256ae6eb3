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

/** What people permit and later take back, always with the evidence. */
public final class Consents implements Scenario {
    private static final Set<Face> CONTACT = EnumSet.of(Face.CONTACT);

    @Override
    public void play(Diary diary, Dice dice) {
        Person person = diary.person();
        if (person.kind() != Person.Kind.CONTACT) {
            return;
        }
        Instant at = person.appearsAt().plusSeconds(40);
        boolean agreed = dice.chance(0.74);
        if (agreed) {
            write(diary, "Consent Granted", at, "marketing", "wecom", "form:new-friend");
        }
        if (dice.chance(0.22)) {
            write(diary, "Consent Granted", at.plusSeconds(1), "marketing", "sms", "form:new-friend");
        }
        if (dice.chance(0.06)) {
            write(diary, "Consent Withdrawn", at.plusSeconds(2), "call", "call", "form:new-friend");
        }
        if (agreed && dice.chance(0.09)) {
            Instant later = at.plus(Duration.ofHours(dice.between(48, 24 * 120)));
            write(diary, "Consent Withdrawn", later, "marketing", "wecom", "reply:退订");
        }
        if (dice.chance(0.012)) {
            Instant later = at.plus(Duration.ofHours(dice.between(24, 24 * 60)));
            write(diary, "Consent Withdrawn", later, "personalisation", "any", "settings:mini-program");
        }
    }

    private static void write(Diary diary, String name, Instant at, String purpose, String channel, String evidence) {
        diary.track(
                name,
                at,
                CONTACT,
                Diary.of("purpose", purpose, "channel", channel, "evidence", evidence + "#" + Season.dayOf(at)));
    }
}
