package io.huoshui.seed;

/** One thing people do in their year with the brand: reads the person's diary so far and writes into it. */
public interface Scenario {
    /** Stable name of the scenario's dice. */
    default String dice() {
        return getClass().getSimpleName();
    }

    void play(Diary diary, Dice dice);
}
