package io.huoshui.touch.internal;

import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Profile;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.FrequencyCap.Counted;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.gate.Known;
import io.huoshui.touch.gate.PersonZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the gate knows of the people of one batch, kept right as the batch goes through it. */
final class GateBook {
    /** Trait with the advisor's name. */
    private static final String ADVISOR = "advisor";

    private final ZoneId brandZone;
    private final TouchSettings settings;
    private final Map<Integer, List<OptOut>> optOuts;
    private final Map<Integer, Suppression> suppressions;
    private final Holdouts holdouts;
    private final Map<Integer, Map<String, Counted>> counted = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> waiting = new HashMap<>();
    private final Map<String, Integer> advisors = new HashMap<>();

    GateBook(
            ZoneId brandZone,
            TouchSettings settings,
            Map<Integer, List<OptOut>> optOuts,
            Map<Integer, Suppression> suppressions,
            Holdouts holdouts) {
        this.brandZone = brandZone;
        this.settings = settings;
        this.optOuts = optOuts;
        this.suppressions = suppressions;
        this.holdouts = holdouts.remembered();
    }

    static Optional<String> advisorOf(Profile person) {
        return person.text(ADVISOR);
    }

    void counted(Collection<DueTable.CountedTouch> touches) {
        touches.forEach(each -> countedOf(each.person()).put(each.key(), each.counted()));
    }

    void waiting(Collection<DueTable.Waiting> wishes) {
        wishes.forEach(each -> waitingOf(each.person()).put(each.key(), each.priority()));
    }

    void advisors(Map<String, Integer> touches) {
        advisors.putAll(touches);
    }

    Known of(DueTouch touch, Profile person, Channel channel, Breaker breaker) {
        TouchRequest.Cause cause = touch.wish().cause();
        return new Known(
                person,
                brandZone,
                channel.address(person).isPresent(),
                optOuts(touch),
                suppressions.get(touch.person()),
                breaker,
                holdouts.of(
                        cause.programme(), cause.holdout(), touch.wish().kind().isPromotional()),
                countedOf(touch.person()).entrySet().stream()
                        .filter(each -> !each.getKey().equals(touch.key()))
                        .map(Map.Entry::getValue)
                        .toList(),
                ahead(touch),
                advisor(person, channel),
                settings);
    }

    /** What it took is gone for the next; and it waits no longer. */
    void judged(DueTouch touch, Verdict verdict, Instant now) {
        waitingOf(touch.person()).remove(touch.key());
        if (verdict instanceof Verdict.Admitted && touch.wish().kind().isPromotional()) {
            countedOf(touch.person())
                    .put(
                            touch.key(),
                            new Counted(
                                    now, touch.wish().channel(), touch.wish().theme()));
        }
    }

    Reserved reserved(DueTouch touch, Profile person, Channel channel, Instant now) {
        Known.Advisor advisor = touch.wish().kind().isPromotional() ? advisor(person, channel) : null;
        if (advisor != null) {
            advisors.merge(advisor.name(), 1, Integer::sum);
        }
        return new Reserved(
                touch,
                person,
                PersonZone.of(person, brandZone),
                settings,
                advisor == null ? null : advisor.name(),
                touch.inDoubt(),
                now);
    }

    private Known.@Nullable Advisor advisor(Profile person, Channel channel) {
        return channel.isInAdvisorsName()
                ? advisorOf(person)
                        .map(name -> new Known.Advisor(name, advisors.getOrDefault(name, 0)))
                        .orElse(null)
                : null;
    }

    private List<OptOut> optOuts(DueTouch touch) {
        return Stream.of(touch.person(), touch.plannedFor())
                .distinct()
                .flatMap(each -> optOuts.getOrDefault(each, List.of()).stream())
                .toList();
    }

    private int ahead(DueTouch touch) {
        return (int) waitingOf(touch.person()).values().stream()
                .filter(priority -> priority > touch.wish().priority())
                .count();
    }

    private Map<String, Counted> countedOf(int person) {
        return counted.computeIfAbsent(person, any -> new HashMap<>());
    }

    private Map<String, Integer> waitingOf(int person) {
        return waiting.computeIfAbsent(person, any -> new HashMap<>());
    }
}
