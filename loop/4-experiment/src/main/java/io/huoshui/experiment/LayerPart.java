package io.huoshui.experiment;

import io.huoshui.segment.rule.Bucket;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The part of an exclusive layer one experiment has: some of its {@link Bucket#COUNT} buckets.
 *
 * @param ranges ascending, apart from each other, none empty
 */
public record LayerPart(List<Range> ranges) {
    public static final LayerPart NONE = new LayerPart(List.of());

    /** @param to one past the last */
    public record Range(int from, int to) {}

    public LayerPart {
        ranges = List.copyOf(ranges);
    }

    public int size() {
        return ranges.stream().mapToInt(each -> each.to() - each.from()).sum();
    }

    public boolean contains(int bucket) {
        return ranges.stream().anyMatch(each -> each.from() <= bucket && bucket < each.to());
    }

    /**
     * The lowest buckets nobody has.
     *
     * @param taken what others have, apart from each other
     * @return fewer than wanted when there are no more
     */
    public static LayerPart free(Collection<LayerPart> taken, int wanted) {
        BitSet full = new BitSet(Bucket.COUNT);
        taken.forEach(each -> each.ranges().forEach(range -> full.set(range.from(), range.to())));
        List<Range> found = new ArrayList<>();
        int left = wanted;
        for (int from = full.nextClearBit(0); from < Bucket.COUNT && left > 0; ) {
            int end = full.nextSetBit(from);
            int to = Math.min(end < 0 ? Bucket.COUNT : end, from + left);
            found.add(new Range(from, to));
            left -= to - from;
            from = full.nextClearBit(to);
        }
        return new LayerPart(found);
    }
}
