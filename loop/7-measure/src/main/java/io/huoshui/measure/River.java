package io.huoshui.measure;

import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import io.huoshui.profile.PeopleBehind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where does the loop leak? How many people stand at each stage, and how many of them do not reach the next. */
public record River(List<Reach> reaches) {
    public enum Stage {
        ACQUIRE,
        POOL,
        REFINE,
        RETAIN,
        CONVERT,
        REPURCHASE,
        REFER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many identities make a person known. */
    private static final int KNOWN_BY = 2;

    /**
     * @param people null for a stage that does not exist yet
     * @param behind the people themselves; null as {@code people}
     * @param leak to the next stage; null when either is unknown or nothing is lost
     */
    public record Reach(
            Stage stage,
            @Nullable Long people,
            @Nullable CountedPeople behind,
            @Nullable Leak leak) {}

    /**
     * People of this stage who are not among those of the next.
     *
     * @param share of this stage's people, 0 to 1
     */
    public record Leak(long people, double share, CountedPeople behind) {}

    /**
     * People new in the period flow into the pool, which holds older people too: nothing is said to leak there. Known are people with
     * two or more identities, retained those with an interaction in {@link Metrics#SILENCE}.
     */
    public static River of(Instant at, Period period, boolean net, PeopleBehind people) {
        Counted buyers = new Counted.Buyers(Metrics.BUYING_WINDOW, 1, net);
        Counted repeatBuyers = new Counted.Buyers(Metrics.BUYING_WINDOW, 2, net);
        Counted known = new Counted.Identified(KNOWN_BY);
        Measure measure = new Measure(at, people);
        return new River(List.of(
                measure.reach(Stage.ACQUIRE, new Counted.New(period.length()), null),
                measure.reach(Stage.POOL, new Counted.Seen(), known),
                measure.reach(Stage.REFINE, known, Metrics.ACTIVE),
                measure.reach(Stage.RETAIN, Metrics.ACTIVE, buyers),
                measure.reach(Stage.CONVERT, buyers, repeatBuyers),
                measure.reach(Stage.REPURCHASE, repeatBuyers, null),
                new Reach(Stage.REFER, null, null, null)));
    }

    private record Measure(Instant at, PeopleBehind people) {
        Reach reach(Stage stage, Counted here, @Nullable Counted next) {
            CountedPeople all = CountedPeople.of(at, here);
            long count = people.count(all);
            return new Reach(stage, count, all, next == null ? null : leak(count, all.without(next)));
        }

        private @Nullable Leak leak(long count, CountedPeople lost) {
            long gone = people.count(lost);
            return gone == 0 ? null : new Leak(gone, Math.round(1e6 * gone / count) / 1e6, lost);
        }
    }
}
