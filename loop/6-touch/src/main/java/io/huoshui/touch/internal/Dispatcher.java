package io.huoshui.touch.internal;

import io.huoshui.journey.TouchKind;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is due through the gate and to its channel. Many may work at it at once, in one process or several: what one has, the others
 * leave out. Given the time it runs in one thread just as well: simulation and rehearsal do.
 */
final class Dispatcher {
    /** Whoever has a touch for longer is taken for dead. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Those who come first. */
    static final List<TouchKind> LANES = List.of(TouchKind.CRISIS, TouchKind.SERVICE, TouchKind.PROMOTIONAL);

    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, ChannelFlow> flows = new LinkedHashMap<>();
    private final LedgerHomes homes;
    private final AdmitTouches admit;
    private final SendTouch send;
    private final TransactionTemplate transaction;

    Dispatcher(
            Collection<Channel> channels,
            LedgerHomes homes,
            AdmitTouches admit,
            SendTouch send,
            TransactionTemplate transaction) {
        channels.forEach(each -> {
            this.channels.put(each.id(), each);
            flows.put(each.id(), new ChannelFlow());
        });
        this.homes = homes;
        this.admit = admit;
        this.send = send;
        this.transaction = transaction;
    }

    /** What one turn did. */
    record Turn(int asked, int sent) {
        static final Turn IDLE = new Turn(0, 0);

        Turn and(Turn other) {
            return new Turn(asked + other.asked, sent + other.sent);
        }

        boolean isIdle() {
            return asked == 0;
        }
    }

    Collection<Channel> channels() {
        return channels.values();
    }

    /** When a channel that rests goes on; empty when it does not rest. */
    Optional<Instant> restsUntil(String channel, Instant now) {
        return Optional.ofNullable(flows.get(channel)).flatMap(each -> each.restsUntil(now));
    }

    /** One batch of each lane on each channel, in order, in this thread. */
    Turn turn(Instant now) {
        recover(now);
        Turn done = Turn.IDLE;
        for (TouchKind lane : LANES) {
            for (Channel each : channels.values()) {
                done = done.and(turn(each, lane, () -> now));
            }
        }
        return done;
    }

    /** When the next touch is due, on whatever channel. */
    Optional<Instant> nextDue() {
        return homes.due().next();
    }

    /** Whether it is worth a turn. */
    boolean isAnyDue(Channel channel, Collection<TouchKind> lanes, Instant now) {
        return homes.due().isAnyDue(channel.id(), lanes, now);
    }

    /** One batch of one lane. */
    Turn turn(Channel channel, TouchKind lane, InstantSource time) {
        Instant now = time.instant();
        ChannelFlow flow = flows.get(channel.id());
        if (flow == null) {
            throw new IllegalArgumentException("a channel nobody knows: " + channel.id());
        }
        flow.obey(
                homes.settings().current().ratesOf(channel.id()),
                now,
                (since, most) -> homes.due().started(channel.id(), since, most));
        int room = flow.room(lane.isPromotional(), now);
        if (room == 0) {
            return Turn.IDLE;
        }
        AdmitTouches.Admitted admitted = admit.admit(channel, lane, room, now);
        int sent = 0;
        for (Reserved each : admitted.reserved()) {
            sent += send.send(each, channel, flow, time) ? 1 : 0;
        }
        return new Turn(admitted.asked(), sent);
    }

    /**
     * What somebody had who is gone: a reservation is asked about again, a touch that was being sent has an unknown fate. And what nobody
     * will ever take, because its channel is not there, is not left lying.
     */
    void recover(Instant now) {
        transaction.executeWithoutResult(status -> {
            homes.dispatch().lost(now).forEach(each -> recover(each, now));
            List<String> strays = homes.dispatch().strays(channels.keySet(), now);
            Verdict verdict = new Verdict.Suppressed(TouchReason.TOUCH_NO_CHANNEL);
            long epoch = homes.breaker().read().breaker().epoch();
            strays.forEach(key -> homes.dispatch().suppress(key, now, TouchReason.TOUCH_NO_CHANNEL));
            homes.dispatch()
                    .remember(strays.stream()
                            .map(key -> new StoredVerdict(key, now, verdict, epoch, List.of()))
                            .toList());
        });
    }

    private void recover(DispatchTable.Lost lost, Instant now) {
        if (lost.sending()) {
            boolean idempotent = Optional.ofNullable(channels.get(lost.channel()))
                    .filter(Channel::isIdempotent)
                    .isPresent();
            DispatchTable.Settled how = AfterUnknown.decide(lost.kind(), idempotent, lost.attempts(), now);
            homes.dispatch()
                    .settle(
                            lost.key(),
                            lost.fence(),
                            TouchState.SENDING,
                            now,
                            CalledBack.heed(how, lost.calledBack(), lost.inDoubt()));
        } else {
            homes.dispatch().putBack(lost.key(), lost.fence(), now, now);
        }
    }
}
