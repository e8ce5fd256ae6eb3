package io.huoshui.journey.node;

import io.huoshui.experiment.Assignment;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import java.time.Duration;
import java.util.Map;

/** What a node wishes to be done, in words; who runs the journey does it. */
public sealed interface Effect {
    /**
     * @param expires so long after its turn it is not worth sending any more
     * @param spread people's turns are spread over so long
     */
    record AskTouch(TouchKind kind, String channel, TouchRequest.Content content, Duration expires, Duration spread)
            implements Effect {}

    /** @param given false takes the tag away */
    record SayTag(String tag, boolean given) implements Effect {}

    /** A person of the brand should do something. */
    record AskPerson(String title, String text, Duration within) implements Effect {}

    record Begin(String journey) implements Effect {}

    record Cease(String journey) implements Effect {}

    /** From now on texts may name these. */
    record Remember(Map<String, String> variables) implements Effect {}

    /** They belong to a variant; touches after this show it. */
    record Assigned(Assignment assignment) implements Effect {}
}
