package io.huoshui.touch.gate;

import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one gate: may this person be told this now? */
public final class TouchGate {
    /** The first that refuses decides. */
    private static final List<GateRule> RULES = List.of(
            new ExpiryRule(),
            new ConsentRule(),
            new OptOutRule(),
            new TopicRule(),
            new PersonalisationRule(),
            new SuppressionRule(),
            new BreakerRule(),
            new HoldoutRule(),
            new CapRule(),
            new QuietHoursRule(),
            new StaffRule(),
            new AddressRule());

    /** Those whose answer does not change from one day to the next. */
    private static final List<GateRule> LASTING =
            List.of(new ConsentRule(), new OptOutRule(), new TopicRule(), new SuppressionRule(), new AddressRule());

    private TouchGate() {}

    /** A touch that must wait is asked about again at {@code until}, which is never later than its expiry. */
    public static Judgement admit(TouchRequest wish, Known known, Instant now) {
        List<Finding> findings = RULES.stream()
                .map(rule -> rule.asks(wish.kind()) ? rule.look(wish, known, now) : rule.notAsked())
                .toList();
        Verdict verdict = findings.stream()
                .flatMap(each -> Optional.ofNullable(each.refuses()).stream())
                .findFirst()
                .orElseGet(Verdict.Admitted::new);
        return new Judgement(atTheLatest(verdict, wish.expires()), findings);
    }

    /** Why nothing of this kind would reach the person on the channel, today or tomorrow; empty when something may. */
    public static Optional<TouchReason> reach(TouchRequest wish, Known known, Instant now) {
        return LASTING.stream()
                .filter(rule -> rule.asks(wish.kind()))
                .map(rule -> rule.look(wish, known, now).refuses())
                .filter(Verdict.Suppressed.class::isInstance)
                .map(refused -> ((Verdict.Suppressed) refused).why())
                .findFirst();
    }

    /** The names of the rules, in their order. */
    public static List<String> rules() {
        return RULES.stream().map(GateRule::name).toList();
    }

    private static Verdict atTheLatest(Verdict verdict, Instant expires) {
        return verdict instanceof Verdict.Deferred deferred && deferred.until().isAfter(expires)
                ? new Verdict.Deferred(deferred.why(), expires)
                : verdict;
    }
}
