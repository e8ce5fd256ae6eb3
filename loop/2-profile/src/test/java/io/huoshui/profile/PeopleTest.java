package io.huoshui.profile;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String PHONE = "13812346120";

    @Test
    void findsThePersonBehindADeviceOnceTheySayWhoTheyAre() {
        Pool pool = Pool.of(
                anEvent("a").onDevice("d1").tracking("Link Clicked", java.util.Map.of()),
                anEvent("b").by("u1").ordering("o1", 10),
                anEvent("c").by("u1").onDevice("d1"));
        assertThat(pool.profiles()).containsOnlyKeys(1);
        assertThat(pool.merges()).hasSize(1);
        assertThat(pool.only().orders()).hasSize(1);
    }

    @Test
    void letsTheLowestNumberSurvive() {
        Pool pool = Pool.of(
                anEvent("a").onDevice("d1"),
                anEvent("b").withPhone(PHONE),
                anEvent("c").withEmail("a@b.c"),
                anEvent("d").withEmail("a@b.c").withPhone(PHONE).onDevice("d1"));
        assertThat(pool.profiles()).containsOnlyKeys(1);
        assertThat(pool.merges()).extracting(Resolution.Merge::other).containsExactly(3, 2);
    }

    @Test
    void leavesToAPersonWhetherTwoUsersWithOnePhoneAreOne() {
        Pool pool = Pool.of(
                anEvent("a").by("u1").withPhone(PHONE),
                anEvent("b").by("u2").withPhone(PHONE).ordering("o1", 10));
        assertThat(pool.profiles()).hasSize(2);
        assertThat(pool.ownerOf("phone", "+86" + PHONE).orElseThrow().identities())
                .containsKey(new Identity("user_id", "u1"));
        assertThat(pool.ownerOf("user_id", "u2").orElseThrow().orders()).hasSize(1);
        assertThat(pool.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.cause()).isEqualTo(Resolution.Cause.TOO_MANY);
            assertThat(clash.namespace()).isEqualTo("user_id");
            assertThat(clash.claimed()).isEqualTo(new Identity("phone", "+86" + PHONE));
            assertThat(List.of(clash.person(), clash.other())).containsExactly(2, 1);
        });
    }

    @Test
    void takesASecondPhoneOfOneUserForSomebodyElsesUntilAPersonDecides() {
        Pool pool = Pool.of(
                anEvent("a").by("u1").withPhone(PHONE), anEvent("b").by("u1").withPhone("13900001234"));
        assertThat(pool.profiles()).hasSize(2);
        assertThat(pool.clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.namespace()).isEqualTo("phone"));
    }

    @Test
    void givesASharedDevicesEventsToWhoeverIsSignedIn() {
        Pool pool = Pool.of(
                anEvent("a").by("u1").onDevice("shop-tablet").ordering("o1", 1),
                anEvent("b").by("u2").onDevice("shop-tablet").ordering("o2", 2));
        assertThat(pool.ownerOf("user_id", "u1").orElseThrow().orders()).containsOnlyKeys("o1");
        assertThat(pool.ownerOf("user_id", "u2").orElseThrow().orders()).containsOnlyKeys("o2");
    }

    @Test
    void neverJoinsWhomAnOperatorKeepsApart() {
        CannotLinks apart = new CannotLinks(List.of(new CannotLinks.Link(
                "1",
                Set.of(new Identity("email", "a@b.c")),
                Set.of(new Identity("phone", "+86" + PHONE), new Identity("anonymous_id", "d1")))));
        Pool pool = Pool.of(
                AnEvent.log(List.of(
                        anEvent("a").withEmail("a@b.c").withPhone(PHONE),
                        anEvent("b").withEmail("a@b.c").onDevice("d1"))),
                apart);
        assertThat(pool.merges()).isEmpty();
        assertThat(pool.profiles()).hasSize(3);
        assertThat(pool.clashes()).extracting(Resolution.Clash::cause).containsOnly(Resolution.Cause.KEPT_APART);
    }

    @Test
    void ownsNothingWithoutAnIdentity() {
        assertThat(Pool.of(anEvent("a").by("null")).profiles()).isEmpty();
    }

    @Test
    void hearsTheLaterOptOutThoughItArrivesFirst() {
        Profile profile = Pool.of(
                        anEvent("a")
                                .by("u")
                                .consenting(false, "marketing", "sms")
                                .onDay(9),
                        anEvent("b")
                                .by("u")
                                .consenting(true, "marketing", "sms")
                                .onDay(3))
                .only();
        assertThat(profile.consents().get(new Consent.Scope("marketing", "sms")).granted())
                .isFalse();
    }

    @Test
    void doubtsInThePersonsFavourWhenTwoStatementsCarryOneInstant() {
        Profile profile = Pool.of(
                        anEvent("a").by("u").consenting(false, "marketing", "sms"),
                        anEvent("b").by("u").consenting(true, "marketing", "sms"))
                .only();
        assertThat(profile.consents().get(new Consent.Scope("marketing", "sms")).granted())
                .isFalse();
    }

    @Test
    void keepsTheNewestTraitWhenAnOldOneArrivesLate() {
        Profile profile = Pool.of(
                        anEvent("a").by("u").stating("city", "上海").onDay(9),
                        anEvent("b").by("u").stating("city", "杭州").onDay(3))
                .only();
        assertThat(profile.text("city")).contains("上海");
        assertThat(profile.firstSeenAt()).isEqualTo(AnEvent.START.plusSeconds(3 * 86_400L));
    }
}
