package io.huoshui.segment.rule;

import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
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
        return new Sentence(measured, measured);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
