package io.huoshui.segment;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How many people have each score; every score from 1 to 5 is present. */
public record ScoreSizes(Map<Integer, Long> r, Map<Integer, Long> f, Map<Integer, Long> m) {
    public static ScoreSizes of(Collection<CellCount> counts) {
        return new ScoreSizes(sizes(counts, Scores::r), sizes(counts, Scores::f), sizes(counts, Scores::m));
    }

    private static Map<Integer, Long> sizes(Collection<CellCount> counts, ToIntFunction<Scores> score) {
        Map<Integer, Long> sizes = new TreeMap<>();
        for (int each = 1; each <= 5; each++) {
            sizes.put(each, 0L);
        }
        for (CellCount count : counts) {
            sizes.merge(score.applyAsInt(count.scores()), count.people(), Long::sum);
        }
        return sizes;
    }
}
