package io.huoshui.segment.internal.membership;

import io.huoshui.profile.PersonEvents;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Standing;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Subject;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.segment.tag.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who belongs where by asking every definition about everybody's whole past, as it is written now. No memory, no timers, no order. */
final class NaiveMembership {
    private NaiveMembership() {}

    /** By person, what the engine keeps; static audiences, which follow no rule, are left out. */
    static Map<Integer, Set<String>> stored(RealLoop loop) {
        Map<Integer, Set<String>> stored = new TreeMap<>();
        loop.read(() -> {
            loop.bean(Profiles.class).forEach(each -> stored.put(each.id(), new TreeSet<>()));
            loop.bean(Memberships.class).forEach(each -> {
                Set<String> names = stored.computeIfAbsent(each.profileId(), any -> new TreeSet<>());
                each.tags().keySet().forEach(tag -> names.add("tag:" + tag));
                each.audiences().keySet().stream()
                        .filter(id -> !id.startsWith("frozen"))
                        .forEach(id -> names.add("audience:" + id));
            });
            return stored;
        });
        return stored;
    }

    static Map<Integer, Set<String>> of(RealLoop loop, Instant now) {
        Map<Integer, Set<String>> naive = new TreeMap<>();
        everyone(loop, now).forEach(each -> naive.put(each.profile().id(), each.names));
        return naive;
    }

    private static List<Everything> everyone(RealLoop loop, Instant now) {
        MembershipHomes homes = loop.bean(MembershipHomes.class);
        Map<Integer, Profile> people = new TreeMap<>();
        loop.read(() -> {
            loop.bean(Profiles.class).forEach(each -> people.put(each.id(), each));
            return people;
        });
        Map<Integer, Standing> standings = loop.bean(StandingTable.class).find(people.keySet());
        List<Everything> everyone = new ArrayList<>();
        for (Profile person : people.values()) {
            Everything subject = new Everything(person, standings.get(person.id()), past(loop, person.id()));
            settle(homes, subject, now);
            everyone.add(subject);
        }
        return everyone;
    }

    /** Everybody of whom one rule holds, in order. */
    static Set<Integer> holding(RealLoop loop, Rule rule, Instant now) {
        Set<Integer> holding = new TreeSet<>();
        for (Everything each : everyone(loop, now)) {
            if (holds(rule, each, now)) {
                holding.add(each.profile().id());
            }
        }
        return holding;
    }

    /** Again and again until nothing changes: rules may read each other, but not in a circle. */
    private static void settle(MembershipHomes homes, Everything subject, Instant now) {
        Set<String> before = null;
        while (!subject.names.equals(before)) {
            before = Set.copyOf(subject.names);
            for (Tag tag : homes.tags().all()) {
                Optional<Past.Fact> word = lastWord(subject.past(), tag.id());
                boolean has = tag.isInUse()
                        && word.map(each -> each.event().equals("Tag Given"))
                                .orElseGet(() -> tag.rule() != null && holds(tag.rule(), subject, now));
                subject.put("tag:" + tag.id(), has);
            }
            for (Audience each : homes.audiences().all()) {
                boolean in = each.isInUse()
                        && each.rule() != null
                        && holds(each.rule(), subject, now)
                        && each.excluded().stream().noneMatch(subject::inAudience);
                subject.put("audience:" + each.id(), in);
            }
        }
    }

    private static boolean holds(Rule rule, Subject subject, Instant now) {
        return Evaluate.of(rule, subject, now, RealLoop.BRAND.zone()).holds();
    }

    private static Optional<Past.Fact> lastWord(Past past, String tag) {
        List<Past.Fact> said = new ArrayList<>(past.of("Tag Given"));
        said.addAll(past.of("Tag Removed"));
        return said.stream()
                .filter(each ->
                        each.properties().text("tag").filter(tag::equals).isPresent())
                .max(Comparator.comparing(Past.Fact::occurredAt).thenComparing(Past.Fact::position));
    }

    private static Past past(RealLoop loop, int person) {
        Map<String, List<Past.Fact>> facts = new HashMap<>();
        loop.bean(PersonEvents.class).of(List.of(person), List.of(), Long.MAX_VALUE).stream()
                .map(each -> new Past.Fact(
                        each.event().position(),
                        PersonEvents.nameOf(each.event()),
                        each.event().occurredAt(),
                        each.event().properties()))
                .sorted(Comparator.comparing(Past.Fact::occurredAt).thenComparing(Past.Fact::position))
                .forEach(each -> facts.computeIfAbsent(each.event(), any -> new ArrayList<>())
                        .add(each));
        return name -> facts.getOrDefault(name, List.of());
    }

    private static final class Everything implements Subject {
        private final Profile profile;
        private final Standing standing;
        private final Past past;
        private final Set<String> names = new TreeSet<>();

        Everything(Profile profile, Standing standing, Past past) {
            this.profile = profile;
            this.standing = standing;
            this.past = past;
        }

        void put(String name, boolean has) {
            if (has) {
                names.add(name);
            } else {
                names.remove(name);
            }
        }

        @Override
        public Profile profile() {
            return profile;
        }

        @Override
        public Optional<Standing> standing() {
            return Optional.ofNullable(standing);
        }

        @Override
        public Past past() {
            return past;
        }

        @Override
        public boolean hasTag(String tag) {
            return names.contains("tag:" + tag);
        }

        @Override
        public boolean inAudience(String audience) {
            return names.contains("audience:" + audience);
        }

        @Override
        public Optional<BigDecimal> prediction(Figure figure) {
            return Optional.empty();
        }

        @Override
        public Optional<Double> preference(String preference) {
            return Optional.empty();
        }
    }
}
