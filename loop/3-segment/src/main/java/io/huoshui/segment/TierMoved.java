package io.huoshui.segment;

import java.time.Instant;
import java.util.Locale;

/**
 * A person came into another tier.
 *
 * @param position of the event that caused it
 * @param no order among the movements of one position, from 0
 */
public record TierMoved(long position, int no, int profileId, Instant at, Tier from, Tier to, Cause cause) {
    /** What made the difference. */
    public enum Cause {
        /** Something the person did. */
        EVENT("因一次行为", "by something they did"),
        /** Days went by. */
        TIME("随时间推移", "by days passing"),
        /** A wave drew the lines anew. */
        WAVE("因新一期 RFM 重划界线", "by new lines of an RFM wave"),
        /** The brand changed its criteria. */
        SETTINGS("因标准调整", "by changed criteria");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
