package io.huoshui.segment.preference;

import java.util.Locale;
import java.util.Map;

/**
 * What is believed of a person's preference.
 *
 * @param score posterior mean of price orientation θ in pool standard deviations: above 0 towards price, below 0 towards quality
 * @param deviation posterior standard deviation of it
 * @param confidences 0 to 1, by leaning; empty when there is not enough data
 */
public record Preference(Answer answer, double score, double deviation, Map<Leaning, Double> confidences) {
    /** What a rule can ask for. */
    public enum Leaning {
        PRICE_SENSITIVE,
        QUALITY_SEEKING;

        /** E.g. {@code price-sensitive}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Answer {
        PRICE_SENSITIVE("价格敏感", "Price-sensitive"),
        QUALITY_SEEKING("品质追求", "Quality-seeking"),
        /** There is enough to say, and it does not say either. */
        UNDECIDED("未显偏好", "Undecided"),
        NOT_ENOUGH_DATA("数据不足", "Not enough data");

        private final String zh;
        private final String en;

        Answer(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    public static final Preference UNKNOWN = new Preference(Answer.NOT_ENOUGH_DATA, 0, 1, Map.of());
}
