package io.huoshui.journey.node;

import java.util.List;

/** Says that the person has a tag, or, with {@code given} false, that they have not. */
public record GiveTag(String id, String name, String tag, boolean given, String next) implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return Step.go("next", next, new Effect.SayTag(tag, given));
    }

    @Override
    public String kind() {
        return "tag";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next));
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.giveTag(this);
    }
}
