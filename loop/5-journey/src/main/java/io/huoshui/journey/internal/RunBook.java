package io.huoshui.journey.internal;

import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The walks at hand while they change, and what is to be written of it. One per batch of the worker. */
final class RunBook {
    private final JourneyTables tables;
    private final Map<Long, Run> runs = new TreeMap<>();
    private final Map<Integer, Set<Long>> byPerson = new HashMap<>();
    private final Map<Integer, Set<Integer>> wasOf = new HashMap<>();
    private final Map<Integer, Map<String, PastWalks>> past = new HashMap<>();
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<Long> changed = new LinkedHashSet<>();
    private final Set<Long> stored = new HashSet<>();
    private final List<StepTable.Row> steps = new ArrayList<>();
    private final Map<CountTable.Place, CountTable.More> counts = new LinkedHashMap<>();
    private long newest = -1;

    RunBook(JourneyTables tables) {
        this.tables = tables;
    }

    /** What is known of a person's walks through one journey. */
    record PastWalks(int walks, Instant ended) {}

    /** Reads the walks under way of these people. */
    void open(Collection<Integer> people) {
        List<Integer> missing = people.stream()
                .filter(each -> !byPerson.containsKey(each))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(each -> byPerson.put(each, new TreeSet<>()));
        tables.runs().walking(missing).forEach(this::know);
    }

    /** Takes in walks read elsewhere, unless they are known already; their people must be open. */
    private void know(Run run) {
        if (runs.putIfAbsent(run.id(), run) == null) {
            stored.add(run.id());
            byPerson.computeIfAbsent(run.profileId(), any -> new TreeSet<>()).add(run.id());
        }
    }

    /** Those under way of a person, in the order they began. */
    List<Run> of(int person) {
        open(List.of(person));
        return byPerson.getOrDefault(person, Set.of()).stream()
                .map(runs::get)
                .filter(each -> each != null && !each.isOver())
                .toList();
    }

    Run get(long id) {
        Run run = runs.get(id);
        if (run == null) {
            throw new IllegalStateException("the walk " + id + " is not open");
        }
        return run;
    }

    boolean isOpen(long id) {
        return runs.containsKey(id);
    }

    long nextId() {
        if (newest < 0) {
            newest = tables.runs().newest();
        }
        return ++newest;
    }

    /** The n-th walk of a person through a journey that begins by one fact, from 0. */
    int nth(String journey, int person, long position) {
        return begun.merge(journey + "\n" + person + "\n" + position, 1, Integer::sum) - 1;
    }

    /** How often a person walked a journey, under way ones included. */
    PastWalks past(String journey, int person, Collection<String> journeys) {
        if (!past.containsKey(person)) {
            readPast(List.of(person), journeys);
        }
        return past.getOrDefault(person, Map.of()).getOrDefault(journey, new PastWalks(0, Instant.MIN));
    }

    void readPast(Collection<Integer> people, Collection<String> journeys) {
        List<Integer> missing = people.stream()
                .filter(each -> !past.containsKey(each))
                .distinct()
                .toList();
        Map<Integer, Integer> owners = new HashMap<>();
        for (int person : missing) {
            past.put(person, new HashMap<>());
            owners.put(person, person);
            wasOf.getOrDefault(person, Set.of()).forEach(each -> owners.put(each, person));
        }
        if (!missing.isEmpty()) {
            tables.runs()
                    .past(owners.keySet(), journeys)
                    .forEach(each -> add(
                            owners.getOrDefault(each.profileId(), each.profileId()),
                            each.journey(),
                            new PastWalks(each.walks(), each.ended() == null ? Instant.MIN : each.ended())));
            missing.forEach(this::addPending);
        }
    }

    /** What of a person's walks is not written yet. */
    private void addPending(int person) {
        for (long id : byPerson.getOrDefault(person, Set.of())) {
            Run run = get(id);
            Run.End end = run.end();
            add(
                    person,
                    run.key().journey(),
                    new PastWalks(stored.contains(id) ? 0 : 1, end == null ? Instant.MIN : end.at()));
        }
    }

    private void add(int person, String journey, PastWalks more) {
        past.computeIfAbsent(person, any -> new HashMap<>())
                .merge(
                        journey,
                        more,
                        (one, two) -> new PastWalks(
                                one.walks() + two.walks(),
                                one.ended().isAfter(two.ended()) ? one.ended() : two.ended()));
    }

    void begin(Run run) {
        runs.put(run.id(), run);
        byPerson.computeIfAbsent(run.profileId(), any -> new TreeSet<>()).add(run.id());
        if (past.containsKey(run.profileId())) {
            add(run.profileId(), run.key().journey(), new PastWalks(1, Instant.MIN));
        }
        changed.add(run.id());
    }

    /** A walk is as it is now, and has left these nodes. */
    void save(Run before, Walked walked) {
        Run run = walked.run();
        if (run.equals(before) && walked.passages().isEmpty()) {
            return;
        }
        runs.put(run.id(), run);
        changed.add(run.id());
        Run.End end = run.end();
        if (end != null && past.containsKey(run.profileId())) {
            add(run.profileId(), run.key().journey(), new PastWalks(0, end.at()));
        }
        count(before, run, walked.passages());
        int first = passed(run) - walked.passages().size();
        for (int i = 0; i < walked.passages().size(); i++) {
            steps.add(new StepTable.Row(run.id(), first + i, walked.passages().get(i)));
        }
    }

    private static int passed(Run run) {
        int visits = run.memory().visits().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return run.place() == null ? visits : visits - 1;
    }

    private void count(Run before, Run run, List<Walked.Passage> passages) {
        String journey = run.key().journey();
        boolean migrated = before.version() != run.version();
        Run.Place stood = before.place();
        if (migrated && stood != null) {
            add(new CountTable.Place(journey, before.version(), stood.node()), 0, 1);
            String came = passages.isEmpty() ? nodeOf(run) : passages.get(0).node();
            add(new CountTable.Place(journey, run.version(), came), 1, 0);
        }
        run.memory().visits().forEach((node, times) -> {
            int more = times - before.memory().visits().getOrDefault(node, 0);
            if (more > 0) {
                add(new CountTable.Place(journey, run.version(), node), more, 0);
            }
        });
        passages.forEach(each -> add(new CountTable.Place(journey, run.version(), each.node()), 0, 1));
    }

    private static String nodeOf(Run run) {
        Run.Place place = run.place();
        return place == null ? "" : place.node();
    }

    private void add(CountTable.Place place, long entered, long passed) {
        counts.merge(place, new CountTable.More(entered, passed), CountTable.More::and);
    }

    /** People turned out to be one: their walks are the survivor's from now on. */
    void follow(Collection<Integer> gone, int survivor) {
        open(gone);
        open(List.of(survivor));
        for (int each : gone) {
            for (long id : List.copyOf(byPerson.getOrDefault(each, Set.of()))) {
                Run moved = get(id).of(survivor);
                runs.put(id, moved);
                changed.add(id);
                byPerson.computeIfAbsent(survivor, any -> new TreeSet<>()).add(id);
            }
            byPerson.put(each, new TreeSet<>());
            past.remove(each);
            Set<Integer> were = wasOf.computeIfAbsent(survivor, any -> new TreeSet<>());
            were.add(each);
            were.addAll(wasOf.getOrDefault(each, Set.of()));
        }
        past.remove(survivor);
    }

    /** Writes what is pending and lets all go. @param asleep journeys in which nothing is due */
    void write(Set<String> asleep) {
        wasOf.forEach((survivor, gone) -> tables.runs().follow(gone, survivor));
        List<Run> all = changed.stream().map(runs::get).toList();
        tables.runs().replace(all, changed.stream().filter(stored::contains).toList(), asleep);
        tables.steps().insert(steps);
        tables.counts().add(counts);
        runs.clear();
        byPerson.clear();
        wasOf.clear();
        past.clear();
        changed.clear();
        stored.clear();
        steps.clear();
        counts.clear();
    }
}
