package io.huoshui.run.loop;

import io.huoshui.base.DerivedState;
import io.huoshui.event.LoopStep;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The stages in loop order: steps run forward, derived state is cleared backward. A stage not named here stops the start. */
final class StageOrder {
    static final List<String> STAGES =
            List.of("event", "profile", "segment", "experiment", "journey", "touch", "measure");

    private StageOrder() {}

    static List<LoopStep> steps(Collection<LoopStep> steps) {
        return sorted(steps, LoopStep::stage);
    }

    static List<DerivedState> states(Collection<DerivedState> states) {
        return sorted(states, DerivedState::name);
    }

    private static <T> List<T> sorted(Collection<T> parts, Function<T, String> stage) {
        parts.stream()
                .map(stage)
                .filter(name -> !STAGES.contains(stageOf(name)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException("stage " + unknown + " has no place in the loop");
                });
        return parts.stream()
                .sorted(Comparator.comparing((T part) -> STAGES.indexOf(stageOf(stage.apply(part))))
                        .thenComparing(stage))
                .toList();
    }

    /** A stage may have several parts, e.g. {@code profile.timeline}. */
    private static String stageOf(String name) {
        return name.split("\\.", 2)[0];
    }
}
