package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Consent;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.choice.Choices.Wanted;
import io.huoshui.touch.gate.Wishes;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person says on their page holds for whatever is sent next. */
class ChangeChoicesTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private static final Set<String> TOPICS = Set.of("新品");
    private Ledger ledger;
    private Dispatching world;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        ledger.person(7);
    }

    @Test
    void afterStoppingEverythingNothingIsSentAndAfterPermittingOneChannelItIs() {
        ChangeChoices page = world.choices(MORNING);
        assertThat(page.stop(ledger.people.get(7), "any", "preference-page#1")).isTrue();
        TouchRequest first = Wishes.promotion(7, 1, MORNING);
        ledger.wish(first);
        world.dispatcher().turn(MORNING);
        assertThat(ledger.state(first)).isEqualTo("suppressed");

        ChangeChoices later = world.choices(MORNING.plusSeconds(60));
        assertThat(later.change(
                        ledger.people.get(7), new Wanted(Set.of("email"), true, true, TOPICS), "preference-page#2"))
                .isTrue();
        assertThat(later.of(ledger.people.get(7)).marketing())
                .containsEntry("email", true)
                .containsEntry("wecom", false);
        TouchRequest byMail = Wishes.promotion(7, 2, MORNING.plusSeconds(60));
        ledger.wish(byMail);
        world.dispatcher().turn(MORNING.plusSeconds(60));
        assertThat(ledger.state(byMail)).isEqualTo("sent");
    }

    @Test
    void oneChannelRefusedLeavesTheOthers() {
        ChangeChoices page = world.choices(MORNING);
        page.change(ledger.people.get(7), new Wanted(Set.of("wecom"), true, true, TOPICS), "preference-page#1");
        assertThat(page.of(ledger.people.get(7)).marketing())
                .containsEntry("email", false)
                .containsEntry("wecom", true);
        assertThat(ledger.optOuts.of(Set.of(7)).get(7))
                .extracting(each -> each.channel())
                .containsExactly("email");
    }

    @Test
    void theEvidenceSaysHowItWasSaid() {
        ChangeChoices page = world.choices(MORNING);
        page.change(
                ledger.people.get(7), new Wanted(Set.of("wecom", "email"), true, false, Set.of()), "preference-page#x");
        assertThat(world.taken).extracting(each -> each.text("type").orElse("")).containsExactly("track", "identify");
        Fields said = world.taken.get(0).object("properties");
        assertThat(said.text("purpose")).hasValue("personalisation");
        assertThat(said.text("evidence")).hasValue("preference-page#x");
        assertThat(ledger.people
                        .get(7)
                        .consents()
                        .get(new Consent.Scope("personalisation", "any"))
                        .granted())
                .isFalse();
        assertThat(ledger.people.get(7).text("topic_新品")).hasValue("false");
    }
}
