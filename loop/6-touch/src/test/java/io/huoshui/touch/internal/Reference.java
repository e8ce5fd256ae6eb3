package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.internal.Attempts.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must never happen, judged at each call of a channel from the log and from what people and operators were answered, without the gate
 * and without the ledger. Of the product it believes only who is who.
 */
final class Reference {
    /** The universal holdout and caps as docs/reference/touches.md has them. */
    private static final Duration WEEK = Duration.ofDays(7);

    final SaidByPeople said;
    final DecidedByOperators decided;
    final Attempts attempts = new Attempts();
    final List<OptedOut> optOuts = new ArrayList<>();
    final Map<Integer, Boolean> listed = new HashMap<>();
    boolean paused;
    private int jumpedAt;
    private boolean clockJumped;
    /** How often each was committed to be sending when the process died, before the channel heard of it. */
    private final Map<String, Integer> lostBeforeTheCall = new HashMap<>();

    private final SimulatedLoop loop;

    /** @param number who they were when they were answered */
    record OptedOut(int number, String purpose, String channel, Instant at) {
        boolean concerns(TouchRequest wish) {
            return purpose.equals(SaidByPeople.purpose(wish))
                    && (channel.equals("any") || channel.equals(wish.channel()));
        }

        /** By a yes to the same, later. */
        boolean isTakenBack(List<Event> said) {
            return said.stream()
                    .anyMatch(later -> later.isTrack("Consent Granted")
                            && SaidByPeople.isConsent(later, purpose, channel)
                            && later.occurredAt().isAfter(at));
        }
    }

    Reference(SimulatedLoop loop) {
        this.loop = loop;
        said = new SaidByPeople(loop);
        decided = new DecidedByOperators(loop);
        loop.wished.inDoubt = this::mayHaveArrived;
    }

    /** Throws when it should not have been called. */
    Attempt began(RecordingChannel channel, RecordingChannel.Call call) {
        TouchRequest wish = loop.wished.asked.get(call.key());
        assertThat(wish).as("%s was never asked for", call.key()).isNotNull();
        Instant now = loop.clock.instant();
        int person = call.message().profileId();
        List<Event> said = this.said.of(person);
        ZoneId zone = SaidByPeople.zone(said);
        Attempt attempt = new Attempt(
                wish, call.message(), now, SaidByPeople.text(said, "advisor").orElse(null), fence(call.key()));
        assertThat(now).as("not before it was wished").isAfterOrEqualTo(wish.notBefore());
        assertThat(person).as("whose it is").isEqualTo(loop.whoIs(wish.profileId()));
        noKeyTwice(channel, attempt);
        assertThat(loop.wished.withdrawn).as("withdrawn").doesNotContain(attempt.key());
        if (wish.kind() != TouchKind.CRISIS) {
            Duration waited = loop.wished.waited.getOrDefault(wish.cause().programme(), Duration.ZERO);
            assertThat(now).as("expired").isBefore(wish.expires().plus(waited));
            assertThat(loop.wished.pausedSince.containsKey(wish.cause().programme()) && !mayHaveArrived(attempt.key()))
                    .as("its programme is paused")
                    .isFalse();
            assertThat(SaidByPeople.permits(said, wish)).as("consent").isTrue();
            notOptedOut(person, said, wish);
            notListed(person, wish);
            notQuiet(zone, wish, now);
        }
        if (wish.kind().isPromotional()) {
            assertThat(paused).as("promotion although all is paused").isFalse();
            notHeldOut(person, wish);
            underTheCaps(person, zone, attempt);
            advisorHasTime(channel, attempt);
        }
        rateIsKept(channel, now);
        attempts.all.add(attempt);
        return attempt;
    }

    /**
     * A channel answers. Of one taken for dead meanwhile only good news is heard, and only as long as nobody else took it in hand.
     *
     * @return whether it was taken for dead
     */
    boolean answered(Attempt attempt, Delivery delivery) {
        boolean late = !state(attempt.key()).equals("sending");
        if (fence(attempt.key()) == attempt.fence && (delivery instanceof Delivery.Sent || !late)) {
            attempt.told = delivery;
        }
        return late;
    }

    /** The process died: what it was told and had not written down is forgotten. */
    void died(int attemptsBefore) {
        List<Attempt> theirs = attempts.all.subList(attemptsBefore, attempts.all.size());
        for (Attempt each : theirs) {
            String state = state(each.key());
            boolean written = each.isSent() && state.equals("sent")
                    || each.isRefused() && state.equals("refused")
                    || each.isPutOff() && !state.equals("sending");
            each.told = written ? each.told : null;
        }
        loop.jdbc
                .sql("select send_key, attempts from touch where state = 'sending'")
                .query(row -> {
                    String key = row.getString(1);
                    int lost = row.getInt(2) - (int) attempts.of(key).count() - lostBeforeTheCall(key);
                    assertThat(lost).as("%s began without a call", key).isBetween(0, 1);
                    lostBeforeTheCall.merge(key, lost, Integer::sum);
                });
    }

    int lostBeforeTheCall(String key) {
        return lostBeforeTheCall.getOrDefault(key, 0);
    }

    private String state(String key) {
        return loop.jdbc
                .sql("select state from touch where send_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private long fence(String key) {
        return loop.jdbc
                .sql("select fence from touch where send_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private void noKeyTwice(RecordingChannel channel, Attempt attempt) {
        List<Attempt> before = attempts.of(attempt.key()).toList();
        assertThat(before).as("sent or refused before").noneMatch(each -> each.isSent() || each.isRefused());
        boolean doubt = mayHaveArrived(attempt.key());
        assertThat(doubt && !channel.idempotent && attempt.wish.kind().isPromotional())
                .as("promotion of unknown fate again")
                .isFalse();
        assertThat(attempt.message.mayRepeat()).as("says that it may repeat").isEqualTo(doubt);
    }

    /** At some time nobody knew. */
    boolean mayHaveArrived(String key) {
        return lostBeforeTheCall(key) > 0 || attempts.of(key).anyMatch(Attempt::isInDoubt);
    }

    private void notOptedOut(int person, List<Event> said, TouchRequest wish) {
        for (OptedOut each : optOuts) {
            boolean theirs = loop.whoIs(each.number) == person || each.number == wish.profileId();
            assertThat(theirs && each.concerns(wish) && !each.isTakenBack(said))
                    .as("opted out: %s", each)
                    .isFalse();
        }
    }

    private void notListed(int person, TouchRequest wish) {
        listed.forEach((number, service) -> assertThat(
                        loop.whoIs(number) == person && (service || wish.kind().isPromotional()))
                .as("%s is on the list", number)
                .isFalse());
    }

    private void notQuiet(ZoneId zone, TouchRequest wish, Instant now) {
        TouchSettings settings = decided.settings();
        LocalTime time = now.atZone(zone).toLocalTime();
        LocalTime from = settings.quiet().from();
        LocalTime to = settings.quiet().to();
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        boolean quiet = from.equals(to) ? false : from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
        boolean asked = wish.kind().isPromotional() || settings.quiet().alsoService();
        assertThat(quiet && asked).as("it is %s in %s", time, zone).isFalse();
    }

    private void notHeldOut(int person, TouchRequest wish) {
        String programme = wish.cause().programme();
        for (String id : List.of(Holdout.UNIVERSAL, programme)) {
            assertThat(new Holdout(id, decided.share(id, wish.cause().version())).holds(person))
                    .as("person %s is held out by %s", person, id)
                    .isFalse();
        }
    }

    private void underTheCaps(int person, ZoneId zone, Attempt attempt) {
        List<Attempt> theirs = attempts.promotion()
                .filter(each -> !each.key().equals(attempt.key()) && loop.whoIs(each.wish.profileId()) == person)
                .toList();
        LocalDate day = attempt.at.atZone(zone).toLocalDate();
        for (FrequencyCap cap : decided.settings().caps()) {
            Set<String> counted = theirs.stream()
                    .filter(each -> isUnder(cap, each.wish))
                    .filter(each -> cap.period() == FrequencyCap.Period.DAY
                            ? each.at.atZone(zone).toLocalDate().equals(day)
                            : each.at.isAfter(attempt.at.minus(WEEK)))
                    .map(Attempt::key)
                    .collect(Collectors.toSet());
            if (isUnder(cap, attempt.wish)) {
                assertThat(counted.size())
                        .as("person %s, %s already", person, cap)
                        .isLessThan(cap.atMost());
            }
        }
    }

    private static boolean isUnder(FrequencyCap cap, TouchRequest wish) {
        return (cap.channel() == null || cap.channel().equals(wish.channel()))
                && (cap.theme() == null || cap.theme().equals(wish.theme()));
    }

    private void advisorHasTime(RecordingChannel channel, Attempt attempt) {
        if (channel.inAdvisorsName && attempt.advisor != null) {
            LocalDate day = LocalDate.ofInstant(attempt.at, SimulatedLoop.BRAND.zone());
            long today = attempts.promotion()
                    .filter(each -> attempt.advisor.equals(each.advisor)
                            && each.wish.channel().equals(attempt.wish.channel())
                            && !each.key().equals(attempt.key())
                            && LocalDate.ofInstant(each.at, SimulatedLoop.BRAND.zone())
                                    .equals(day))
                    .map(Attempt::key)
                    .distinct()
                    .count();
            assertThat(today)
                    .as("advisor %s", attempt.advisor)
                    .isLessThan(decided.settings().staffDayMost());
        }
    }

    /** How long ago something was cannot be said any more. */
    void clockJumps() {
        jumpedAt = attempts.all.size();
        clockJumped = true;
    }

    boolean clockJumped() {
        return clockJumped;
    }

    /** Nobody was ever taken for somebody else. */
    boolean everybodyIsThemselves() {
        return loop.jdbc
                .sql("select not exists (select 1 from profile_merge)")
                .query(Boolean.class)
                .single();
    }

    /** Promotion goes on: whatever waited for that is due. */
    void resumed() {
        assertThat(loop.jdbc
                        .sql(
                                "select send_key from touch where reason = :reason and due_at > greatest(:now, not_before)")
                        .param("reason", TouchReason.TOUCH_BREAKER_OPEN.number())
                        .param("now", Moments.column(loop.clock.instant()))
                        .query(String.class)
                        .list())
                .as("still waiting")
                .isEmpty();
    }

    private void rateIsKept(RecordingChannel channel, Instant now) {
        for (ChannelRate rate : decided.settings().ratesOf(channel.id())) {
            long began = attempts.all.stream()
                    .skip(jumpedAt)
                    .filter(each -> each.wish.channel().equals(channel.id())
                            && each.at.isAfter(now.minus(rate.per()))
                            && !each.at.isAfter(now))
                    .count();
            assertThat(began).as("%s", rate).isLessThan(rate.atMost());
        }
    }
}
