package io.huoshui.segment.internal;

import io.huoshui.segment.Standing;
import io.huoshui.segment.rule.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the parts found out in one batch, for the parts after them. Tables know only how a batch ended; what a rule saw of a person at each
 * of the batch's changes stands here, by the change's place in the list. A part that writes anything of a person in a batch says so for
 * each change of that person. Used by one thread.
 */
public final class Findings {
    private final Map<Long, Integer> movedFrom;
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final Map<Integer, Map<Figure, BigDecimal>> predictions = new HashMap<>();
    private final Map<Integer, Map<String, Double>> preferences = new HashMap<>();
    private final Set<Integer> moved = new TreeSet<>();
    private final Set<Integer> otherStanding = new HashSet<>();
    private boolean everyone;

    /** Of facts and of time: nobody's events became somebody else's. */
    public Findings() {
        this(Map.of());
    }

    /** @param movedFrom see {@link io.huoshui.profile.ProfileChanges#movedFrom} */
    public Findings(Map<Long, Integer> movedFrom) {
        this.movedFrom = movedFrom;
    }

    public Map<Long, Integer> movedFrom() {
        return movedFrom;
    }

    /**
     * @param change place in the list of changes
     * @param other whether a rule could see a difference: tier, scores or orders
     */
    public void standing(int change, Standing standing, boolean other) {
        standings.put(change, standing);
        if (other) {
            otherStanding.add(change);
        }
    }

    public boolean isOtherStanding(int change) {
        return otherStanding.contains(change);
    }

    public Optional<Standing> standing(int change) {
        return Optional.ofNullable(standings.get(change));
    }

    /** @param figures the predicted ones; empty when data is too thin */
    public void predictions(int change, Map<Figure, BigDecimal> figures) {
        predictions.put(change, figures);
    }

    public Optional<Map<Figure, BigDecimal>> predictions(int change) {
        return Optional.ofNullable(predictions.get(change));
    }

    /** @param confidences 0 to 1, by preference; empty when there is not enough to say */
    public void preferences(int change, Map<String, Double> confidences) {
        preferences.put(change, confidences);
    }

    public Optional<Map<String, Double>> preferences(int change) {
        return Optional.ofNullable(preferences.get(change));
    }

    /** Of these people something is known otherwise now, by the passing of time or a fact; the tables say what. */
    public void moved(Collection<Integer> people) {
        moved.addAll(people);
    }

    /** The same of everybody: a wave, new settings, a fit. */
    public void movedEveryone() {
        everyone = true;
    }

    /** In id order. */
    public Set<Integer> moved() {
        return moved;
    }

    public boolean isEveryoneMoved() {
        return everyone;
    }
}
