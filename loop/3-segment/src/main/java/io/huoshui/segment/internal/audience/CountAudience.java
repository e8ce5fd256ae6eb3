package io.huoshui.segment.internal.audience;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.audience.AudienceIndex;
import io.huoshui.segment.audience.Channel;
import io.huoshui.segment.audience.CountPlan;
import io.huoshui.segment.audience.HistoryLeaves;
import io.huoshui.segment.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Whom does a rule mean right now, how many of them can be reached, and who are some of them? */
final class CountAudience {
    private final AudienceIndex index;
    private final KeepIndex keep;
    private final HistoryLeaves history;
    private final Brand brand;
    private final Clock clock;

    CountAudience(AudienceIndex index, KeepIndex keep, HistoryLeaves history, Brand brand, Clock clock) {
        this.index = index;
        this.keep = keep;
        this.history = history;
        this.brand = brand;
        this.clock = clock;
    }

    /**
     * @param total everybody in the pool
     * @param nodes by the paths of the rule as it was asked, before anybody is excluded
     * @param position the index knew everything up to here
     */
    record Counted(
            RoaringBitmap people, long total, Map<String, Reach> reachable, Map<String, Long> nodes, long position) {}

    /**
     * @param count can be reached
     * @param consent of those: said yes in so many words
     */
    record Reach(long count, long consent) {}

    Counted count(Rule rule, Set<String> excluded) {
        Instant now = clock.instant();
        long position = position();
        CountPlan.Count count = plan(Audience.whole(rule, excluded), now);
        Map<String, Reach> reachable = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            reachable.put(
                    channel.word(),
                    new Reach(common(count, channel.reachable(), now), common(count, channel.agreed(), now)));
        }
        return new Counted(count.people(), index.size(), reachable, asAsked(count.nodes()), position);
    }

    /** Who they are, by number. */
    RoaringBitmap people(Rule rule) {
        position();
        return plan(rule, clock.instant()).people();
    }

    /** Up to so many of them, spread evenly over all. */
    static List<Integer> sample(RoaringBitmap people, int size) {
        long all = people.getLongCardinality();
        long some = Math.min(size, all);
        List<Integer> sample = new ArrayList<>();
        for (long i = 0; i < some; i++) {
            sample.add(people.select((int) (i * all / some)));
        }
        return sample;
    }

    /** A page of them, in order of their numbers. */
    static List<Integer> page(RoaringBitmap people, int page, int size) {
        List<Integer> found = new ArrayList<>(size);
        long last = Math.min(people.getLongCardinality(), (long) page * size);
        for (long rank = (page - 1L) * size; rank < last; rank++) {
            found.add(people.select((int) rank));
        }
        return found;
    }

    private long position() {
        if (!keep.isComplete()) {
            throw new Refused(SegmentReason.AUDIENCE_INDEX_BUILDING);
        }
        return keep.position();
    }

    private long common(CountPlan.Count count, Rule rule, Instant now) {
        return RoaringBitmap.andCardinality(count.people(), plan(rule, now).people());
    }

    private CountPlan.Count plan(Rule rule, Instant now) {
        return CountPlan.of(rule).count(index, history, now, brand.zone());
    }

    /** Without the exclusions, which stand around the rule. */
    private static Map<String, Long> asAsked(Map<String, Long> nodes) {
        String own = "of.0";
        Map<String, Long> asked = new LinkedHashMap<>();
        nodes.forEach((path, people) -> {
            if (path.equals(own)) {
                asked.put("", people);
            } else if (path.startsWith(own + ".")) {
                asked.put(path.substring(own.length() + 1), people);
            }
        });
        return asked;
    }
}
