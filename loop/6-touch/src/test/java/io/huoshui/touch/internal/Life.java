package io.huoshui.touch.internal;

import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Holdouts;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.Seeds;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.internal.Attempts.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** One life of a small brand, drawn from a seed: people, operators, channels and clocks do what they can, and the process dies of it. */
final class Life {
    final Script script;
    private final SimulatedLoop loop;
    private final RandomGenerator random;
    private final Covered covered;
    private final Reference reference;
    private final Customers customers;
    private final Operators operators;
    private final Answers answers;
    private final ToldAgain again;
    private final List<RecordingChannel> channels = new ArrayList<>();
    private Dispatcher dispatcher;
    private boolean healthy;
    private int attemptsBefore;

    Life(SimulatedLoop loop, RandomGenerator random, Covered covered) {
        this.loop = loop;
        this.random = random;
        this.covered = covered;
        script = new Script(loop.clock);
        answers = new Answers(random, covered, script);
        reference = new Reference(loop);
        again = new ToldAgain(loop, random, covered, reference, script);
        customers = new Customers(loop, random, covered, reference, script);
        operators = new Operators(loop, random, covered, reference, script);
        for (String each : List.of("email", "wecom", "webhook")) {
            RecordingChannel channel = new RecordingChannel(each);
            channel.idempotent = each.equals("webhook") || random.nextInt(5) == 0;
            channel.inAdvisorsName = each.equals("wecom");
            channel.answers = message -> called(channel, channel.calls.get(channel.calls.size() - 1));
            channels.add(channel);
        }
        dispatcher = process();
    }

    private Dispatcher process() {
        Profiles profiles = loop.bean(Profiles.class);
        Holdouts holdouts = loop.bean(Holdouts.class);
        AdmitTouches admit = new AdmitTouches(loop.homes, profiles, holdouts, SimulatedLoop.BRAND, loop.transaction);
        SendTouch send = new SendTouch(
                loop.homes,
                new RenderMessage(SimulatedLoop.BRAND),
                new TellSent(loop.log),
                new LastLook(loop.homes, profiles, holdouts, SimulatedLoop.BRAND),
                loop.transaction);
        return new Dispatcher(List.copyOf(channels), loop.homes, admit, send, loop.transaction);
    }

    void live() {
        operators.begin();
        customers.come();
        loop.work(() -> 20);
        int steps = 4 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            mortal(this::step);
        }
        end();
    }

    private void step() {
        pass();
        int happenings = 1 + random.nextInt(4);
        for (int i = 0; i < happenings; i++) {
            happens();
        }
        if (random.nextInt(12) == 0) {
            boolean before = random.nextBoolean();
            loop.transaction.doom(1 + random.nextInt(12), before);
        }
        if (random.nextInt(6) > 0) {
            work();
        }
        if (random.nextInt(40) == 0) {
            covered.saw("replay in between");
            again.replay(dispatcher, this::dispatch);
        }
        if (random.nextInt(5) > 0) {
            dispatch();
        }
    }

    /** Seconds or days; or to right before a day ends or quiet hours do or begin, where mistakes are. */
    private void pass() {
        Instant now = loop.clock.instant();
        switch (random.nextInt(6)) {
            case 0 -> loop.clock.tick(Duration.ofMinutes(random.nextInt(30 * 60)));
            case 1 -> before(LocalTime.MIDNIGHT);
            case 2 ->
                before(
                        random.nextBoolean()
                                ? reference.decided.settings().quiet().from()
                                : reference.decided.settings().quiet().to());
            default -> loop.clock.tick(Duration.ofSeconds(random.nextInt(4_000)));
        }
        if (loop.clock.instant().isBefore(now)) {
            loop.clock.tick(Duration.ofDays(1));
        }
    }

    private void before(LocalTime time) {
        loop.clock.set(loop.clock
                .instant()
                .atZone(random.nextInt(3) > 0 ? SimulatedLoop.BRAND.zone() : Seeds.oneOf(random, Customers.ELSEWHERE))
                .with(time)
                .toInstant()
                .minusMillis(random.nextInt(6_000)));
    }

    private void work() {
        loop.work(batches());
        if (loop.timePasses()) {
            script.say("time passes");
            loop.work(batches());
        }
        if (random.nextInt(4) > 0) {
            loop.log.takeEmissions(random.nextInt(6) == 0);
            loop.work(batches());
        }
    }

    private IntSupplier batches() {
        return () -> random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(30);
    }

    private void dispatch() {
        Dispatcher by = dispatcher;
        int before = reference.attempts.all.size();
        by.recover(loop.clock.instant());
        boolean due =
                by.nextDue().filter(each -> !each.isAfter(loop.clock.instant())).isPresent();
        for (RecordingChannel each : channels) {
            if (due && by.isAnyDue(each, Dispatcher.LANES, loop.clock.instant())) {
                Dispatcher.LANES.forEach(lane -> {
                    long heard = reference.decided.gateAsked(loop.position());
                    by.turn(each, lane, loop.clock);
                    reference.decided.gateAsked(heard);
                });
            }
        }
        int calls = reference.attempts.all.size() - before;
        if (calls > 0) {
            script.say("dispatched, " + calls + " calls");
        }
    }

    /** What a process does while it lives. When it dies, what is in memory is gone and another begins. */
    private void mortal(Runnable work) {
        attemptsBefore = reference.attempts.all.size();
        try {
            work.run();
        } catch (Fate.Killed killed) {
            covered.saw("crash");
            script.say("†† the process dies");
            script.depth = 0;
            reference.died(attemptsBefore);
            reference.decided.gateAsked(Long.MAX_VALUE);
            if (random.nextInt(50) == 0) {
                covered.saw("restart of all stages");
                loop.restart();
            }
            dispatcher = process();
        } finally {
            loop.transaction.spare();
        }
    }

    /** A channel is called: the reference judges, things go on happening meanwhile, and it answers as channels do. */
    private Delivery called(RecordingChannel channel, RecordingChannel.Call call) {
        script.say("  " + channel.id() + " is called for " + call.message().profileId() + ": "
                + call.message().kind() + " " + call.key().substring(0, 6)
                + (call.message().mayRepeat() ? " (may repeat)" : ""));
        Attempt attempt = reference.began(channel, call);
        loop.clock.tick(Duration.ofMillis(random.nextInt(4_000)));
        if (!healthy && script.depth < 2 && random.nextInt(3) == 0) {
            script.depth++;
            meanwhile();
            script.depth--;
        }
        Delivery delivery = healthy ? answers.sent() : answers.next();
        if (reference.answered(attempt, delivery)) {
            covered.saw("late receipt");
        }
        return delivery;
    }

    /** While a channel is called. */
    private void meanwhile() {
        switch (random.nextInt(11)) {
            case 0 -> operators.pauseOrResume();
            case 1 -> operators.optOut();
            case 2 -> operators.list();
            case 3 -> {
                covered.saw("two at once");
                script.say("another worker:");
                dispatch();
            }
            case 4 -> slowly();
            case 5 -> operators.jump();
            case 6 -> {
                customers.withdraw();
                loop.work(batches());
            }
            case 7 -> operators.holdout();
            case 8 -> operators.settings();
            case 9 -> {
                operators.merge();
                loop.work(batches());
            }
            default -> happens();
        }
        if (random.nextBoolean()) {
            loop.work(batches());
        }
    }

    /** Longer than the lease, perhaps: then another worker takes it for dead. */
    private void slowly() {
        for (int i = random.nextInt(2); i >= 0; i--) {
            loop.clock.tick(Duration.ofSeconds(20 + random.nextInt(100)));
            script.say("slowly");
            if (random.nextBoolean()) {
                covered.saw("two at once");
                dispatch();
            }
        }
    }

    private void happens() {
        if (random.nextInt(36) < 26) {
            customers.doSomething();
        } else {
            operators.doSomething();
        }
    }

    private void end() {
        boolean whileSomeWait = random.nextBoolean();
        if (whileSomeWait) {
            again.replay(dispatcher, this::dispatch);
        }
        healthy = true;
        if (reference.paused) {
            operators.pauseOrResume();
        }
        loop.work(batches());
        Operators.JOURNEYS.stream()
                .filter(each -> loop.wished.pausedSince.containsKey("journey:" + each))
                .forEach(each -> operators.decide(SystemEvents.JOURNEY_RESUMED, Map.of("journey", each, "by", "lin")));
        loop.work(batches());
        for (int i = 0; pending() > 0; i++) {
            if (i > 500) {
                throw new AssertionError("still pending after all this time");
            }
            dispatch();
            loop.clock.tick(i < 5 ? Duration.ofMinutes(40) : Duration.ofHours(7));
        }
        new Reckoning(loop, reference).settled(covered);
        couponsAddUp();
        if (!whileSomeWait) {
            again.replay(dispatcher, this::dispatch);
        }
    }

    private void couponsAddUp() {
        int issued = loop.jdbc
                .sql("select count(distinct code) from coupon")
                .query(Integer.class)
                .single();
        covered.saw("coupon", issued);
        if (issued > Operators.STOCK) {
            throw new AssertionError(issued + " coupons of " + Operators.STOCK);
        }
    }

    private int pending() {
        return loop.jdbc
                .sql("select count(*) from touch where due_at is not null or lease_until is not null")
                .query(Integer.class)
                .single();
    }
}
