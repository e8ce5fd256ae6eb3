package io.huoshui.journey.node;

import java.util.List;
import java.util.stream.Stream;

/** Goes the way of the first audience the person belongs to, now. */
public record Branch(String id, String name, List<Arm> arms, String otherwise) implements Node {
    public Branch {
        arms = List.copyOf(arms);
    }

    public record Arm(String audience, String next) {}

    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        return arms.stream()
                .filter(each -> sight.isIn(each.audience()))
                .findFirst()
                .map(each -> Step.go(each.audience(), each.next()))
                .orElseGet(() -> Step.go("otherwise", otherwise));
    }

    @Override
    public String kind() {
        return "branch";
    }

    @Override
    public List<Edge> edges() {
        return Stream.concat(
                        arms.stream().map(each -> new Edge(each.audience(), each.next())),
                        Stream.of(new Edge("otherwise", otherwise)))
                .toList();
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.branch(this);
    }
}
