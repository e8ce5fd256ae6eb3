package io.huoshui.seed;

import java.util.List;

/** One thing that goes wrong between what people did and what reaches the system. */
public interface Mishap {
    /** @return the messages after it, in any order */
    List<Message> befall(List<Message> messages, List<Person> people, Dice dice);
}
