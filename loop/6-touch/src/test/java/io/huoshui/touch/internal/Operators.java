package io.huoshui.touch.internal;

import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Holdout;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.ValueTest;
import io.huoshui.testkit.Seeds;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Period;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** What operators decide, and what is done at the doors of this stage. The reference hears what was answered. */
final class Operators {
    static final List<String> JOURNEYS = List.of("j1", "j2");

    /** Of the one pool of coupons. */
    static final int STOCK = 3;

    private final SimulatedLoop loop;
    private final RandomGenerator random;
    private final Covered covered;
    private final Reference reference;
    private final Script script;
    private int version;

    Operators(SimulatedLoop loop, RandomGenerator random, Covered covered, Reference reference, Script script) {
        this.loop = loop;
        this.random = random;
        this.covered = covered;
        this.reference = reference;
        this.script = script;
    }

    void doSomething() {
        switch (random.nextInt(10)) {
            case 0 -> merge();
            case 1 -> journeyDecision();
            case 2 -> ask();
            case 3 -> holdout();
            case 4 -> settings();
            case 5 -> pauseOrResume();
            case 6 -> optOut();
            case 7 -> list();
            case 8 -> jump();
            default -> publish(Seeds.oneOf(random, JOURNEYS));
        }
    }

    void begin() {
        settings();
        decide(
                SystemEvents.AUDIENCE_DEFINED,
                Map.of(
                        "audience",
                        "locals",
                        "name",
                        "locals",
                        "rule",
                        RuleJson.tree(new Rule.HasTrait("city", new ValueTest.OneOf(Set.of("杭州")))),
                        "exclude",
                        List.of(),
                        "version",
                        1,
                        "by",
                        "lin"));
        if (random.nextBoolean()) {
            List<Map<String, ?>> arms =
                    List.of(Map.of("id", "a", "name", "a", "weight", 1), Map.of("id", "b", "name", "b", "weight", 1));
            decide(
                    SystemEvents.EXPERIMENT_DEFINED,
                    Map.of(
                            "experiment",
                            "e",
                            "name",
                            "e",
                            "layer",
                            "e",
                            "share",
                            10_000,
                            "variants",
                            arms,
                            "version",
                            1,
                            "by",
                            "lin"));
            decide(SystemEvents.EXPERIMENT_STARTED, Map.of("experiment", "e", "version", 1, "by", "lin"));
        }
        decide(
                SystemEvents.COUPON_POOL_DEFINED,
                Map.of(
                        "pool",
                        "p",
                        "name",
                        "p",
                        "secret",
                        "s",
                        "from",
                        10,
                        "off",
                        5,
                        "days",
                        3,
                        "stock",
                        STOCK,
                        "perPerson",
                        2,
                        "claimable",
                        true,
                        "by",
                        "lin"));
        publish("j1");
        if (random.nextBoolean()) {
            publish("j2");
        }
    }

    void decide(String name, Map<String, ?> said) {
        script.say(name + " "
                + (said.containsKey("definition")
                        ? said.get("journey") + " " + RandomJourney.JSON.text(said.get("definition"))
                        : said));
        loop.log.decides(name, said);
    }

    private void publish(String journey) {
        RandomJourney drawn = new RandomJourney(random);
        drawn.kinds.forEach(each -> covered.saw("node " + each));
        covered.saw("publish");
        reference.decided.published(journey, ++version, drawn.holdout);
        decide(
                SystemEvents.JOURNEY_PUBLISHED,
                Map.of(
                        "journey",
                        journey,
                        "version",
                        version,
                        "name",
                        journey,
                        "definition",
                        drawn.definition,
                        "by",
                        "lin"));
    }

    private void journeyDecision() {
        String journey = Seeds.oneOf(random, JOURNEYS);
        covered.saw("pause, resume, stop, migrate");
        switch (random.nextInt(6)) {
            case 0, 1 -> decide(SystemEvents.JOURNEY_PAUSED, Map.of("journey", journey, "by", "lin"));
            case 2, 3 -> decide(SystemEvents.JOURNEY_RESUMED, Map.of("journey", journey, "by", "lin"));
            case 4 -> decide(SystemEvents.JOURNEY_STOPPED, Map.of("journey", journey, "by", "lin"));
            default ->
                decide(
                        SystemEvents.JOURNEY_MIGRATED,
                        Map.of("journey", journey, "from", 1 + random.nextInt(version), "to", version, "by", "lin"));
        }
    }

    private void ask() {
        decide(
                SystemEvents.JOURNEY_ENTRY_ASKED,
                Map.of("journey", Seeds.oneOf(random, JOURNEYS), "people", List.of(1, 2, 3, 4), "by", "lin"));
    }

    void holdout() {
        covered.saw("holdout");
        boolean universal = random.nextBoolean();
        String id = universal ? Holdout.UNIVERSAL : "journey:" + Seeds.oneOf(random, JOURNEYS);
        int share = random.nextInt(4) * (universal ? 1_500 : 3_000);
        decide(SystemEvents.HOLDOUT_SET, Map.of("holdout", id, "share", share, "because", "x", "by", "lin"));
    }

    void settings() {
        covered.saw("settings");
        List<FrequencyCap> caps = new ArrayList<>();
        for (Period each : Period.values()) {
            if (random.nextInt(3) > 0) {
                caps.add(new FrequencyCap(each, null, 1 + random.nextInt(3)));
            }
            if (random.nextInt(3) == 0) {
                caps.add(new FrequencyCap(each, "email", 1 + random.nextInt(2)));
            }
            if (random.nextInt(3) == 0) {
                caps.add(new FrequencyCap(each, null, RandomJourney.THEME, 1 + random.nextInt(2)));
            }
        }
        LocalTime from = LocalTime.of(random.nextInt(24), 30);
        LocalTime to = random.nextInt(4) == 0 ? from : from.plusHours(1 + random.nextInt(9));
        List<ChannelRate> rates = random.nextInt(3) == 0
                ? List.of(new ChannelRate("email", 1 + random.nextInt(6), Duration.ofMinutes(1 + random.nextInt(60))))
                : List.of();
        TouchSettings settings = new TouchSettings(
                ++version, caps, new QuietHours(from, to, random.nextBoolean()), 1 + random.nextInt(5), rates);
        decide(SystemEvents.SETTINGS_CHANGED, TouchSettingsFields.of(settings));
    }

    void merge() {
        List<String> merges = loop.jdbc
                .sql("select position || '-' || ordinal from profile_merge where undone_at is null order by 1")
                .query(String.class)
                .list();
        if (!merges.isEmpty() && random.nextBoolean()) {
            covered.saw("merge undone");
            decide(SystemEvents.MERGE_UNDONE, Map.of("merge", Seeds.oneOf(random, merges), "by", "lin"));
        } else {
            covered.saw("merge");
            decide(
                    SystemEvents.PROFILES_MERGED,
                    Map.of(
                            "survivor",
                            1 + random.nextInt(6),
                            "other",
                            1 + random.nextInt(6),
                            "by",
                            "lin",
                            "because",
                            "same"));
        }
    }

    void pauseOrResume() {
        PausePromotion breaker = new PausePromotion(
                loop.homes, (action, object, detail) -> {}, loop.transaction, loop.clock, new Impatient());
        covered.saw("breaker");
        if (reference.paused) {
            script.say("promotion is resumed");
            reference.paused = false;
            breaker.resume("x", "ling");
            reference.resumed();
        } else {
            breaker.pause("x", "ling");
            reference.paused = true;
            script.say("promotion is paused");
        }
    }

    void optOut() {
        int person = 1 + random.nextInt(6);
        if (loop.bean(Profiles.class).find(person).isEmpty()) {
            return;
        }
        covered.saw("opt-out");
        String channel = random.nextBoolean() ? OptOut.ANY : "email";
        script.say(person + " opts out of " + channel);
        Instant at = loop.clock.instant();
        new OptOutPeople(
                        loop.homes,
                        loop.bean(Profiles.class),
                        loop.log,
                        (action, object, detail) -> {},
                        loop.transaction,
                        loop.clock,
                        new Impatient())
                .optOut(person, "marketing", channel, "page");
        reference.optOuts.add(new Reference.OptedOut(person, "marketing", channel, at));
    }

    void list() {
        int person = 1 + random.nextInt(6);
        if (loop.bean(Profiles.class).find(person).isEmpty()) {
            return;
        }
        covered.saw("suppression");
        boolean service = random.nextBoolean();
        loop.transaction.executeWithoutResult(status -> loop.homes
                .suppressions()
                .list(person, person, new Suppression(service, "x", "ling", loop.clock.instant())));
        reference.listed.put(person, service);
        script.say(person + " is put on the list" + (service ? ", service too" : ""));
    }

    void jump() {
        covered.saw("clock jump");
        reference.clockJumps();
        Duration by = random.nextBoolean() ? Duration.ofHours(24) : Duration.ofMinutes(1 + random.nextInt(90));
        loop.clock.tick(random.nextBoolean() ? by : by.negated());
        script.say("the clock jumps");
    }

    /** Calls under way are ours, further down in this thread: nothing is gained by waiting. */
    private static final class Impatient extends Await {
        @Override
        int none(IntSupplier left, Duration patience) {
            return left.getAsInt();
        }
    }
}
