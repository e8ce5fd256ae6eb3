package io.huoshui.base;

/**
 * Why something was refused, as a value. Each stage has one enum of these; numbers are stable and go by hundreds per stage
 * (1xx event, 2xx profile, 3xx segment, 4xx experiment, 5xx journey, 6xx touch, 7xx measure, 8xx care, 9xx growth, 10xx import,
 * 11xx web, 12xx database).
 */
public interface Reason {
    /** Who can mend it. */
    enum Category {
        /** The caller sent something wrong. */
        CALLER,
        /** A rule of the brand or of the law says no. */
        RULE,
        /** Something outside this system failed or is too slow. */
        OUTSIDE,
        /** We are at a limit; the same call may succeed later. */
        OVERLOAD,
        /** A defect of ours. */
        BUG
    }

    /**
     * What every reason tells.
     *
     * @param zh one plain sentence for a Chinese-speaking operator: what is wrong and what to do
     * @param en the same sentence in English
     */
    record Told(int number, Category category, String zh, String en) {}

    Told told();

    /** The enum constant's name, e.g. {@code EVENT_TOO_LARGE}: what APIs print as {@code code}. */
    String name();

    default int number() {
        return told().number();
    }

    default Category category() {
        return told().category();
    }

    default String zh() {
        return told().zh();
    }

    default String en() {
        return told().en();
    }
}
