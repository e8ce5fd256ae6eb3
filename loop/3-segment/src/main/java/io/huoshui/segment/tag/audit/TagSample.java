package io.huoshui.segment.tag.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws which assignments of a tag are looked at: from each stratum (how long they have had the tag × tier) in proportion to its people,
 * so that neither the new ones nor one tier decides alone; presented in an order that tells nothing. The same seed draws the same.
 */
public final class TagSample {
    private static final int NEW_DAYS = 7;
    private static final int RECENT_DAYS = 30;

    private TagSample() {}

    /**
     * @param since when the person got the tag
     * @param tier where they stand; empty when nowhere
     */
    public record Assigned(int profileId, Instant since, String tier) {
        String stratum(Instant now) {
            long days = Duration.between(since, now).toDays();
            String age = days < NEW_DAYS ? "new" : days < RECENT_DAYS ? "recent" : "old";
            return age + "/" + tier;
        }
    }

    /**
     * Up to {@code size} people, each once.
     *
     * @param seed any; kept with the sample so that it can be drawn again
     */
    public static List<Assigned> draw(Collection<Assigned> everyone, int size, long seed, Instant now) {
        Map<String, List<Assigned>> strata = new TreeMap<>();
        everyone.stream()
                .sorted(Comparator.comparing(Assigned::profileId))
                .forEach(each -> strata.computeIfAbsent(each.stratum(now), any -> new ArrayList<>())
                        .add(each));
        Map<String, Integer> seats = seats(strata, Math.min(size, everyone.size()), everyone.size());
        List<Assigned> drawn = new ArrayList<>();
        strata.forEach((name, people) -> people.stream()
                .sorted(byLot(seed))
                .limit(seats.getOrDefault(name, 0))
                .forEach(drawn::add));
        drawn.sort(byLot(~seed));
        return drawn;
    }

    /** By the largest remainder (Hamilton): whole numbers that add up to the sample's size. */
    private static Map<String, Integer> seats(Map<String, List<Assigned>> strata, int size, int everyone) {
        Map<String, Integer> seats = new TreeMap<>();
        Map<String, Long> remainders = new TreeMap<>();
        strata.forEach((name, people) -> {
            long exact = (long) size * people.size();
            seats.put(name, (int) (exact / everyone));
            remainders.put(name, exact % everyone);
        });
        int left = size - seats.values().stream().mapToInt(Integer::intValue).sum();
        remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(each -> seats.merge(each.getKey(), 1, Integer::sum));
        return seats;
    }

    private static Comparator<Assigned> byLot(long seed) {
        return Comparator.<Assigned>comparingLong(each -> lot(seed, each.profileId()))
                .thenComparing(Assigned::profileId);
    }

    /** SplitMix64 (Steele, Lea, Flood 2014). */
    private static long lot(long seed, int profileId) {
        long z = seed + profileId * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
