package io.huoshui.journey.node;

import io.huoshui.experiment.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes the way of the person's variant of an experiment.
 *
 * @param otherwise for those the experiment does not take
 */
public record Split(String id, String name, String experiment, List<Arm> arms, String otherwise) implements Node {
    public Split {
        arms = List.copyOf(arms);
    }

    public record Arm(String variant, String next) {}

    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        Optional<Assignment> assignment = sight.assign(experiment);
        return assignment
                .flatMap(each -> arms.stream()
                        .filter(arm -> arm.variant().equals(each.variant()))
                        .findFirst()
                        .map(arm -> Step.go(arm.variant(), arm.next(), new Effect.Assigned(each))))
                .orElseGet(() -> Step.go("otherwise", otherwise));
    }

    @Override
    public String kind() {
        return "split";
    }

    @Override
    public List<Edge> edges() {
        return Stream.concat(
                        arms.stream().map(each -> new Edge(each.variant(), each.next())),
                        Stream.of(new Edge("otherwise", otherwise)))
                .toList();
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.split(this);
    }
}
