package io.huoshui.journey.internal.offer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.journey.Coupons;
import io.huoshui.journey.SendKey;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.StagesOnLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The profile stage and offers on a test database, with a log in memory, and a journey that gives whoever views a product a coupon of the pool
 * {@code gift}. Starts empty.
 */
final class OfferLoop extends StagesOnLog implements Emissions {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    final Map<String, Fields> emitted = new LinkedHashMap<>();
    private boolean breaking;

    OfferLoop(TestDatabase db) {
        super(db, START, "journey.internal.offer.Offer", "profile.internal.Profile");
        stages(step("profile"), new Gives(), step("offer"));
    }

    @Override
    protected String auditLine(String action, String object, Map<String, ?> detail) {
        return super.auditLine(action, object, detail) + " " + detail;
    }

    @Override
    public void emit(String source, List<Fields> messages) {
        messages.forEach(each -> emitted.putIfAbsent(each.text("messageId").orElseThrow(), each));
    }

    PoolController pools() {
        return new PoolController(
                bean(PoolTable.class),
                bean(CouponQueries.class),
                bean(AnswerTable.class),
                bean(DecidePools.class),
                bean(PersonRows.class),
                BRAND,
                clock);
    }

    CouponController coupons() {
        return new CouponController(
                bean(CouponQueries.class), bean(AskLoop.class), bean(DecidePools.class), bean(PersonRows.class));
    }

    /** Defined by a fact: {@code days} after issue, 199 − 50. */
    void pool(String id, int stock, int perPerson, int days) {
        Map<String, Object> said = new HashMap<>();
        said.putAll(Map.of("pool", id, "name", "满减券", "from", 199, "off", 50, "days", days));
        said.putAll(
                Map.of("stock", stock, "perPerson", perPerson, "claimable", true, "secret", "s-" + id, "by", "lin"));
        decide(SystemEvents.COUPON_POOL_DEFINED, said);
    }

    /** A customer fact next in the log, applied at once. */
    Event track(@Nullable String user, @Nullable String device, String name, Map<String, ?> properties) {
        Event event =
                add("shop", EventKind.TRACK, name, user, device, clock.instant(), Map.of("properties", properties));
        run(event);
        return event;
    }

    Event claim(String user, String pool) {
        return track(user, null, "Coupon Claimed", Map.of("pool", pool));
    }

    void order(String user, String order, String coupon, String total) {
        track(user, null, "Order Completed", Map.of("order_id", order, "coupon", coupon, "total", total));
    }

    /** An order that happened then and is told now. */
    Event lateOrder(String user, String coupon, Instant occurredAt) {
        Map<String, ?> said = Map.of("order_id", "o-" + head(), "coupon", coupon, "total", 500);
        Event late =
                add("shop", EventKind.TRACK, "Order Completed", user, null, occurredAt, Map.of("properties", said));
        run(late);
        return late;
    }

    /** A customer fact next in the log, not applied yet. */
    Event later(String user, String name, Map<String, ?> properties) {
        return add("shop", EventKind.TRACK, name, user, null, clock.instant(), Map.of("properties", properties));
    }

    /** As the worker when a stage breaks: nothing of the batch stays, and the event is not in the log. */
    void breaks(Event event) {
        breaking = true;
        assertThatThrownBy(() -> run(event)).hasMessage("as the test asked");
        breaking = false;
        log.remove(event);
    }

    /** As the worker when a timer is due. */
    void passTime(Duration time) {
        clock.tick(time);
        timePasses();
    }

    /** The number of the person who owns this user id or device; 0 for nobody. */
    int person(String identity) {
        int[] found = new int[1];
        bean(Profiles.class).forEach(each -> {
            if (each.identities().keySet().stream().anyMatch(id -> id.value().equals(identity))) {
                found[0] = each.id();
            }
        });
        return found[0];
    }

    /** The answer to a claim or a use: {@code yes}, or the reason. */
    String answer(Event event) {
        return text("select coalesce(reason, 'yes') from coupon_answer where position = ?", event.position());
    }

    /** What a claim got. */
    String code(Event claim) {
        return text("select code from coupon_answer where position = ?", claim.position());
    }

    String state(String code) {
        return text("select state from coupon where code = ?", code);
    }

    int owner(String code) {
        return Integer.parseInt(text("select profile_id::text from coupon where code = ?", code));
    }

    private String text(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }

    /** A second after the one before. */
    @Override
    protected Event add(
            String source,
            EventKind kind,
            String name,
            @Nullable String user,
            @Nullable String device,
            Instant occurredAt,
            Map<String, ?> body) {
        clock.tick(Duration.ofSeconds(1));
        return super.add(source, kind, name, user, device, occurredAt, body);
    }

    /** Applies it at once, and lets who waits for the answer know. */
    @Override
    public List<Outcome> take(String source, List<Fields> messages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Fields each : messages) {
            String id = each.text("messageId").orElseThrow();
            if (log().stream().anyMatch(known -> known.messageId().equals(id))) {
                outcomes.add(new Outcome.Duplicate(id));
            } else {
                Instant now = clock.tick(Duration.ofSeconds(1));
                run(add(
                        source,
                        id,
                        EventKind.TRACK,
                        each.text("event").orElseThrow(),
                        each.text("userId").orElse(null),
                        each.text("anonymousId").orElse(null),
                        now,
                        now,
                        each));
                outcomes.add(new Outcome.Accepted(id));
            }
        }
        bean(AwaitAnswers.class).look();
        return outcomes;
    }

    /** Stands for journeys. */
    private final class Gives implements LoopStep {
        private final Coupons coupons = bean(Coupons.class);

        @Override
        public String stage() {
            return "journey";
        }

        @Override
        public void advance(LoopBatch batch) {
            coupons.hear(batch);
            for (ProfileChanges.Change each :
                    batch.note(ProfileChanges.class).orElseThrow().changes()) {
                Event because = each.because();
                if (because.isTrack("Product Viewed") && each.after() != null) {
                    SendKey key = SendKey.of("journey:gift", 1, "m" + because.position(), "gift", 0, 0);
                    coupons.issue("gift", each.profileId(), key, because.position(), because.receivedAt());
                    coupons.issue("gift", each.profileId(), key, because.position(), because.receivedAt());
                }
            }
            if (breaking) {
                throw new IllegalStateException("as the test asked");
            }
        }
    }
}
