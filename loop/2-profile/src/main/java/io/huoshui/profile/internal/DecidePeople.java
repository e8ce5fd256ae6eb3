package io.huoshui.profile.internal;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.ProfileReason;
import io.huoshui.web.Audit;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator's word about who is who: audited, then put into the log, where the loop finds and applies it. */
final class DecidePeople {
    private final ProfileHomes homes;
    private final Intake intake;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DecidePeople(ProfileHomes homes, Intake intake, Audit audit, Clock clock, TransactionTemplate transaction) {
        this.homes = homes;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    void merge(int survivor, int other, String because) {
        Map<Integer, Integer> roots = homes.people().roots(java.util.List.of(survivor, other));
        if (homes.people().living(roots.values()).size()
                        < java.util.Set.copyOf(roots.values()).size()
                || !roots.containsKey(survivor)
                || !roots.containsKey(other)) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        if (roots.get(survivor).equals(roots.get(other))) {
            throw new Refused(ProfileReason.PROFILE_SAME_PERSON);
        }
        say(
                "profile.merge",
                "profile:" + survivor,
                SystemEvents.PROFILES_MERGED,
                Map.of("survivor", survivor, "other", other, "because", because));
    }

    StoredConflict settle(FactKey key, boolean merge, String because) {
        StoredConflict conflict = homes.conflicts().find(key).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        if (!conflict.isOpen()) {
            throw new Refused(ProfileReason.PROFILE_CONFLICT_SETTLED);
        }
        if (merge) {
            say(
                    "profile.conflict.merge",
                    "conflict:" + key,
                    SystemEvents.PROFILES_MERGED,
                    Map.of(
                            "survivor", Math.min(conflict.one(), conflict.other()),
                            "other", Math.max(conflict.one(), conflict.other()),
                            "conflict", key.toString(),
                            "because", because));
        } else {
            say(
                    "profile.conflict.keep-apart",
                    "conflict:" + key,
                    SystemEvents.PROFILES_KEPT_APART,
                    Map.of("conflict", key.toString(), "because", because));
        }
        return conflict;
    }

    void undo(FactKey key, String because) {
        StoredMerge merge = homes.merges().find(key).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        if (merge.undoneAt() != null) {
            throw new Refused(ProfileReason.PROFILE_MERGE_UNDONE);
        }
        say(
                "profile.merge.undo",
                "merge:" + key,
                SystemEvents.MERGE_UNDONE,
                Map.of("merge", key.toString(), "because", because));
    }

    /** The line in the audit log stands or falls with the fact. Said twice, a decision is applied once: the second finds nothing to do. */
    private void say(String action, String object, String fact, Map<String, ?> words) {
        Map<String, Object> properties = new HashMap<>(words);
        properties.put("by", SignedIn.nameOrSystem());
        transaction.executeWithoutResult(any -> {
            audit.record(action, object, words);
            Intake.Outcome outcome =
                    intake.takeSystem(fact, "decision-" + UUID.randomUUID(), clock.instant(), Fields.of(properties));
            if (!(outcome instanceof Intake.Outcome.Accepted)) {
                throw new IllegalStateException("the log refused " + fact);
            }
        });
    }
}
