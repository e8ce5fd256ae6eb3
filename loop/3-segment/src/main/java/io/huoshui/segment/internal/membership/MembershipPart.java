package io.huoshui.segment.internal.membership;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopMemory;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.internal.SegmentPart;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.MembershipChanged.Cause;
import io.huoshui.segment.tag.MembershipChanges;
import io.huoshui.segment.tag.PeopleMoved;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is in which tag and audience: one engine for both. Follows people, definitions and time. The last part of the stage: its rules read
 * what all others found.
 */
public final class MembershipPart implements SegmentPart {
    /** Two for each person and one for each place they belong to, of about 100 bytes. */
    private static final int MOST = 200_000;

    private final MembershipHomes homes;
    private final Definitions definitions;
    private final Define define;
    private final KeepMemberships keep;
    private final FollowPeople follow;
    private final PastCache pasts;
    private final Timers timers;
    private final Listeners listeners;

    private final LoopMemory<Integer, Membership> recent = new LoopMemory<>(
            MOST, each -> 1 + each.tags().size() + each.audiences().size());
    private final Set<Integer> touched = new TreeSet<>();
    private MembershipBook book;
    private boolean everyone;
    private boolean believed = true;
    private long position;
    private long newest;

    /** Those who are told what was committed; asked for when there is something to tell. */
    @FunctionalInterface
    public interface Listeners {
        List<PeopleMoved.Listener> all();
    }

    MembershipPart(
            MembershipHomes homes, KeepMemberships keep, BackFill backFill, PastCache pasts, Listeners listeners) {
        this.homes = homes;
        this.definitions = new Definitions(homes.tags(), homes.audiences());
        this.define = new Define(homes, definitions, keep, backFill);
        this.keep = keep;
        this.follow = new FollowPeople(keep, homes.frozen(), pasts);
        this.pasts = pasts;
        this.timers = new Timers(homes.memberships(), keep);
        this.listeners = listeners;
        this.book = homes.book(recent);
    }

    /**
     * What was worked out is believed when it was committed and the log goes on from there; not after a batch that came to nothing, nor
     * when the log is told again.
     */
    @Override
    public void begin(LoopBatch batch) {
        long first = batch.events().get(0).position();
        everyone = first <= newest;
        if (everyone || !believed) {
            pasts.forget();
            definitions.forget();
        }
        believed = false;
        position = first;
        touched.clear();
        timers.forget();
        recent.begin(batch);
        book = homes.book(recent);
    }

    @Override
    public void follow(List<ProfileChanges.Change> changes, Findings findings) {
        position = changes.get(changes.size() - 1).because().position();
        changes.forEach(each -> touched.add(each.profileId()));
        InForce inForce = definitions.current();
        if (!inForce.isEmpty()) {
            follow.follow(changes, inForce, findings, book);
        }
    }

    @Override
    public void obey(Event fact, Findings findings) {
        book.write();
        define.obey(fact, book);
        judgeMoved(fact, fact.receivedAt(), findings, Cause.LINES);
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers.next(book);
    }

    @Override
    public void fire(Event because, Instant now, Findings findings) {
        judgeMoved(because, now, findings, Cause.TIME);
        Instant until = because.properties().instant("at").orElse(because.receivedAt());
        timers.fire(book, definitions.current(), because.position(), now, until);
    }

    @Override
    public void settle(LoopBatch batch) {
        book.write();
        batch.note(MembershipChanges.class, book.changes());
        recent.end(batch);
        pasts.shrink();
        newest = position;
        Set<Integer> regrouped = new HashSet<>(book.touched());
        regrouped.removeAll(touched);
        PeopleMoved moved = new PeopleMoved(position, Set.copyOf(touched), regrouped, everyone);
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(moved));
    }

    /** The parts before found something else of people, without a change of the people themselves. */
    private void judgeMoved(Event because, Instant now, Findings findings, Cause cause) {
        touched.addAll(findings.moved());
        everyone |= findings.isEveryoneMoved();
        if (!findings.isEveryoneMoved() && findings.moved().isEmpty()) {
            return;
        }
        book.write();
        timers.forget();
        InForce inForce = definitions.current();
        BitSet places = (BitSet) inForce.readingStanding().clone();
        places.or(inForce.readingPredictions());
        places.or(inForce.readingPreferences());
        MembershipBook.Occasion occasion = new MembershipBook.Occasion(because.position(), now, cause);
        if (findings.isEveryoneMoved()) {
            keep.judgeEveryone(book, inForce, places, occasion);
        } else {
            keep.judge(book, inForce, places, findings.moved(), occasion);
        }
    }

    private final class AfterCommit implements TransactionSynchronization {
        private final PeopleMoved moved;

        AfterCommit(PeopleMoved moved) {
            this.moved = moved;
        }

        @Override
        public void afterCommit() {
            believed = true;
            listeners.all().forEach(each -> each.moved(moved));
        }
    }
}
