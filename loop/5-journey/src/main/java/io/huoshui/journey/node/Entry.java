package io.huoshui.journey.node;

import java.util.List;

/** The way in. Walks begin here; nothing leads to it. */
public record Entry(String id, String name, Trigger trigger, String next) implements Node {
    @Override
    public String kind() {
        return "entry";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.go("next", next);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.entry(this);
    }
}
