package io.huoshui.journey.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Where a week does not keep its account's rhythm.
 *
 * @param kind of which there are too few; null when it is about all of them
 * @param have there are
 * @param want there should be
 */
public record Gap(Reason reason, @Nullable ContentKind kind, int have, int want) {
    public enum Reason {
        /** Fewer of the kind than the rhythm asks for. */
        TOO_FEW("{kind}还缺 {n} 个", "{kind}: {n} still to plan"),
        /** More offers than the entries that give something allow. */
        TOO_PUSHY(
                "优惠太密：这些优惠至少要配 {want} 个有价值的内容，现在 {have} 个", "Too many offers: {have} entries of value, {want} needed"),
        /** Live sessions without a theme. */
        NO_THEME("有 {have} 场直播没有主题", "Live sessions without a theme: {have}"),
        /** Live sessions of one week with the same theme. */
        SAME_THEME("有 {have} 场直播主题重复", "Live sessions that repeat a theme: {have}");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    public String zh() {
        return said(reason.zh, kind == null ? "" : kind.zh());
    }

    public String en() {
        return said(reason.en, kind == null ? "" : kind.en());
    }

    private String said(String text, String ofKind) {
        return text.replace("{n}", Integer.toString(want - have))
                .replace("{have}", Integer.toString(have))
                .replace("{want}", Integer.toString(want))
                .replace("{kind}", ofKind);
    }
}
