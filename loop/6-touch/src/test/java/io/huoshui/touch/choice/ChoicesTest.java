package io.huoshui.touch.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.choice.Choices.Statement;
import io.huoshui.touch.choice.Choices.Wanted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChoicesTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final List<String> CHANNELS = List.of("wecom", "sms", "email");
    private static final Set<String> TOPICS = Set.of("新品");

    private final Map<Consent.Scope, Consent> consents = new HashMap<>();
    private final Map<String, Profile.Trait> traits = new HashMap<>();
    private List<OptOut> optOuts = List.of();

    @Test
    void whoSaidNothingPermitsNoMarketingAndRefusesNothingElse() {
        Choices choices = choices();
        assertThat(choices.marketing()).isEqualTo(Map.of("wecom", false, "sms", false, "email", false));
        assertThat(choices.service()).isTrue();
        assertThat(choices.personal()).isTrue();
        assertThat(choices.topics()).isEqualTo(Map.of("新品", true));
        assertThat(choices.isAllRefused()).isTrue();
    }

    @Test
    void aChannelSomebodySpokeOfIsAskedAboutAlthoughNobodyOffersIt() {
        said("marketing", "fax", true);
        assertThat(choices().marketing()).containsEntry("fax", true);
    }

    @Test
    void leavingEverythingAsItIsSaysNothing() {
        said("marketing", "wecom", true);
        assertThat(choices().statements(new Wanted(Set.of("wecom"), true, true, TOPICS)))
                .isEmpty();
        assertThat(choices().traits(new Wanted(Set.of("wecom"), true, true, TOPICS)))
                .isEmpty();
    }

    @Test
    void onceAllThatIsWantedHoldsNothingIsLeftToSay() {
        said("marketing", OptOut.ANY, false);
        for (Wanted wanted : List.of(
                new Wanted(Set.of("sms"), false, true, Set.of()),
                new Wanted(Set.of("wecom", "email"), true, false, TOPICS),
                new Wanted(Set.of(), true, true, TOPICS))) {
            Choices then = choices().with(wanted);
            assertThat(then.statements(wanted)).isEmpty();
            assertThat(then.traits(wanted)).isEmpty();
            assertThat(then.isAllRefused()).isEqualTo(wanted.channels().isEmpty());
        }
    }

    @Test
    void refusalsAreSaidFirst() {
        said("marketing", "wecom", true);
        assertThat(choices().statements(new Wanted(Set.of("sms"), false, false, TOPICS)))
                .containsExactly(
                        new Statement("marketing", "wecom", false),
                        new Statement("service", "any", false),
                        new Statement("personalisation", "any", false),
                        new Statement("marketing", "sms", true));
    }

    @Test
    void whoRefusedEverythingAndWantsOneChannelGetsThatOneAndNoOther() {
        said("marketing", "wecom", true);
        optOuts = List.of(new OptOut("marketing", "any", AT));
        assertThat(choices().marketing()).doesNotContainValue(true);
        assertThat(choices().statements(new Wanted(Set.of("email"), true, true, TOPICS)))
                .containsExactly(
                        new Statement("marketing", "wecom", false),
                        new Statement("marketing", "sms", false),
                        new Statement("marketing", "email", true),
                        new Statement("marketing", "any", true));
    }

    @Test
    void aTopicNotWantedIsRememberedAsATrait() {
        assertThat(choices().traits(new Wanted(Set.of(), true, true, Set.of()))).isEqualTo(Map.of("topic_新品", false));
        traits.put("topic_新品", new Profile.Trait(false, AT, "m"));
        assertThat(choices().topics()).isEqualTo(Map.of("新品", false));
        assertThat(choices().traits(new Wanted(Set.of(), true, true, TOPICS))).isEqualTo(Map.of("topic_新品", true));
    }

    static Stream<Integer> everyCombination() {
        return IntStream.range(0, 81 * 8).boxed();
    }

    /** Whatever was said before of any and of each channel (yes, no, nothing), and whatever is ticked: then that holds, and no more. */
    @ParameterizedTest
    @MethodSource("everyCombination")
    void whatIsTickedIsWhatHoldsAfterwards(int combination) {
        List<String> spoken = List.of("any", "wecom", "sms", "email");
        int before = combination / 8;
        for (String each : spoken) {
            if (before % 3 > 0) {
                said("marketing", each, before % 3 == 1);
            }
            before /= 3;
        }
        Set<String> ticked = IntStream.range(0, 3)
                .filter(bit -> (combination % 8 >> bit & 1) == 1)
                .mapToObj(CHANNELS::get)
                .collect(Collectors.toSet());
        choices()
                .statements(new Wanted(ticked, true, true, TOPICS))
                .forEach(each -> said(each.purpose(), each.channel(), each.granted()));
        Set<String> permitted = choices().marketing().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(permitted).isEqualTo(ticked);
    }

    private void said(String purpose, String channel, boolean granted) {
        consents.put(new Consent.Scope(purpose, channel), new Consent(granted, "form", AT, "m"));
    }

    private Choices choices() {
        Profile person = new Profile(7, AT, null, Map.of(), traits, Map.of(), Map.copyOf(consents), Map.of());
        return Choices.of(person, optOuts, CHANNELS, List.of("新品"));
    }
}
