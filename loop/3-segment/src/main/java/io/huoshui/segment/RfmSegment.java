package io.huoshui.segment;

import java.util.Arrays;

/**
 * The eight classic customer segments 八大客户分群: each of R, F and M is high or low. High means a score of 4 or 5, i.e. above the
 * middle score 3 (in quintile scoring: the better two fifths). The line is fixed so that a person's segment depends on their own
 * scores only, not on the average of the day.
 */
public enum RfmSegment {
    CHAMPION("champion", true, true, true, "重要价值", "Champions"),
    KEY_DEVELOP("key-develop", true, false, true, "重要发展", "Key, to develop"),
    KEY_KEEP("key-keep", false, true, true, "重要保持", "Key, to keep"),
    KEY_RETAIN("key-retain", false, false, true, "重要挽留", "Key, to win back"),
    GENERAL_VALUE("general-value", true, true, false, "一般价值", "General value"),
    GENERAL_DEVELOP("general-develop", true, false, false, "一般发展", "General, to develop"),
    GENERAL_KEEP("general-keep", false, true, false, "一般保持", "General, to keep"),
    GENERAL_RETAIN("general-retain", false, false, false, "一般挽留", "General, to win back");

    /** The lowest score that is high. */
    public static final int HIGH_FROM = 4;

    private final String code;
    private final boolean recent;
    private final boolean frequent;
    private final boolean valuable;
    private final String zh;
    private final String en;

    RfmSegment(String code, boolean recent, boolean frequent, boolean valuable, String zh, String en) {
        this.code = code;
        this.recent = recent;
        this.frequent = frequent;
        this.valuable = valuable;
        this.zh = zh;
        this.en = en;
    }

    public static RfmSegment of(Scores scores) {
        return Arrays.stream(values())
                .filter(each -> each.holds(scores))
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RfmSegment ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no RFM segment " + code));
    }

    public boolean holds(Scores scores) {
        return recent == (scores.r() >= HIGH_FROM)
                && frequent == (scores.f() >= HIGH_FROM)
                && valuable == (scores.m() >= HIGH_FROM);
    }

    /** High M: one of the four "important" segments. */
    public boolean isValuable() {
        return valuable;
    }

    /** Stable word of the API, e.g. {@code key-keep}. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
