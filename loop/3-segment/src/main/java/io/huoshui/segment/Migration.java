package io.huoshui.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How people moved between the eight segments from one wave to another. */
public record Migration(List<Flow> flows) {
    /**
     * @param from null: was not scored in the earlier wave (a new buyer)
     * @param to null: is not scored in the later wave (e.g. everything refunded, or merged into another person)
     */
    public record Flow(@Nullable RfmSegment from, @Nullable RfmSegment to, long people) {}

    /** People who were in one cell and are in another; null = not scored. */
    public record CellFlow(@Nullable Scores from, @Nullable Scores to, long people) {}

    private record Way(@Nullable RfmSegment from, @Nullable RfmSegment to) {}

    /** Flows that hold someone, also those who stayed, in the order of the segments; not scored comes last. */
    public static Migration of(Collection<CellFlow> cells) {
        Map<Way, Long> people = new LinkedHashMap<>();
        for (CellFlow cell : cells) {
            people.merge(new Way(segment(cell.from()), segment(cell.to())), cell.people(), Long::sum);
        }
        List<Flow> flows = new ArrayList<>();
        people.forEach((way, count) -> flows.add(new Flow(way.from(), way.to(), count)));
        flows.sort((a, b) -> {
            int byFrom = Integer.compare(place(a.from()), place(b.from()));
            return byFrom != 0 ? byFrom : Integer.compare(place(a.to()), place(b.to()));
        });
        return new Migration(List.copyOf(flows));
    }

    private static @Nullable RfmSegment segment(@Nullable Scores scores) {
        return scores == null ? null : scores.segment();
    }

    private static int place(@Nullable RfmSegment segment) {
        return segment == null ? Integer.MAX_VALUE : segment.ordinal();
    }
}
