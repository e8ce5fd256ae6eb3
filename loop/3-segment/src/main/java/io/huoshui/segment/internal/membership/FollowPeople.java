package io.huoshui.segment.internal.membership;

import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.Standing;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.tag.MembershipChanged.Cause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the people of a batch again, change by change, each at its own time: where batches are cut makes no difference. */
final class FollowPeople {
    private final KeepMemberships keep;
    private final FrozenMemberTable frozen;
    private final PastCache pasts;

    FollowPeople(KeepMemberships keep, FrozenMemberTable frozen, PastCache pasts) {
        this.keep = keep;
        this.frozen = frozen;
        this.pasts = pasts;
    }

    void follow(List<ProfileChanges.Change> changes, InForce inForce, Findings findings, MembershipBook book) {
        if (changes.get(0).because().isSystem()) {
            // merged, parted, withdrawn: whose events are whose is read again
            pasts.forget();
        }
        BatchPlan plan = BatchPlan.of(changes, inForce, findings);
        if (plan.looks().isEmpty()) {
            return;
        }
        pasts.keep(inForce.eventNames(), inForce.contents());
        plan.born().forEach(pasts::born);
        Set<Long> happening = changes.get(0).because().isSystem() ? Set.of() : plan.positions();
        pasts.load(plan.people(), happening, plan.survivors(), findings.movedFrom());
        book.open(plan.people());
        KnowPeople.Tables tables = keep.tables(plan.people(), inForce);
        if (inForce.hasStatic() && changes.get(0).because().isSystem()) {
            frozen.comeBack(reborn(changes));
        }
        plan.looks().forEach(look -> look(look, inForce, findings, tables, book));
    }

    private void look(
            BatchPlan.Look look, InForce inForce, Findings findings, KnowPeople.Tables tables, MembershipBook book) {
        ProfileChanges.Change change = look.change();
        Profile person = change.after();
        if (person == null) {
            book.strike(change.profileId());
            return;
        }
        if (!look.gone().isEmpty() && inForce.hasStatic()) {
            frozen.follow(look.gone(), person.id());
        }
        if (!change.because().isSystem()) {
            pasts.take(change, look.gone());
        }
        if (look.places().isEmpty()) {
            return;
        }
        Standing standing = findings.standing(look.index())
                .or(() -> tables.standing(person.id()))
                .orElse(null);
        Known known = new Known(
                person.id(),
                person,
                Optional.ofNullable(standing),
                pasts.of(person.id()),
                findings.predictions(look.index()).orElseGet(() -> tables.predictions(person.id())),
                findings.preferences(look.index()).orElseGet(() -> tables.preferences(person.id())),
                frozen(look, inForce, person.id()));
        Cause cause = change.because().isSystem() || !look.gone().isEmpty() ? Cause.PERSON : Cause.EVENT;
        keep.judge(
                book,
                inForce,
                look.places(),
                look.all(),
                known,
                new MembershipBook.Occasion(
                        change.because().position(), change.because().receivedAt(), cause));
    }

    private Optional<Set<String>> frozen(BatchPlan.Look look, InForce inForce, int person) {
        boolean another = !look.gone().isEmpty() || look.change().because().isSystem();
        if (!another || !inForce.hasStatic()) {
            return Optional.empty();
        }
        Map<Integer, Set<String>> found = frozen.of(List.of(person));
        return Optional.ofNullable(found.get(person));
    }

    private static List<Integer> reborn(List<ProfileChanges.Change> changes) {
        return changes.stream()
                .filter(each -> each.before() == null)
                .map(ProfileChanges.Change::profileId)
                .toList();
    }
}
