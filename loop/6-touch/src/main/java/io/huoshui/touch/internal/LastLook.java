package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.gate.Known;
import io.huoshui.touch.gate.PersonZone;
import io.huoshui.touch.gate.TouchGate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gate once more, right before the channel is called, by what is known then: people withdraw, turn out to be somebody else and are held
 * out in the moment between. Places under the caps and of the advisor are taken already, and were counted on the day it was then.
 */
final class LastLook {
    /** What was admitted longer ago is asked about again. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final LedgerHomes homes;
    private final Profiles profiles;
    private final Holdouts holdouts;
    private final Brand brand;

    LastLook(LedgerHomes homes, Profiles profiles, Holdouts holdouts, Brand brand) {
        this.homes = homes;
        this.profiles = profiles;
        this.holdouts = holdouts;
        this.brand = brand;
    }

    /** False: the gate must be asked anew. */
    boolean passes(Reserved reserved, Channel channel, Breaker breaker, Instant now) {
        return profiles.find(reserved.touch().person())
                .filter(person -> isFresh(reserved, person, now))
                .map(person -> TouchGate.admit(reserved.touch().wish(), known(reserved, person, channel, breaker), now))
                .filter(judgement -> judgement.verdict() instanceof Verdict.Admitted)
                .isPresent();
    }

    /** Also false when the clock was put back, or the person's day, or the advisor's, is another by now. */
    private boolean isFresh(Reserved reserved, Profile person, Instant now) {
        Instant then = reserved.at();
        return !now.isBefore(then)
                && !now.isAfter(then.plus(GOOD_FOR))
                && Stream.of(PersonZone.of(person, brand.zone()), reserved.zone(), brand.zone())
                        .allMatch(zone -> LocalDate.ofInstant(then, zone).equals(LocalDate.ofInstant(now, zone)))
                && PersonZone.of(person, brand.zone()).equals(reserved.zone());
    }

    private Known known(Reserved reserved, Profile person, Channel channel, Breaker breaker) {
        DueTouch touch = reserved.touch();
        TouchRequest.Cause cause = touch.wish().cause();
        boolean promotional = touch.wish().kind() == TouchKind.PROMOTIONAL;
        List<OptOut> optOuts = homes.optOuts().of(List.of(touch.person(), touch.plannedFor())).values().stream()
                .flatMap(List::stream)
                .toList();
        return new Known(
                person,
                brand.zone(),
                channel.address(person).isPresent(),
                optOuts,
                homes.suppressions().of(List.of(touch.person())).get(touch.person()),
                breaker,
                promotional ? holdouts.of(cause.programme(), cause.holdout(), true) : List.of(),
                List.of(),
                0,
                null,
                reserved.settings());
    }
}
