package io.huoshui.journey.node;

import java.util.List;

/** The walk is over. */
public record Exit(String id, String name) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.end(Outcome.EXIT);
    }

    @Override
    public String kind() {
        return "exit";
    }

    @Override
    public List<Edge> edges() {
        return List.of();
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.exit(this);
    }
}
