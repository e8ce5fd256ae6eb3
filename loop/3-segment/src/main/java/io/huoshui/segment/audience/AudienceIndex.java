package io.huoshui.segment.audience;

import io.huoshui.profile.Consent;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/**
 * Everyone, arranged for the question "who?": a bitmap per tag, audience, tier, segment, score, identity namespace, consent and trait value,
 * a column per number. About 250 MB per 10 million people and 200 tags, and 4–8 bytes per person for each trait and number. Thread-safe: one
 * writer at a time, readers see whole changes.
 */
public final class AudienceIndex {
    final RoaringBitmap everyone = new RoaringBitmap();
    final Map<String, ValueBitmaps> traits = new HashMap<>();
    final SetBitmaps<String> identities = new SetBitmaps<>();
    final SetBitmaps<Consent.Scope> granted = new SetBitmaps<>();
    final SetBitmaps<Consent.Scope> withdrawn = new SetBitmaps<>();
    final ValueBitmaps tiers = new ValueBitmaps();
    final ValueBitmaps segments = new ValueBitmaps();
    final Map<Figure, ValueBitmaps> scores = new EnumMap<>(Figure.class);
    final Map<Figure, FigureColumn> numbers = new EnumMap<>(Figure.class);
    final Map<Figure, DayColumn> days = new EnumMap<>(Figure.class);
    final InteractionDays interactions = new InteractionDays();
    final SetBitmaps<String> tags = new SetBitmaps<>();
    final SetBitmaps<String> audiences = new SetBitmaps<>();
    final Map<String, NumberColumn> preferences = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public AudienceIndex() {
        for (Figure figure : Figure.values()) {
            switch (figure.kind()) {
                case SCORE -> scores.put(figure, new ValueBitmaps());
                case DAYS -> days.put(figure, new DayColumn());
                case PROFILE, PREDICTION -> numbers.put(figure, new FigureColumn());
            }
        }
        numbers.remove(Figure.INTERACTIONS_90D);
    }

    /**
     * Some people as they are now, instead of what was known of them.
     *
     * @param gone numbers that are nobody any more
     */
    public void change(Collection<IndexedPerson> people, Collection<Integer> gone) {
        lock.writeLock().lock();
        try {
            people.forEach(this::put);
            gone.forEach(this::remove);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many people there are. */
    public long size() {
        return read(everyone::getLongCardinality);
    }

    /** All living people; the receiver's own. */
    public RoaringBitmap everyone() {
        return read(everyone::clone);
    }

    /** Asks while nobody changes anything. */
    <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Who satisfies one leaf; empty when only history can say. Only inside {@link #read}. */
    Optional<PeopleSet> leaf(Rule leaf, Instant now, ZoneId zone) {
        return leaf.match(new IndexLeaves(this, now, zone));
    }

    /** Doubles that are not negative are in the order of their bits. */
    static long bits(double confidence) {
        return Double.doubleToLongBits(Math.max(0.0, confidence));
    }

    private void put(IndexedPerson person) {
        int id = person.id();
        boolean fresh = everyone.checkedAdd(id);
        traits.forEach((name, column) -> column.putOrRemove(id, person.traits().get(name)));
        person.traits().keySet().stream()
                .filter(name -> !traits.containsKey(name))
                .toList()
                .forEach(name -> traits.computeIfAbsent(name, unused -> new ValueBitmaps())
                        .putOrRemove(id, person.traits().get(name)));
        identities.put(id, person.identities(), fresh);
        granted.put(id, scopes(person.consents(), true), fresh);
        withdrawn.put(id, scopes(person.consents(), false), fresh);
        tiers.putOrRemove(id, person.tier());
        segments.putOrRemove(id, person.segment());
        scores.forEach(
                (figure, column) -> column.putOrRemove(id, person.numbers().get(figure)));
        numbers.forEach(
                (figure, column) -> column.putOrRemove(id, person.numbers().get(figure)));
        days.forEach((figure, column) -> column.putOrRemove(id, person.days().get(figure)));
        interactions.put(id, person.interactions());
        tags.put(id, person.tags(), fresh);
        audiences.put(id, person.audiences(), fresh);
        preferences.values().forEach(column -> column.remove(id));
        person.preferences()
                .forEach((preference, confidence) -> preferences
                        .computeIfAbsent(preference, unused -> new NumberColumn())
                        .put(id, bits(confidence)));
    }

    private void remove(int id) {
        put(IndexedPerson.unknown(id));
        everyone.remove(id);
    }

    private static Set<Consent.Scope> scopes(Map<Consent.Scope, Boolean> consents, boolean state) {
        Set<Consent.Scope> found = new HashSet<>();
        consents.forEach((scope, said) -> {
            if (said == state) {
                found.add(scope);
            }
        });
        return found;
    }
}
