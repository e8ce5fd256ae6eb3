package io.huoshui.journey.node;

import java.util.List;

/** Who comes here has reached what the journey is for; the walk is over. */
public record Goal(String id, String name) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.end(Outcome.GOAL);
    }

    @Override
    public String kind() {
        return "goal";
    }

    @Override
    public List<Edge> edges() {
        return List.of();
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.goal(this);
    }
}
