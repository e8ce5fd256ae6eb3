package io.huoshui.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.profile.Consent;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.Tier;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
