package io.huoshui.seed.people;

import io.huoshui.seed.Message;
import java.time.Instant;
import java.util.List;

/** What people are going to do, kept until the time comes. */
public interface Answers {
    /** The same message again changes nothing. */
    void await(List<Message> messages);

    /** Whether that person has removed the brand from their contacts by then. */
    boolean hasLeft(int person, Instant at);
}
