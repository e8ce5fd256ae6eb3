package io.huoshui.segment.internal.membership;

import io.huoshui.segment.rule.DependencyOrder;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The definitions in force, in the order in which they can be evaluated: each after all it reads. Sets of them are bits by place. Where
 * definitions read each other in a circle, which the doors refuse, those in it stand last, by key.
 */
final class InForce {
    /** Events that say who has a tag, whatever its rule says. */
    static final Set<String> STATEMENTS = Set.of(Statements.GIVEN, Statements.REMOVED);

    /** @param reads keys of the definitions it depends on */
    record Entry(Definition definition, Inputs inputs, Set<DefinitionKey> reads) {
        DefinitionKey key() {
            return definition.key();
        }
    }

    private static final Inputs NOTHING = Inputs.of(new Rule.All(List.of()));

    private final List<Entry> entries;
    private final Map<DefinitionKey, Integer> places = new HashMap<>();
    private final Map<String, BitSet> byEvent = new HashMap<>();
    private final Map<DefinitionKey, BitSet> readers = new HashMap<>();
    private final Set<String> eventNames = new HashSet<>(STATEMENTS);
    private final Set<String> contents = new HashSet<>(STATEMENTS);
    private final BitSet ofPerson = new BitSet();
    private final BitSet ofStanding = new BitSet();
    private final BitSet ofPredictions = new BitSet();
    private final BitSet ofPreferences = new BitSet();

    private InForce(List<Entry> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            index(i, entries.get(i));
        }
    }

    static InForce of(Collection<Definition> definitions) {
        Map<DefinitionKey, Entry> waiting = new TreeMap<>();
        definitions.forEach(each -> waiting.put(each.key(), entry(each)));
        List<Entry> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Entry> ready = waiting.values().stream()
                    .filter(each -> each.reads().stream().noneMatch(waiting::containsKey))
                    .toList();
            List<Entry> next = ready.isEmpty() ? List.copyOf(waiting.values()) : ready;
            next.forEach(each -> waiting.remove(each.key()));
            ordered.addAll(next);
        }
        return new InForce(List.copyOf(ordered));
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether any of them is a list that was made once and follows no rule. */
    boolean hasStatic() {
        return entries.stream()
                .anyMatch(each -> each.key().kind() == DefinitionKey.Kind.AUDIENCE
                        && each.definition().rule().isEmpty());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Names of the events that any rule, or the word of a person, may be about. */
    Set<String> eventNames() {
        return eventNames;
    }

    /** Those of them whose properties some rule looks at. */
    Set<String> contents() {
        return contents;
    }

    boolean hears(String event) {
        return eventNames.contains(event);
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, entries.size());
        return all;
    }

    BitSet only(DefinitionKey key) {
        BitSet only = new BitSet();
        Integer place = places.get(key);
        if (place != null) {
            only.set(place);
        }
        return only;
    }

    BitSet onlyTag(String tag) {
        return only(DefinitionKey.tag(tag));
    }

    BitSet hearing(String event) {
        return byEvent.getOrDefault(event, new BitSet());
    }

    BitSet readersOf(DefinitionKey key) {
        return readers.getOrDefault(key, new BitSet());
    }

    /** With all that read these, and all that read those, and so on. */
    BitSet andReaders(BitSet first) {
        BitSet all = (BitSet) first.clone();
        for (int place = all.nextSetBit(0); place >= 0; place = all.nextSetBit(place + 1)) {
            BitSet more = (BitSet) readersOf(entries.get(place).key()).clone();
            more.andNot(all);
            all.or(more);
            if (!more.isEmpty() && more.nextSetBit(0) < place) {
                place = -1;
            }
        }
        return all;
    }

    /** Names of the events that some definitions need to know of, a person's word included. */
    Set<String> eventNames(BitSet some) {
        Set<String> names = new HashSet<>(STATEMENTS);
        some.stream().forEach(place -> names.addAll(entries.get(place).inputs().events()));
        return names;
    }

    /** Names of the events whose properties some definitions look at, a person's word included. */
    Set<String> contents(BitSet some) {
        Set<String> names = new HashSet<>(STATEMENTS);
        some.stream().forEach(place -> names.addAll(entries.get(place).inputs().contents()));
        return names;
    }

    /** Since when what happened may count for some definitions, by name; a person's word counts for good. */
    Map<String, Instant> since(BitSet some, Instant now) {
        Map<String, Instant> since = new TreeMap<>();
        STATEMENTS.forEach(each -> since.put(each, Instant.MIN));
        some.stream()
                .mapToObj(place -> entries.get(place).inputs())
                .forEach(inputs -> inputs.events().forEach(name -> {
                    Integer days = inputs.lastDays().get(name);
                    Instant from = days == null ? Instant.MIN : now.minus(Duration.ofDays(days));
                    since.merge(name, from, (one, other) -> one.isBefore(other) ? one : other);
                }));
        return since;
    }

    /** Those that read the profile itself and not only events. */
    BitSet readingPerson() {
        return ofPerson;
    }

    BitSet readingStanding() {
        return ofStanding;
    }

    BitSet readingPredictions() {
        return ofPredictions;
    }

    BitSet readingPreferences() {
        return ofPreferences;
    }

    /** Were this in force too, in which circle would definitions read each other? Each reads the next; empty when in none. */
    List<DefinitionKey> circle(Definition another) {
        Map<DefinitionKey, Set<DefinitionKey>> reads = new HashMap<>();
        entries.forEach(each -> reads.put(each.key(), each.reads()));
        reads.put(another.key(), another.reads());
        return DependencyOrder.of(reads) instanceof DependencyOrder.Cycle<DefinitionKey> cycle
                ? cycle.path()
                : List.of();
    }

    private static Entry entry(Definition definition) {
        Inputs inputs = definition.rule().map(Inputs::of).orElse(NOTHING);
        return new Entry(definition, inputs, definition.reads());
    }

    private void index(int place, Entry entry) {
        Inputs inputs = entry.inputs();
        places.put(entry.key(), place);
        inputs.events().forEach(each -> mark(byEvent, each, place));
        eventNames.addAll(inputs.events());
        contents.addAll(inputs.contents());
        entry.reads().forEach(each -> mark(readers, each, place));
        ofStanding.set(place, inputs.standing());
        ofPreferences.set(place, !inputs.preferences().isEmpty());
        ofPredictions.set(place, reads(inputs, Differences::isPredicted));
        ofPerson.set(
                place,
                !inputs.traits().isEmpty()
                        || !inputs.identities().isEmpty()
                        || !inputs.consents().isEmpty()
                        || reads(inputs, Differences::isOfProfile));
    }

    private static boolean reads(Inputs inputs, Predicate<Figure> kind) {
        return inputs.figures().stream().anyMatch(kind);
    }

    private static <K> void mark(Map<K, BitSet> index, K key, int place) {
        index.computeIfAbsent(key, any -> new BitSet()).set(place);
    }
}
