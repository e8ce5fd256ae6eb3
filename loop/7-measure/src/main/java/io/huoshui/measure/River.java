package io.huoshui.measure;

import java.util.ArrayList;
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

    /**
     * @param people null for a stage that does not exist yet
     * @param leak to the next stage; null when either is unknown or nothing is lost
     */
    public record Reach(
            Stage stage, @Nullable Long people, @Nullable Leak leak) {}

    /** @param share of this stage's people, 0 to 1 */
    public record Leak(long people, double share) {}

    /**
     * @param acquired new in the period: they flow into the pool, which holds older people too, so nothing is said to leak there
     * @param refined people with two or more identities
     * @param retained with an interaction in {@link Metrics#SILENCE}
     */
    public static River of(long acquired, long pool, long refined, long retained, long buyers, long repeatBuyers) {
        List<Reach> reaches = new ArrayList<>();
        reaches.add(new Reach(Stage.ACQUIRE, acquired, null));
        reaches.add(reach(Stage.POOL, pool, refined));
        reaches.add(reach(Stage.REFINE, refined, retained));
        reaches.add(reach(Stage.RETAIN, retained, buyers));
        reaches.add(reach(Stage.CONVERT, buyers, repeatBuyers));
        reaches.add(new Reach(Stage.REPURCHASE, repeatBuyers, null));
        reaches.add(new Reach(Stage.REFER, null, null));
        return new River(List.copyOf(reaches));
    }

    private static Reach reach(Stage stage, long people, long next) {
        long lost = people - next;
        return new Reach(stage, people, lost > 0 ? new Leak(lost, Math.round(1e6 * lost / people) / 1e6) : null);
    }
}
