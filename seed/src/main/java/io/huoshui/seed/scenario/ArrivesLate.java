package io.huoshui.seed.scenario;

import io.huoshui.seed.Dice;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import java.time.Duration;
import java.util.List;

/** A phone without network, a connector that catches up: some messages arrive hours or days after what they tell. */
public final class ArrivesLate implements Mishap {
    private static final double SHARE = 0.015;

    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        return messages.stream()
                .map(message -> dice.chance(SHARE)
                        ? message.arrivingAt(message.arrivesAt().plus(Duration.ofMinutes(dice.between(60, 7_200))))
                        : message)
                .toList();
    }
}
