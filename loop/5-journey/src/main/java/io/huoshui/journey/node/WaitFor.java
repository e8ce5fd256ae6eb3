package io.huoshui.journey.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Waits for something to happen, but not for ever. Who belongs to the audience already goes on at once.
 *
 * @param atMost since arriving
 */
public record WaitFor(String id, String name, Awaited what, Duration atMost, String next, String timeout)
        implements Node {
    @Override
    public Step next(Visit visit, Fact fact, Sight sight) {
        boolean met = fact instanceof Fact.Arrived
                ? what.holds(sight)
                : what.isMet(fact, visit.since(), sight.now(), sight.zone());
        if (met) {
            return Step.go("next", next);
        }
        Instant over = visit.arrivedAt().plus(atMost);
        if (fact instanceof Fact.Due || !over.isAfter(sight.now())) {
            return Step.go("timeout", timeout);
        }
        return fact instanceof Fact.Arrived ? Step.stay(over) : Step.unmoved();
    }

    @Override
    public String kind() {
        return "wait-for";
    }

    @Override
    public List<Edge> edges() {
        return List.of(new Edge("next", next), new Edge("timeout", timeout));
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.waitFor(this);
    }
}
