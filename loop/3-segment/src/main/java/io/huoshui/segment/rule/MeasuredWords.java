package io.huoshui.segment.rule;

import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a condition measured, as a person would say it. Verdicts keep the code ({@code content}); numbers and names speak for themselves. */
public final class MeasuredWords {
    private MeasuredWords() {}

    /**
     * @param leaf the condition; null when it is not there any more
     * @param measured as in {@link Verdict.Finding}
     */
    public static @Nullable Sentence of(@Nullable Rule leaf, @Nullable String measured) {
        if (measured == null) {
            return null;
        }
        if (leaf instanceof Rule.InTier) {
            Tier tier = Tier.valueOf(constant(measured));
            return new Sentence(tier.zh(), tier.en());
        }
        if (leaf instanceof Rule.InSegment) {
            RfmSegment segment = RfmSegment.ofCode(measured);
            return new Sentence(segment.zh(), segment.en());
        }
        if (leaf instanceof Rule.HasConsent) {
            return switch (Rule.ConsentState.valueOf(constant(measured))) {
                case GRANTED -> new Sentence("已授权", "granted");
                case WITHDRAWN -> new Sentence("已退订", "withdrawn");
                case SILENT -> new Sentence("从未表态", "never said");
            };
        }
        String said = leaf instanceof Rule.HasFigure ? rounded(measured) : measured;
        return new Sentence(said, said);
    }

    /** Four digits that count and two decimals at least: figures are kept to the millionth. */
    private static String rounded(String figure) {
        BigDecimal exact = new BigDecimal(figure);
        int digitsBefore = exact.precision() - exact.scale();
        int decimals = Math.max(2, 4 - digitsBefore);
        return exact.scale() <= decimals
                ? figure
                : exact.setScale(decimals, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
