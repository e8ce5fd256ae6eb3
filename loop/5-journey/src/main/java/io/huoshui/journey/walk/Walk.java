package io.huoshui.journey.walk;

import io.huoshui.journey.Journey;
import io.huoshui.journey.node.Effect;
import io.huoshui.journey.node.Entry;
import io.huoshui.journey.node.Fact;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.node.Sight;
import io.huoshui.journey.node.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves a run as far as it goes without waiting. Pure but for what the sight gives away (variants, coupons). */
public final class Walk {
    /** Nodes passed at once; a map that needs more goes in a circle. */
    public static final int STEPS_MAX = 60;

    private final Journey journey;
    private final Sight sight;
    private final long because;
    private final List<Walked.Passage> passages = new ArrayList<>();
    private final List<Walked.Wish> wishes = new ArrayList<>();
    private Run run;

    private Walk(Run run, Journey journey, Sight sight, long because) {
        this.run = run;
        this.journey = journey;
        this.sight = sight;
        this.because = because;
    }

    /** The run begins; who is left alone goes nowhere. */
    public static Walked begin(Run fresh, Journey journey, Entry entry, Sight sight, long because) {
        return fresh.heldOut()
                ? Walked.nothing(fresh)
                : new Walk(fresh, journey, sight, because).arrive(entry.id()).follow(Fact.ARRIVED);
    }

    /** Something happened while the journey is paused: only the aim and the rules of leaving are heard. */
    public static Walked watch(Run run, Journey journey, Fact fact, Sight sight, long because) {
        return run.isOver() ? Walked.nothing(run) : new Walk(run, journey, sight, because).watch(fact);
    }

    /** Something happened: first the aim, then the rules of leaving, then the node the person stands on. */
    public static Walked tell(Run run, Journey journey, Fact fact, Sight sight, long because) {
        return run.isOver() ? Walked.nothing(run) : new Walk(run, journey, sight, because).tell(fact);
    }

    /** Time passed: whatever is due by now happens. The node's own time comes before the horizon of the same instant. */
    public static Walked due(Run run, Journey journey, Sight sight, long because) {
        return run.isOver() ? Walked.nothing(run) : new Walk(run, journey, sight, because).due();
    }

    /** Somebody ends it. */
    public static Walked end(Run run, Journey journey, Outcome outcome, Why why, Sight sight, long because) {
        return run.isOver() ? Walked.nothing(run) : new Walk(run, journey, sight, because).end(outcome, why);
    }

    /** The run follows another definition from now on, on the node of that name; it has been there as long as before. */
    public static Walked migrate(Run run, Journey to, int version, String node, Sight sight, long because) {
        Run moved = run.following(version);
        Run.Place place = moved.place();
        if (place == null) {
            return Walked.nothing(moved);
        }
        Run there = moved.at(new Run.Place(node, place.arrivedAt(), null, because));
        return new Walk(there, to, sight, because).follow(Fact.ARRIVED);
    }

    private Walked tell(Fact fact) {
        watch(fact);
        return run.isOver() || run.heldOut() ? done() : follow(fact);
    }

    private Walked watch(Fact fact) {
        Journey.Aim aim = journey.aim();
        Instant since = run.key().since();
        if (aim != null && run.goalAt() == null && aim.what().isMet(fact, since, sight.now(), sight.zone())) {
            run = run.reached(sight.now());
            if (aim.ends()) {
                return reachGoal();
            }
        }
        if (run.heldOut()) {
            return done();
        }
        boolean leaves = journey.exits().stream().anyMatch(each -> each.isMet(fact, since, sight.now(), sight.zone()));
        return leaves ? end(Outcome.LEFT, Why.RULE) : done();
    }

    private Walked due() {
        Run.Place place = run.place();
        if (place != null && place.wakeAt() != null && !place.wakeAt().isAfter(sight.now())) {
            follow(Fact.DUE);
        }
        if (!run.isOver() && !run.key().endsAt().isAfter(sight.now())) {
            return end(Outcome.EXPIRED, Why.EXPIRED);
        }
        return done();
    }

    private Walked reachGoal() {
        Optional<Node> goal = run.heldOut() ? Optional.empty() : journey.goalNode();
        if (goal.isEmpty()) {
            return end(Outcome.GOAL, Why.AIM);
        }
        pass("aim", Why.AIM);
        return arrive(goal.get().id()).follow(Fact.ARRIVED);
    }

    private Walked follow(Fact first) {
        Fact fact = first;
        for (int steps = 0; steps < STEPS_MAX; steps++) {
            Run.Place place = run.place();
            Optional<Node> node = place == null ? Optional.empty() : journey.node(place.node());
            if (place == null || node.isEmpty()) {
                return end(Outcome.LOST, Why.LOST);
            }
            Step step = node.get().next(place.visit(run.key()), fact, sight);
            step.effects().forEach(each -> wish(place.node(), each));
            if (step.move() instanceof Step.Go go) {
                pass(go.edge().label(), Why.of(fact));
                arrive(go.edge().target());
                fact = Fact.ARRIVED;
            } else if (step.move() instanceof Step.Stay stay) {
                run = run.at(new Run.Place(place.node(), place.arrivedAt(), stay.until(), place.because()));
                return done();
            } else if (step.move() instanceof Step.End end) {
                return end(end.outcome(), Why.of(fact));
            } else {
                return done();
            }
        }
        return end(Outcome.LOST, Why.LOST);
    }

    private Walk arrive(String node) {
        run = run.remembering(run.memory().cameTo(node)).at(new Run.Place(node, sight.now(), null, because));
        return this;
    }

    private void pass(String label, Why why) {
        Run.Place place = run.place();
        if (place != null) {
            passages.add(new Walked.Passage(place.node(), place.arrivedAt(), sight.now(), label, why, because));
        }
    }

    private Walked end(Outcome outcome, Why why) {
        pass("", why);
        if (outcome == Outcome.GOAL && run.goalAt() == null) {
            run = run.reached(sight.now());
        }
        run = run.ended(outcome, sight.now());
        return done();
    }

    private void wish(String node, Effect effect) {
        if (effect instanceof Effect.Remember remember) {
            run = run.remembering(run.memory().with(remember.variables()));
        } else if (effect instanceof Effect.Assigned assigned) {
            run = run.remembering(run.memory().with(assigned.assignment()));
        } else {
            int nth = run.memory().visits().getOrDefault(node, 1) - 1;
            wishes.add(new Walked.Wish(node, nth, effect, run.memory()));
        }
    }

    private Walked done() {
        return new Walked(run, passages, wishes);
    }
}
