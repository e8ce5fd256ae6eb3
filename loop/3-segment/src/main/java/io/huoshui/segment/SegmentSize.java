package io.huoshui.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How large one of the eight segments is and what its people spent. */
public record SegmentSize(RfmSegment segment, long people, BigDecimal revenue) {

    /** Share of these people, 0 to 1; 0 of nobody. */
    public BigDecimal shareOf(long everyone) {
        return ValueActivity.share(people, everyone);
    }

    /** All eight, in the enum's order, empty ones included. */
    public static List<SegmentSize> of(Collection<CellCount> counts) {
        List<SegmentSize> sizes = new ArrayList<>();
        for (RfmSegment segment : RfmSegment.values()) {
            long people = 0;
            BigDecimal revenue = BigDecimal.ZERO;
            for (CellCount count : counts) {
                if (segment.holds(count.scores())) {
                    people += count.people();
                    revenue = revenue.add(count.monetary());
                }
            }
            sizes.add(new SegmentSize(segment, people, revenue));
        }
        return sizes;
    }
}
