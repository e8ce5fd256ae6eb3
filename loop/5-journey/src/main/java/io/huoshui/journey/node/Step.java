package io.huoshui.journey.node;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node decides: where the person goes, and what is done on the way. */
public record Step(Move move, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    public sealed interface Move {}

    /** On, by this way out. */
    public record Go(Node.Edge edge) implements Move {}

    /** Stays here. @param until asked again then at the latest; null when only a fact can move them on */
    public record Stay(@Nullable Instant until) implements Move {}

    /** The walk is over. */
    public record End(Outcome outcome) implements Move {}

    /** Nothing of what happened concerns the node: it waits on as before. */
    public record Unmoved() implements Move {}

    private static final Step UNMOVED = new Step(new Unmoved(), List.of());

    static Step go(String label, String target, Effect... effects) {
        return new Step(new Go(new Node.Edge(label, target)), List.of(effects));
    }

    static Step stay(@Nullable Instant until) {
        return new Step(new Stay(until), List.of());
    }

    static Step end(Outcome outcome) {
        return new Step(new End(outcome), List.of());
    }

    static Step unmoved() {
        return UNMOVED;
    }
}
