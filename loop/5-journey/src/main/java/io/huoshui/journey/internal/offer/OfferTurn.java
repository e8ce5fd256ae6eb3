package io.huoshui.journey.internal.offer;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.TrackName;
import io.huoshui.journey.SendKey;
import io.huoshui.journey.internal.offer.AnswerTable.Answer;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.profile.EventIdentities;
import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.ProfileChanges.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One batch, as far as it has been served. */
final class OfferTurn {
    private static final int POOL_CHARS_MAX = 64;
    private static final EventIdentities IDENTITIES = new EventIdentities(IdentityRules.standard());

    private final OfferHomes homes;
    private final LoopBatch batch;
    private final List<Change> changes;
    private final PeopleNow people;
    private final PoolBook pools;
    private final List<Answer> answers = new ArrayList<>();
    /** Identities that take coupons with them. */
    private final Set<Identity> withCoupons;

    private int next;

    OfferTurn(LoopBatch batch, OfferHomes homes) {
        this.homes = homes;
        this.batch = batch;
        pools = new PoolBook(homes.pools());
        changes = batch.note(ProfileChanges.class).map(ProfileChanges::changes).orElse(List.of());
        people = new PeopleNow(homes.profiles(), changes);
        Set<Identity> gained = new HashSet<>();
        changes.forEach(each -> gained.addAll(PeopleNow.gained(each)));
        withCoupons = gained.isEmpty() ? new HashSet<>() : homes.coupons().withCoupons(gained);
    }

    /** Told by {@link OfferDesk}, before anything else. */
    void obey() {
        batch.system().ifPresent(homes.operators()::obey);
    }

    boolean isOf(LoopBatch asked) {
        return batch == asked;
    }

    Optional<CouponPool> pool(String id) {
        return pools.find(id);
    }

    Optional<Coupon> wish(String pool, int profileId, SendKey key, long position, Instant now) {
        upTo(position);
        Optional<Coupon> before = homes.coupons().wished(key);
        if (before.isPresent()) {
            return before;
        }
        return people.find(profileId)
                .flatMap(person -> Naming.of(person).flatMap(identity -> {
                    withCoupons.add(identity);
                    return homes.give()
                            .give(pools, pool, person, new CouponTable.Origin(identity, key, position, now))
                            .coupon();
                }));
    }

    void settle() {
        upTo(Long.MAX_VALUE);
        pools.save();
        homes.answers().insert(answers);
        batch.system().ifPresent(homes.operators()::expire);
    }

    private void upTo(long position) {
        while (next < changes.size() && changes.get(next).because().position() <= position) {
            take(changes.get(next), next + 1 == changes.size() || isLastOfEvent(next));
            next++;
        }
    }

    /** Of the people an event changes, the last is whose event it is. */
    private boolean isLastOfEvent(int index) {
        return changes.get(index + 1).because().position()
                != changes.get(index).because().position();
    }

    private void take(Change change, boolean whose) {
        people.become(change);
        PeopleNow.gained(change).stream()
                .filter(withCoupons::contains)
                .forEach(each -> homes.coupons().follow(each, change.profileId()));
        if (whose && change.after() != null && !change.because().isSystem()) {
            serve(change.because(), change.after());
        }
    }

    private void serve(Event event, Profile person) {
        boolean claim = event.isTrack(TrackName.COUPON_CLAIMED.wire());
        if (claim || CouponUses.isUse(event)) {
            Identity as = IDENTITIES.of(event).get(0);
            withCoupons.add(as);
            if (claim) {
                answers.add(claim(event, person, as));
            } else {
                answers.addAll(homes.use().use(event, person, as));
            }
        }
    }

    private Answer claim(Event event, Profile person, Identity as) {
        String pool = event.properties()
                .text("pool")
                .filter(each -> each.length() <= POOL_CHARS_MAX)
                .orElse("");
        GiveCoupons.Given given = homes.give()
                .give(pools, pool, person, new CouponTable.Origin(as, null, event.position(), event.receivedAt()));
        return given.coupon()
                .map(coupon -> Answer.issued(event, person.id(), pool, coupon.code()))
                .orElseGet(() -> Answer.notIssued(
                        event, person.id(), pool, given.refusal().orElseThrow()));
    }
}
