package io.huoshui.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No code of ours stands in a sentence for people. */
class MeasuredWordsTest {
    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        for (Tier tier : Tier.values()) {
            assertThat(MeasuredWords.of(new Rule.InTier(Set.of()), tier.word()))
                    .isEqualTo(new Sentence(tier.zh(), tier.en()));
        }
        for (RfmSegment segment : RfmSegment.values()) {
            assertThat(MeasuredWords.of(new Rule.InSegment(Set.of()), segment.code()))
                    .isEqualTo(new Sentence(segment.zh(), segment.en()));
        }
        for (Rule.ConsentState state : Rule.ConsentState.values()) {
            Rule leaf = new Rule.HasConsent(new Consent.Scope("marketing", "sms"), state);
            assertThat(MeasuredWords.of(leaf, state.name().toLowerCase(Locale.ROOT))
                            .zh())
                    .containsPattern("[授退从]");
        }
    }

    @Test
    void numbersAndNamesStayAsTheyAre() {
        assertThat(MeasuredWords.of(new Rule.HasTag("vip"), null)).isNull();
        assertThat(MeasuredWords.of(null, "4")).isEqualTo(new Sentence("4", "4"));
        assertThat(MeasuredWords.of(new Rule.HasIdentity("phone"), "杭州")).isEqualTo(new Sentence("杭州", "杭州"));
    }

    @ParameterizedTest
    @CsvSource({
        "619.466667, 619.47",
        "0.968312, 0.9683",
        "0.000123, 0.000123",
        "-12.5, -12.5",
        "30, 30",
        "99.999999, 100"
    })
    void aFigureIsSaidWithTheDigitsThatCount(String kept, String said) {
        Rule leaf = new Rule.HasFigure(Figure.AVERAGE_ORDER_VALUE, new ValueTest.Exists());
        assertThat(MeasuredWords.of(leaf, kept)).isEqualTo(new Sentence(said, said));
    }
}
