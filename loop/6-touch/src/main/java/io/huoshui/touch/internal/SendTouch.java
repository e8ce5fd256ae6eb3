package io.huoshui.touch.internal;

import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import io.huoshui.touch.gate.Finding;
import io.huoshui.touch.internal.DispatchTable.Settled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one touch the gate admitted. "Sending" is committed before the channel is called, in a transaction that looks once more at what may
 * have changed; then the call, with no transaction open; then its outcome.
 */
final class SendTouch {
    private static final Logger LOG = LoggerFactory.getLogger(SendTouch.class);

    private final LedgerHomes homes;
    private final RenderMessage words;
    private final TellSent told;
    private final LastLook look;
    private final TransactionTemplate transaction;

    SendTouch(LedgerHomes homes, RenderMessage words, TellSent told, LastLook look, TransactionTemplate transaction) {
        this.homes = homes;
        this.words = words;
        this.told = told;
        this.look = look;
        this.transaction = transaction;
    }

    /** True when the channel took it. */
    boolean send(Reserved reserved, Channel channel, ChannelFlow flow, InstantSource time) {
        Instant now = time.instant();
        boolean promotional = reserved.touch().wish().kind().isPromotional();
        Optional<OutgoingMessage> message =
                channel.address(reserved.person()).flatMap(address -> words.render(reserved, address));
        if (message.isEmpty()) {
            transaction.executeWithoutResult(status -> variableMissing(reserved, now));
            return false;
        }
        Optional<Instant> later = flow.begin(promotional, now);
        if (later.isPresent()) {
            putBack(reserved, now, later.get());
            return false;
        }
        long began = System.nanoTime();
        if (!Boolean.TRUE.equals(transaction.execute(status -> start(reserved, channel, now)))) {
            return false;
        }
        Delivery delivery = leaseIsOver(began)
                ? new Delivery.Unknown("stopped for too long before the call")
                : call(channel, message.get(), reserved);
        Instant ended = time.instant();
        if (flow.ended(delivery, Duration.ofNanos(System.nanoTime() - began), ended)) {
            LOG.warn("channel {} fails too often and rests until {}", channel.id(), flow.restsUntil(ended));
        }
        transaction.executeWithoutResult(status -> settle(reserved, channel, delivery, ended));
        return delivery instanceof Delivery.Sent;
    }

    /** A channel that throws may have sent. */
    private static Delivery call(Channel channel, OutgoingMessage message, Reserved reserved) {
        try {
            return channel.send(message, new IdempotencyKey(reserved.touch().key()));
        } catch (RuntimeException broken) {
            LOG.warn("channel {} broke: {}", channel.id(), broken.getClass().getName());
            return new Delivery.Unknown(broken.getClass().getSimpleName());
        }
    }

    /** Whoever pauses, opts out or is suppressed after this waits for the call to end. */
    private boolean start(Reserved reserved, Channel channel, Instant now) {
        DueTouch touch = reserved.touch();
        homes.dispatch().hold(reserved);
        homes.locks().people(List.of(touch.person()));
        BreakerTable.Row breaker = homes.breaker().holding();
        if (!breaker.rebuilding()
                && look.passes(reserved, channel, breaker.breaker(), now)
                && homes.dispatch().start(reserved, now, now.plus(Dispatcher.LEASE))) {
            return true;
        }
        homes.dispatch().putBack(touch.key(), reserved.fence(), now, now);
        return false;
    }

    private void putBack(Reserved reserved, Instant now, Instant due) {
        transaction.executeWithoutResult(
                status -> homes.dispatch().putBack(reserved.touch().key(), reserved.fence(), now, due));
    }

    private void variableMissing(Reserved reserved, Instant now) {
        DueTouch touch = reserved.touch();
        TouchReason why = TouchReason.TOUCH_VARIABLE_MISSING;
        Settled how = new Settled(TouchState.SUPPRESSED, why, null, false, null);
        if (homes.dispatch().settle(touch.key(), reserved.fence(), TouchState.RESERVED, now, how)) {
            Finding finding = new Finding("variables", new Verdict.Suppressed(why), why.zh(), why.en());
            remember(touch, why, List.of(finding), now);
        }
    }

    /** That it will not be sent at all. */
    private void remember(DueTouch touch, TouchReason why, List<Finding> findings, Instant now) {
        Verdict verdict = new Verdict.Suppressed(why);
        long epoch = homes.breaker().read().breaker().epoch();
        homes.dispatch().remember(List.of(new StoredVerdict(touch.key(), now, verdict, epoch, findings)));
    }

    private void settle(Reserved reserved, Channel channel, Delivery delivery, Instant now) {
        DueTouch touch = reserved.touch();
        TouchReason said =
                homes.dispatch().calledBack(touch.key(), reserved.fence()).orElse(null);
        Settled how = CalledBack.heed(how(touch, channel, delivery, now), said, touch.inDoubt());
        boolean sent = how.state() == TouchState.SENT;
        boolean ours = homes.dispatch().settle(touch.key(), reserved.fence(), TouchState.SENDING, now, how)
                // taken for dead meanwhile, but nobody tried again: now its fate is known
                || sent && homes.dispatch().settle(touch.key(), reserved.fence(), TouchState.UNKNOWN, now, how);
        if (ours && sent) {
            told.tell(reserved, now);
        }
        if (ours && how.reason() == TouchReason.TOUCH_WITHDRAWN) {
            remember(touch, TouchReason.TOUCH_WITHDRAWN, List.of(), now);
        }
    }

    private static Settled how(DueTouch touch, Channel channel, Delivery delivery, Instant now) {
        if (delivery instanceof Delivery.Sent sent) {
            return new Settled(TouchState.SENT, null, null, true, sent.receipt());
        } else if (delivery instanceof Delivery.Refused refused) {
            return new Settled(TouchState.REFUSED, TouchReason.TOUCH_CHANNEL_REFUSED, null, false, refused.code());
        } else if (delivery instanceof Delivery.RetryAfter later) {
            return new Settled(
                    TouchState.DEFERRED, TouchReason.TOUCH_CHANNEL_BUSY, now.plus(later.pause()), false, null);
        } else if (delivery instanceof Delivery.TryAgain later) {
            Instant again = now.plus(AfterUnknown.pause(later.pause(), touch.attempts() + 1));
            return new Settled(TouchState.DEFERRED, TouchReason.TOUCH_CHANNEL_BUSY, again, false, null);
        }
        return AfterUnknown.decide(touch.wish().kind(), channel.isIdempotent(), touch.attempts() + 1, now);
    }

    private static boolean leaseIsOver(long began) {
        return System.nanoTime() - began > Dispatcher.LEASE.toNanos() / 2;
    }
}
