package io.huoshui.segment.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.Intake;
import io.huoshui.event.internal.AnnounceToLog;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.web.Audit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the doors of this stage stand between: the log on one side, what operators see on the other. */
final class Door implements Intake, Audit, PersonRows {
    final SmallLoop loop;
    final Clock clock;
    final List<String> audited = new ArrayList<>();
    final Set<String> messageIds = new HashSet<>();

    Door(SmallLoop loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
    }

    Decide decide() {
        return new Decide(new AnnounceToLog(this, this, loop.transaction, clock));
    }

    PreviewTiers preview() {
        return new PreviewTiers(loop.takeWave, loop.scoring, loop.standings);
    }

    TierController tiers() {
        return new TierController(
                loop.tiering, loop.standings, loop.movements, preview(), decide(), SmallLoop.BRAND, clock);
    }

    RfmController rfm() {
        return new RfmController(
                loop.waves, loop.scores, loop.standings, loop.scoring, decide(), SmallLoop.BRAND, clock);
    }

    StandingHome standings() {
        return new StandingHome(loop.standings, loop.scoring, SmallLoop.BRAND, clock);
    }

    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        throw new UnsupportedOperationException();
    }

    /** The loop runs at once, as if the operator had waited a second. */
    @Override
    public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
        if (!messageIds.add(messageId)) {
            return new Outcome.Duplicate(messageId);
        }
        Event fact = loop.system(name, clock.instant(), properties.values());
        loop.run(fact);
        return new Outcome.Accepted(messageId);
    }

    @Override
    public void record(String action, String object, Map<String, ?> detail) {
        audited.add(action + " " + object);
    }

    @Override
    public Map<Integer, PersonRow> rows(Collection<Integer> profileIds) {
        Map<Integer, PersonRow> rows = new HashMap<>();
        loop.find(profileIds).values().forEach(each -> rows.put(each.id(), row(each)));
        return rows;
    }

    @Override
    public List<Integer> search(String typed, int limit) {
        return List.of(Integer.valueOf(typed));
    }

    private static PersonRow row(Profile person) {
        return new PersonRow(
                person.id(),
                "=林*" + person.id(),
                null,
                person.firstSeenAt(),
                null,
                person.orders().size(),
                person.revenueNet(),
                person.revenueGross(),
                null,
                1);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
