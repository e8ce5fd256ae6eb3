package io.huoshui.seed.people;

import io.huoshui.seed.Persona;
import io.huoshui.seed.Taste;

/**
 * How likely people are to do something about a message. The README of this module shows the same table.
 *
 * @param reads share of messages opened
 * @param minutesToRead mean time until then
 * @param clicks of promotional ones read, before taste
 * @param buys of those clicked, before taste
 * @param replies of those read
 * @param optsOut of promotional ones read
 * @param complains of promotional ones
 */
record Manner(
        double reads,
        double minutesToRead,
        double clicks,
        double buys,
        double replies,
        double optsOut,
        double complains) {
    /** Of those who opt out, who also remove us from their contacts. */
    static final double LEAVES = 0.3;

    /** Messages that are about something of theirs are read more. */
    private static final double SERVICE = 1.15;

    static Manner of(Persona.Engagement engagement) {
        return switch (engagement) {
            case QUIET -> new Manner(0.36, 90, 0.09, 0.16, 0.02, 0.020, 0.004);
            case CASUAL -> new Manner(0.61, 35, 0.19, 0.22, 0.05, 0.010, 0.003);
            case LIVELY -> new Manner(0.85, 12, 0.34, 0.28, 0.11, 0.005, 0.003);
        };
    }

    double reads(boolean promotional) {
        return Math.min(1, promotional ? reads : reads * SERVICE);
    }

    /** Saving moves those who look at prices, what is new those who look at quality. */
    static double pull(Taste taste, boolean saving) {
        return switch (taste) {
            case PRICE -> saving ? 1.6 : 0.6;
            case NEITHER -> 1;
            case QUALITY -> saving ? 0.5 : 1.6;
        };
    }
}
