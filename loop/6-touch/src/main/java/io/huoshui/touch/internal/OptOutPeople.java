package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Intake;
import io.huoshui.event.TrackName;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.touch.OptOut;
import io.huoshui.web.Audit;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person says: no more. When they are answered, nothing promotional begins to be sent to them any more, and the log knows that they
 * withdrew.
 */
final class OptOutPeople {
    private static final String SOURCE = "touch";

    private final LedgerHomes homes;
    private final Profiles profiles;
    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Await await;

    OptOutPeople(
            LedgerHomes homes,
            Profiles profiles,
            Intake intake,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource time,
            Await await) {
        this.homes = homes;
        this.profiles = profiles;
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
        this.await = await;
    }

    /**
     * Takes effect before it returns.
     *
     * @param evidence how they said it, e.g. {@code preference-page}
     * @return calls to channels for this person that had begun before and did not end in ten seconds
     */
    int optOut(int person, String purpose, String channel, String evidence) {
        transaction.executeWithoutResult(status -> {
            homes.locks().numbersStay();
            homes.locks().people(List.of(person));
            Profile profile = profiles.find(person).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
            OptOut said = new OptOut(purpose, channel, time.instant());
            String messageId = "opt-out:" + UUID.randomUUID();
            homes.optOuts().say(person, said, messageId);
            audit.record("person.opt-out", "profile:" + person, Map.of("purpose", purpose, "channel", channel));
            tell(profile, said, evidence, messageId);
        });
        return underWay(person);
    }

    /**
     * Waits for what looked at the person before now: whoever begins to send to them later looks again.
     *
     * @return calls to channels for this person that did not end in ten seconds
     */
    int awaitUnderWay(int person) {
        transaction.executeWithoutResult(status -> homes.locks().people(List.of(person)));
        return underWay(person);
    }

    private int underWay(int person) {
        return await.none(() -> homes.dispatch().promotionSending(person), Duration.ofSeconds(10));
    }

    /** Should the transaction fail after this, they have withdrawn all the same: too quiet rather than too loud. */
    private void tell(Profile profile, OptOut said, String evidence, String messageId) {
        Instant at = said.at();
        Fields properties =
                Fields.of(Map.of("purpose", said.purpose(), "channel", said.channel(), "evidence", evidence));
        Naming.fact(profile, TrackName.CONSENT_WITHDRAWN, messageId, at, properties)
                .ifPresent(fact -> {
                    if (!(intake.take(SOURCE, List.of(fact)).get(0) instanceof Intake.Outcome.Accepted)) {
                        throw new IllegalStateException("the log refused that somebody opted out");
                    }
                });
    }
}
