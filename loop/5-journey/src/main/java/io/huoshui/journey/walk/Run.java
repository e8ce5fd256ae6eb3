package io.huoshui.journey.walk;

import io.huoshui.experiment.Assignment;
import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.node.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One walk of one person through a journey.
 *
 * @param id number of the walk, in the order of the log
 * @param profileId whose it is now
 * @param version of the definition it follows
 * @param heldOut left alone: asked for nothing, watched for the aim
 * @param place where the person stands; null when left alone, or over
 * @param goalAt when the aim was reached
 * @param end null while under way
 */
public record Run(
        long id,
        Key key,
        int profileId,
        int version,
        boolean heldOut,
        @Nullable Place place,
        Memory memory,
        @Nullable Instant goalAt,
        @Nullable End end) {

    /**
     * What never changes.
     *
     * @param origin whose it was when it began
     * @param walk tells the person's walks through the journey apart: {@code <position>.<n>}, the n-th that began by the fact there
     * @param since nothing that occurred before this counts
     * @param endsAt the horizon
     */
    public record Key(String journey, int origin, String walk, Instant enteredAt, Instant since, Instant endsAt) {}

    /**
     * @param wakeAt when the node asked to be asked again; null when only a fact can move them on
     * @param because position of the fact that brought them here
     */
    public record Place(
            String node, Instant arrivedAt, @Nullable Instant wakeAt, long because) {
        public Visit visit(Key key) {
            return new Visit(arrivedAt, key.since());
        }
    }

    /**
     * @param visits how often they came to each node
     * @param variables what texts may name
     * @param assigned the variants they walked by
     */
    public record Memory(Map<String, Integer> visits, Map<String, String> variables, List<Assignment> assigned) {
        public static final Memory NONE = new Memory(Map.of(), Map.of(), List.of());

        public Memory {
            visits = Map.copyOf(visits);
            variables = Map.copyOf(variables);
            assigned = List.copyOf(assigned);
        }

        Memory cameTo(String node) {
            Map<String, Integer> more = new HashMap<>(visits);
            more.merge(node, 1, Integer::sum);
            return new Memory(more, variables, assigned);
        }

        public Memory with(Map<String, String> others) {
            Map<String, String> more = new HashMap<>(variables);
            more.putAll(others);
            return new Memory(visits, more, assigned);
        }

        Memory with(Assignment assignment) {
            List<Assignment> more = new ArrayList<>(assigned);
            if (!more.contains(assignment)) {
                more.add(assignment);
            }
            return new Memory(visits, variables, more);
        }
    }

    public record End(Outcome outcome, Instant at) {}

    public boolean isOver() {
        return end != null;
    }

    /** When time alone does something to it; empty when it is over. */
    public Optional<Instant> dueAt() {
        if (isOver()) {
            return Optional.empty();
        }
        Instant wake = place == null ? null : place.wakeAt();
        return Optional.of(wake != null && wake.isBefore(key.endsAt()) ? wake : key.endsAt());
    }

    public Run at(@Nullable Place next) {
        return new Run(id, key, profileId, version, heldOut, next, memory, goalAt, end);
    }

    public Run of(int person) {
        return new Run(id, key, person, version, heldOut, place, memory, goalAt, end);
    }

    public Run following(int otherVersion) {
        return new Run(id, key, profileId, otherVersion, heldOut, place, memory, goalAt, end);
    }

    Run remembering(Memory other) {
        return new Run(id, key, profileId, version, heldOut, place, other, goalAt, end);
    }

    Run reached(Instant at) {
        return new Run(id, key, profileId, version, heldOut, place, memory, at, end);
    }

    Run ended(Outcome outcome, Instant at) {
        return new Run(id, key, profileId, version, heldOut, null, memory, goalAt, new End(outcome, at));
    }
}
