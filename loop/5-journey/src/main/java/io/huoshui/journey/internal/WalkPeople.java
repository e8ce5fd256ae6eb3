package io.huoshui.journey.internal;

import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Journey;
import io.huoshui.journey.Programme;
import io.huoshui.journey.content.Variables;
import io.huoshui.journey.node.Effect;
import io.huoshui.journey.node.Fact;
import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.node.Sight;
import io.huoshui.journey.node.Trigger;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walk;
import io.huoshui.journey.walk.Walked;
import io.huoshui.journey.walk.Why;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells people's walks what happened, lets people in, and does what their walks wish. */
final class WalkPeople {
    private final InForce inForce;
    private final RunBook book;
    private final Here.World world;
    private final Fulfil fulfil;
    private final Holdouts holdouts;
    private final Set<String> setGoing = new HashSet<>();
    private Consumer<Run> watcher = run -> {};

    WalkPeople(InForce inForce, RunBook book, Here.World world, Fulfil fulfil) {
        this.inForce = inForce;
        this.book = book;
        this.world = world;
        this.fulfil = fulfil;
        this.holdouts = world.ports().holdouts().remembered();
    }

    /** Told of every walk that is not as it was. */
    void watch(Consumer<Run> watcher) {
        this.watcher = watcher;
    }

    /** First the walks under way hear of it, then it may begin others. */
    void tell(int person, Fact fact, Moment moment) {
        for (Run each : book.of(person)) {
            Run run = book.get(each.id());
            Journey journey = definition(run);
            Sight sight = sight(run, moment);
            boolean walks = inForce.isRunning(run.key().journey());
            take(
                    run,
                    walks
                            ? Walk.tell(run, journey, fact, sight, moment.position())
                            : Walk.watch(run, journey, fact, sight, moment.position()),
                    moment);
        }
        Set<String> asked = new HashSet<>();
        for (InForce.Door door : inForce.doors()) {
            if (door.entry().trigger().isPulled(fact, moment.now(), world.zone())
                    && !(fact instanceof Fact.AskedIn)
                    && asked.add(door.id())) {
                enter(person, door, fact, moment);
            }
        }
    }

    /** Whether this would let anybody in anywhere. */
    boolean isAwaited(Fact fact, Instant now) {
        return inForce.doors().stream().anyMatch(each -> each.entry().trigger().isPulled(fact, now, world.zone()));
    }

    /** Whatever was due by now, each at its own instant, before what happens now is heard. */
    void catchUp(int person, Moment moment) {
        Optional<Run> due = earliest(person, moment.now());
        while (due.isPresent()) {
            due(due.get(), moment.before(due.get().dueAt().orElseThrow()));
            due = earliest(person, moment.now());
        }
    }

    private Optional<Run> earliest(int person, Instant now) {
        return book.of(person).stream()
                .filter(each -> inForce.isRunning(each.key().journey()))
                .filter(each -> !each.dueAt().orElse(Instant.MAX).isAfter(now))
                .min(Comparator.comparing((Run each) -> each.dueAt().orElseThrow())
                        .thenComparing(Run::id));
    }

    void due(Run run, Moment moment) {
        take(run, Walk.due(run, definition(run), sight(run, moment), moment.position()), moment);
    }

    void end(Run run, Outcome outcome, Why why, Moment moment) {
        Journey journey = definition(run);
        take(run, Walk.end(run, journey, outcome, why, sight(run, moment), moment.position()), moment);
    }

    void migrate(Run run, int version, String node, Moment moment) {
        Journey to = inForce.definition(run.key().journey(), version);
        take(run, Walk.migrate(run, to, version, node, sight(run, moment), moment.position()), moment);
    }

    /** The person is asked in by somebody, or by another journey. */
    void ask(int person, String journey, Moment moment) {
        inForce.doors(journey).stream()
                .filter(each -> each.entry().trigger() instanceof Trigger.Asked)
                .findFirst()
                .ifPresent(door -> enter(person, door, Fact.ASKED_IN, moment));
    }

    /** The walk begins, if the journey's rules let them in. */
    void enter(int person, InForce.Door door, Fact fact, Moment moment) {
        if (world.people().find(person).isEmpty() || !mayEnter(person, door, moment.now())) {
            return;
        }
        String walk = moment.position() + "." + book.nth(door.id(), person, moment.position());
        Instant now = moment.now();
        Run.Key key = new Run.Key(
                door.id(),
                person,
                walk,
                now,
                since(fact, now),
                now.plus(door.journey().horizon()));
        Map<String, String> variables = fact instanceof Fact.Happened happened
                ? Variables.ofEvent(Variables.of(door.journey()), happened.event())
                : Map.of();
        Run fresh = new Run(
                book.nextId(),
                key,
                person,
                door.version(),
                isHeldOut(person, door),
                null,
                Run.Memory.NONE.with(variables),
                null,
                null);
        book.begin(fresh);
        fulfil.entered(fresh, moment);
        watcher.accept(fresh);
        take(fresh, Walk.begin(fresh, door.journey(), door.entry(), sight(fresh, moment), moment.position()), moment);
    }

    private static Instant since(Fact fact, Instant now) {
        return fact instanceof Fact.Happened happened
                        && happened.event().occurredAt().isBefore(now)
                ? happened.event().occurredAt()
                : now;
    }

    private boolean mayEnter(int person, InForce.Door door, Instant now) {
        Journey.Reentry reentry = door.journey().reentry();
        if (reentry instanceof Journey.Reentry.Each) {
            return true;
        }
        RunBook.PastWalks past = book.past(door.id(), person, running());
        if (reentry instanceof Journey.Reentry.After after) {
            boolean walks = book.of(person).stream()
                    .anyMatch(each -> each.key().journey().equals(door.id()));
            return !walks
                    && (past.ended().equals(Instant.MIN)
                            || !past.ended().plus(after.pause()).isAfter(now));
        }
        return past.walks() == 0;
    }

    List<String> running() {
        return inForce.doors().stream().map(InForce.Door::id).distinct().toList();
    }

    private boolean isHeldOut(int person, InForce.Door door) {
        Journey journey = door.journey();
        return holdouts.of(Programme.of(door.id()), journey.holdout(), journey.isPromotional()).stream()
                .anyMatch(each -> each.holds(person));
    }

    /** Whatever one step of a walk sets going, it asks for each journey once: those that start each other come to an end. */
    private void take(Run before, Walked walked, Moment moment) {
        Run run = walked.run();
        boolean outermost = setGoing.isEmpty();
        setGoing.add(run.key().journey());
        book.save(before, walked);
        if (!run.equals(before)) {
            watcher.accept(run);
        }
        Journey journey = definition(run);
        for (Walked.Wish wish : walked.wishes()) {
            if (wish.effect() instanceof Effect.Begin begin) {
                if (setGoing.add(begin.journey())) {
                    ask(run.profileId(), begin.journey(), moment);
                }
            } else if (wish.effect() instanceof Effect.Cease cease) {
                cease(run, cease.journey(), moment);
            } else {
                fulfil.wish(run, journey, wish, moment);
            }
        }
        Run.End end = run.end();
        if (end != null && !before.isOver() && isTold(end.outcome())) {
            fulfil.finished(run, moment);
        }
        if (end != null && !before.isOver() && isCutShort(end.outcome(), walked)) {
            fulfil.withdraw(run, inForce.definitionsUpTo(run.key().journey(), run.version()));
        }
        if (outermost) {
            setGoing.clear();
        }
    }

    /** Who walked to the end is told what they were to be told on the way; nobody else is. */
    private static boolean isCutShort(Outcome outcome, Walked walked) {
        boolean byAim = walked.passages().stream().anyMatch(each -> each.why() == Why.AIM);
        return byAim || outcome != Outcome.EXIT && outcome != Outcome.GOAL;
    }

    /** Who became one with somebody on the same journey is still on it. */
    private static boolean isTold(Outcome outcome) {
        return outcome != Outcome.MERGED && outcome != Outcome.GONE;
    }

    private void cease(Run by, String journey, Moment moment) {
        for (Run each : book.of(by.profileId())) {
            if (each.key().journey().equals(journey) && each.id() != by.id()) {
                end(each, Outcome.STOPPED, Why.DECIDED, moment);
            }
        }
    }

    private Journey definition(Run run) {
        return inForce.definition(run.key().journey(), run.version());
    }

    private Sight sight(Run run, Moment moment) {
        return new Here(
                world,
                run.profileId(),
                moment,
                pool -> Fulfil.key(
                        run,
                        "coupon " + pool,
                        run.memory().visits().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
    }
}
