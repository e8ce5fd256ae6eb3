package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.TrackName;
import io.huoshui.profile.Consent;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.Survivors;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.choice.Choices;
import io.huoshui.touch.choice.Choices.Statement;
import io.huoshui.touch.choice.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own choices: shown as they stand, and in force before the answer. A refusal is an opt-out; topics and whatever is permitted go
 * through the log, and are waited for.
 */
final class ChangeChoices {
    private static final String SOURCE = "touch";
    private static final Set<String> OPT_OUTS = Set.of(Choices.MARKETING, Choices.SERVICE, Choices.PERSONALISATION);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerHomes homes;
    private final Profiles profiles;
    private final Survivors survivors;
    private final OptOutPeople optOuts;
    private final Intake intake;
    private final InstantSource time;
    private final Await await;
    private final Asked asked;

    /**
     * What people are asked about.
     *
     * @param channels by which customers are reached
     * @param topics of the brand
     */
    record Asked(List<String> channels, List<String> topics) {}

    ChangeChoices(
            LedgerHomes homes,
            Profiles profiles,
            Survivors survivors,
            OptOutPeople optOuts,
            Intake intake,
            InstantSource time,
            Await await,
            Asked asked) {
        this.homes = homes;
        this.profiles = profiles;
        this.survivors = survivors;
        this.optOuts = optOuts;
        this.intake = intake;
        this.time = time;
        this.await = await;
        this.asked = asked;
    }

    /** What people are asked whether they want to hear of it. */
    List<Topic> topics() {
        return asked.topics().stream().map(Topic::new).toList();
    }

    /** Who the number leads to by now; empty when nobody. */
    Optional<Profile> person(int number) {
        return Optional.ofNullable(survivors.of(List.of(number)).get(number)).flatMap(profiles::find);
    }

    Choices of(Profile person) {
        List<OptOut> said = homes.optOuts().of(List.of(person.id())).getOrDefault(person.id(), List.of());
        return Choices.of(person, said, asked.channels(), asked.topics());
    }

    /** No marketing at all any more. True when nothing begun before is still on its way. */
    boolean stop(Profile person, String channel, String evidence) {
        return say(person, new Statement(Choices.MARKETING, channel, false), evidence);
    }

    /** True when all of it is in force and known everywhere. */
    boolean change(Profile person, Choices.Wanted wanted, String evidence) {
        Choices before = of(person);
        boolean done = true;
        for (Statement each : before.statements(wanted)) {
            done &= say(person, each, evidence);
        }
        Map<String, Object> traits = before.traits(wanted);
        return (traits.isEmpty() || know(person, traits) && optOuts.awaitUnderWay(person.id()) == 0) && done;
    }

    /** Also what was said before: a yes to it may be on its way through the log. */
    private boolean say(Profile person, Statement said, String evidence) {
        Consent before = consent(person.id(), said);
        if (!said.granted() && OPT_OUTS.contains(said.purpose())) {
            int underWay = optOuts.optOut(person.id(), said.purpose(), said.channel(), evidence);
            return isApplied(person, said, before) && underWay == 0;
        }
        TrackName name = said.granted() ? TrackName.CONSENT_GRANTED : TrackName.CONSENT_WITHDRAWN;
        Fields properties =
                Fields.of(Map.of("purpose", said.purpose(), "channel", said.channel(), "evidence", evidence));
        take(Naming.fact(person, name, "choice:" + UUID.randomUUID(), time.instant(), properties));
        return isApplied(person, said, before);
    }

    private @Nullable Consent consent(int person, Statement said) {
        Consent.Scope scope = new Consent.Scope(said.purpose(), said.channel());
        return person(person).map(each -> each.consents().get(scope)).orElse(null);
    }

    private boolean know(Profile person, Map<String, Object> traits) {
        take(Naming.traits(person, "choice:" + UUID.randomUUID(), time.instant(), Fields.of(traits)));
        return await.none(
                        () -> person(person.id())
                                        .filter(each -> traits.entrySet().stream()
                                                .allMatch(one -> each.text(one.getKey())
                                                        .filter(one.getValue().toString()::equals)
                                                        .isPresent()))
                                        .isPresent()
                                ? 0
                                : 1,
                        PATIENCE)
                == 0;
    }

    private void take(Optional<Fields> fact) {
        Fields told = fact.orElseThrow(() -> new IllegalStateException("a person without any identity"));
        if (!(intake.take(SOURCE, List.of(told)).get(0) instanceof Intake.Outcome.Accepted)) {
            throw new IllegalStateException("the log refused what a person chose");
        }
    }

    /** The loop has heard it. Not told by the time it happened: the log pulls back what seems to be ahead of its clock. */
    private boolean isApplied(Profile person, Statement said, @Nullable Consent before) {
        return await.none(() -> isHeard(consent(person.id(), said), said, before) ? 0 : 1, PATIENCE) == 0;
    }

    private static boolean isHeard(@Nullable Consent now, Statement said, @Nullable Consent before) {
        return now != null && !now.equals(before) && now.granted() == said.granted();
    }
}
