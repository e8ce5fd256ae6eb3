package io.huoshui.profile;

import static io.huoshui.profile.AnEvent.START;
import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.TrackName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingTest {
    @Test
    void theStrongestIdentityNamesThemADeviceOnlyWhenThereIsNothingElse() {
        assertThat(named(anEvent("m1").by("u1").onDevice("d1").withPhone("13812346120")))
                .isEqualTo(new Identity("user_id", "u1"));
        assertThat(named(anEvent("m1").onDevice("d1").withPhone("13812346120")))
                .isEqualTo(new Identity("phone", "+8613812346120"));
        assertThat(named(anEvent("m1").onDevice("d2").withExternalId("our_shop", "7")))
                .isEqualTo(new Identity("our_shop", "7"));
        assertThat(named(anEvent("m1").onDevice("d1"))).isEqualTo(new Identity("anonymous_id", "d1"));
    }

    @Test
    void aFactOfOursComesHomeToThePersonItIsAbout() {
        for (AnEvent each : List.of(
                anEvent("m1").by("u1").onDevice("d1"),
                anEvent("m1").onDevice("d1"),
                anEvent("m1").withPhone("13812346120").withEmail("lin@example.com"),
                anEvent("m1").withExternalId("external_userid", "wmA7x9fk2Q").onDevice("d1"))) {
            Profile person = Pool.of(each).only();
            Fields fact = Naming.fact(
                            person, TrackName.COUPON_ISSUED, "c-1", START, Fields.of(Map.of("coupon_id", "C1")))
                    .orElseThrow();

            Event told = event(fact);
            assertThat(told.properties().text("coupon_id")).contains("C1");
            assertThat(Pool.of(List.of(each.position(1).build(), told)).profiles())
                    .hasSize(1);
        }
    }

    @Test
    void whoHasNoIdentityCannotBeNamed() {
        assertThat(Naming.fact(Profile.born(1, START), TrackName.COUPON_ISSUED, "c-1", START, Fields.NONE))
                .isEmpty();
    }

    private static Identity named(AnEvent event) {
        return Naming.of(Pool.of(event).only()).orElseThrow();
    }

    /** As the log would hold it. */
    private static Event event(Fields message) {
        return new Event(
                2,
                "journey",
                message.text("messageId").orElseThrow(),
                EventKind.TRACK,
                message.text("event").orElseThrow(),
                message.text("userId").orElse(null),
                message.text("anonymousId").orElse(null),
                message.instant("timestamp").orElseThrow(),
                START.plusSeconds(60),
                message);
    }
}
