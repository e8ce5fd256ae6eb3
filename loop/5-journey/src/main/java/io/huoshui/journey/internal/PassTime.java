package io.huoshui.journey.internal;

import io.huoshui.journey.walk.Run;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.MembershipChanged;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Time passes: who came into audiences and left them by it, the timers of walks, the dates of people. All in order of their instants, each
 * seen as the world was then; at one instant audiences first.
 */
final class PassTime {
    private static final int AT_ONCE = 2_000;

    private final JourneyTables tables;
    private final InForce inForce;
    private final RunBook book;
    private final Here.World world;
    private final WalkPeople walk;
    private final WatchDates dates;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(
            Comparator.comparing(Turn::at).thenComparing(Turn::kind).thenComparing(Turn::order));
    private Instant window = Instant.MIN;
    private long order;

    private enum Kind {
        MOVE,
        TIMER,
        DATE
    }

    private record Turn(Instant at, Kind kind, long order, Runnable happening) {}

    PassTime(JourneyTables tables, InForce inForce, RunBook book, Here.World world, WalkPeople walk, WatchDates dates) {
        this.tables = tables;
        this.inForce = inForce;
        this.book = book;
        this.world = world;
        this.walk = walk;
        this.dates = dates;
    }

    /** @param moves by the passing of this time, in order */
    void pass(long position, Instant until, List<MembershipChanged> moves) {
        walk.watch(run -> timer(run, position));
        List<MembershipChanged> left = moves.stream()
                .filter(each -> each.key().kind() == DefinitionKey.Kind.AUDIENCE)
                .toList();
        while (true) {
            List<RunTable.Due> due = tables.runs().due(until, AT_ONCE);
            List<DateTable.Row> days = tables.dates().due(until, AT_ONCE);
            if (due.isEmpty() && days.isEmpty() && left.isEmpty()) {
                walk.watch(run -> {});
                return;
            }
            window = earlier(
                    end(due.stream().map(RunTable.Due::at).toList(), until),
                    end(days.stream().map(DateTable.Row::dueAt).toList(), until));
            turn(due, days, left, position);
            left = left.stream().filter(each -> each.at().isAfter(window)).toList();
            book.write(inForce.asleep());
            world.people().forget();
            world.beliefs().forget();
        }
    }

    private void turn(List<RunTable.Due> due, List<DateTable.Row> days, List<MembershipChanged> moves, long position) {
        List<Integer> who = due.stream().map(RunTable.Due::profileId).distinct().toList();
        book.open(who);
        world.people().prefetch(who);
        world.beliefs().prefetch(who);
        world.ports().assignments().expect(who);
        moves.forEach(each -> add(
                each.at(),
                Kind.MOVE,
                order++,
                () -> walk.tell(each.profileId(), FollowPeople.fact(each), Moment.timer(each.position(), each.at()))));
        due.forEach(each -> add(each.at(), Kind.TIMER, each.run(), () -> fire(each, position)));
        days.forEach(each ->
                add(each.dueAt(), Kind.DATE, order++, () -> dates.fire(each, Moment.timer(position, each.dueAt()))));
        while (!turns.isEmpty()) {
            turns.poll().happening().run();
        }
    }

    /** A walk was set, or set again, for an instant that is within what is being gone through. */
    private void timer(Run run, long position) {
        if (inForce.isRunning(run.key().journey())) {
            run.dueAt()
                    .ifPresent(at -> add(
                            at,
                            Kind.TIMER,
                            run.id(),
                            () -> fire(new RunTable.Due(at, run.id(), run.profileId()), position)));
        }
    }

    private void fire(RunTable.Due due, long position) {
        Run run = book.get(due.run());
        if (run.dueAt().filter(due.at()::equals).isPresent()) {
            walk.due(run, Moment.timer(position, due.at()));
        }
    }

    private void add(Instant at, Kind kind, long place, Runnable happening) {
        if (!at.isAfter(window)) {
            turns.add(new Turn(at, kind, place, happening));
        }
    }

    /** Up to where what was read is all there is: more may stand behind the last instant, unless all are of one. */
    private static Instant end(List<Instant> read, Instant until) {
        if (read.size() < AT_ONCE) {
            return until;
        }
        Instant last = read.get(read.size() - 1);
        return read.stream()
                .filter(each -> each.isBefore(last))
                .reduce((one, two) -> two)
                .orElse(last);
    }

    private static Instant earlier(Instant one, Instant two) {
        return one.isBefore(two) ? one : two;
    }
}
