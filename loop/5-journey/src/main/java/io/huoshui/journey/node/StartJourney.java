package io.huoshui.journey.node;

import java.util.List;

/** Asks the person into another journey; its own rules say whether they enter. */
public record StartJourney(String id, String name, String journey, String next) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.go("next", next, new Effect.Begin(journey));
    }

    @Override
    public String kind() {
        return "start";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.startJourney(this);
    }
}
