package io.huoshui.seed.scenario;

import io.huoshui.seed.Dice;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import java.util.ArrayList;
import java.util.List;

/** A client that did not see the answer sends the same message again: to be counted as a duplicate. */
public final class SentTwice implements Mishap {
    private static final double SHARE = 0.004;

    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        List<Message> sent = new ArrayList<>(messages);
        for (Message message : messages) {
            if (dice.chance(SHARE)) {
                sent.add(message.arrivingAt(message.arrivesAt().plusSeconds(dice.between(1, 90))));
            }
        }
        return sent;
    }
}
