package io.huoshui.journey.node;

import java.time.Duration;
import java.util.List;

/**
 * Asks a person of the brand to do something for the customer: told as a fact of the customer.
 *
 * @param within how soon
 */
public record AskStaff(String id, String name, String title, String text, Duration within, String next)
        implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.go("next", next, new Effect.AskPerson(title, text, within));
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.askStaff(this);
    }
}
