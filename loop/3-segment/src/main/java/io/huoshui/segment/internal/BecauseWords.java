package io.huoshui.segment.internal;

import io.huoshui.base.MoneyText;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Why someone stands where they stand, in one sentence per language. */
final class BecauseWords {
    private BecauseWords() {}

    static Map<String, String> of(Standing standing, LocalDate today, String currency) {
        return Map.of("zh", zh(standing, today, currency), "en", en(standing, today, currency));
    }

    private static String zh(Standing standing, LocalDate today, String currency) {
        Rfm rfm = standing.rfm();
        Scores scores = standing.scores();
        Tier tier = standing.tier();
        String bought = rfm == null
                ? "还没有下过单"
                : "最近一单在 %d 天前，共 %d 单，合计 %s"
                        .formatted(rfm.recencyDays(), rfm.frequency(), MoneyText.of(rfm.monetary(), currency));
        String segment =
                scores == null ? "" : "，因此是%s".formatted(scores.segment().zh());
        String tierWords = tier == null ? "；还没有分层" : "；在%s，已 %d 天没有互动".formatted(tier.zh(), quiet(standing, today));
        return bought + segment + tierWords + "。";
    }

    private static String en(Standing standing, LocalDate today, String currency) {
        Rfm rfm = standing.rfm();
        Scores scores = standing.scores();
        Tier tier = standing.tier();
        String bought = rfm == null
                ? "Has not ordered yet"
                : "Last order %d days ago, %d orders, %s in all"
                        .formatted(rfm.recencyDays(), rfm.frequency(), MoneyText.of(rfm.monetary(), currency));
        String segment =
                scores == null ? "" : ", hence %s".formatted(scores.segment().en());
        String tierWords = tier == null
                ? "; in no tier yet"
                : "; tier %s, %d days without an interaction".formatted(tier.en(), quiet(standing, today));
        return bought + segment + tierWords + ".";
    }

    private static long quiet(Standing standing, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(standing.quietSince(), today));
    }
}
