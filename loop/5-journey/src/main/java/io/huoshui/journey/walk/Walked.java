package io.huoshui.journey.walk;

import io.huoshui.journey.node.Effect;
import java.time.Instant;
import java.util.List;

/** What became of a run when it was told something: where it is now, the nodes it left, and what these wished. */
public record Walked(Run run, List<Passage> passages, List<Wish> wishes) {
    public Walked {
        passages = List.copyOf(passages);
        wishes = List.copyOf(wishes);
    }

    static Walked nothing(Run run) {
        return new Walked(run, List.of(), List.of());
    }

    /**
     * A node that was left.
     *
     * @param label which way out; empty when the walk ended there
     * @param because position of the fact that moved them on
     */
    public record Passage(String node, Instant arrivedAt, Instant leftAt, String label, Why why, long because) {}

    /**
     * @param nth 0 for the first time the node is done in this run
     * @param memory of the run as it was then
     */
    public record Wish(String node, int nth, Effect effect, Run.Memory memory) {}
}
