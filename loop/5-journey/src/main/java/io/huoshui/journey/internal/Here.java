package io.huoshui.journey.internal;

import io.huoshui.experiment.Assignment;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.SendKey;
import io.huoshui.journey.node.Sight;
import io.huoshui.profile.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** The world around one person at one moment. */
final class Here implements Sight {
    private final World world;
    private final int person;
    private final Moment moment;
    private final Function<String, SendKey> keys;

    /** What can be asked of everybody. */
    record World(JourneyPorts ports, People people, Beliefs beliefs, ZoneId zone) {}

    /** @param keys names what a pool is asked for */
    Here(World world, int person, Moment moment, Function<String, SendKey> keys) {
        this.world = world;
        this.person = person;
        this.moment = moment;
        this.keys = keys;
    }

    @Override
    public Instant now() {
        return moment.now();
    }

    @Override
    public ZoneId zone() {
        return world.zone();
    }

    @Override
    public boolean isIn(String audience) {
        return world.beliefs().isIn(person, audience, moment);
    }

    @Override
    public Optional<Object> trait(String name) {
        return world.people()
                .find(person)
                .map(Profile::traits)
                .map(each -> each.get(name))
                .map(Profile.Trait::value);
    }

    @Override
    public Optional<Assignment> assign(String experiment) {
        return world.ports().assignments().assign(experiment, person, moment.now());
    }

    @Override
    public Optional<Coupons.Coupon> coupon(String pool) {
        return world.ports()
                .coupons()
                .flatMap(each -> each.issue(pool, person, keys.apply(pool), moment.position(), moment.now()));
    }
}
