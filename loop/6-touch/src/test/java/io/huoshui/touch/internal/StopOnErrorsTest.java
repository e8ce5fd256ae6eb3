package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.campaign.CampaignPlan.StopRule;
import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.gate.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a campaign stops because too many of its touches fail. */
class StopOnErrorsTest {
    private static final String PROGRAMME = "journey:wake-up";

    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Dispatching world;
    private Dispatcher dispatcher;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        world = new Dispatching(ledger);
        dispatcher = world.dispatcher();
    }

    @Test
    void aCampaignStopsOnceEnoughOfItsTouchesFailedAndCountsAnewAfterItGoesOn() {
        List<String> stopped = new ArrayList<>();
        StopRule rule = new StopRule(2_000, 5);
        Instant[] since = {MORNING.minusSeconds(1)};
        Campaigns campaigns = new Campaigns() {
            @Override
            public List<UnderWay> underWay() {
                return List.of(new UnderWay("wake-up", PROGRAMME, rule, since[0]));
            }

            @Override
            public void stop(String id, long settled, long failed) {
                stopped.add(id + " " + failed + "/" + settled);
            }
        };
        StopOnErrors errors = new StopOnErrors(campaigns, new ProgrammeTouches(ledger.jdbc));
        for (int person = 1; person <= 4; person++) {
            wish(person, TouchKind.PROMOTIONAL);
        }
        dispatcher.turn(MORNING);
        errors.look();
        assertThat(stopped).isEmpty();
        wish(5, TouchKind.PROMOTIONAL);
        world.email.answers = message -> new Delivery.Refused("550");
        dispatcher.turn(MORNING.plusSeconds(1));
        errors.look();
        assertThat(stopped).containsExactly("wake-up 1/5");
        since[0] = MORNING.plus(Duration.ofMinutes(1));
        errors.look();
        assertThat(stopped).hasSize(1);
    }

    private TouchRequest wish(int person, TouchKind kind) {
        ledger.person(person);
        TouchRequest wish = Wishes.wish(person, 1, kind, "email", MORNING);
        ledger.wish(wish);
        return wish;
    }
}
