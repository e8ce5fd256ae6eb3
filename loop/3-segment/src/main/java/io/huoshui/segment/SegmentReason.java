package io.huoshui.segment;

import io.huoshui.base.Reason;

/** Why the segment stage said no. */
public enum SegmentReason implements Reason {
    FILTER_UNKNOWN(
            301,
            Category.CALLER,
            "筛选条件看不懂：格子如 R5F4，分层如 high，象限如 high-low",
            "The filter means nothing: a cell is like R5F4, a tier like high, a quadrant like high-low."),
    WAVE_AHEAD(302, Category.CALLER, "RFM 的日期不能晚于今天", "An RFM wave cannot look at a day that has not come."),
    SCORING_INVALID(
            303,
            Category.CALLER,
            "打分设置有误：四个分界点要依次排列，时间窗为 1 到 3650 天",
            "The scoring settings are wrong: four cut points in order, a window of 1 to 3650 days."),
    TIERS_INVALID(
            304,
            Category.CALLER,
            "分层设置有误：比例在 0 到 1 之间且合计不超过 1，沉默天数为 1 到 3650",
            "The tier settings are wrong: shares between 0 and 1 with a sum of at most 1, silent days 1 to 3650.");

    private final Told told;

    SegmentReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
