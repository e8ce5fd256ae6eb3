package io.huoshui.journey.node;

import java.util.List;

/** Ends the person's walk through another journey, if they are on it. */
public record StopJourney(String id, String name, String journey, String next) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.go("next", next, new Effect.Cease(journey));
    }

    @Override
    public String kind() {
        return "stop";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.stopJourney(this);
    }
}
