package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.Intake;
import io.huoshui.experiment.Holdout;
import io.huoshui.experiment.Holdouts;
import io.huoshui.touch.channel.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** The dispatcher over a ledger, a channel that records, and a log that remembers what it was told. */
final class Dispatching {
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    final Ledger ledger;
    final LedgerHomes homes;
    final RecordingChannel email;
    final List<Fields> told = Collections.synchronizedList(new ArrayList<>());
    final List<Fields> taken = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Holdout> holdouts = new ConcurrentHashMap<>();
    final List<String> audited = Collections.synchronizedList(new ArrayList<>());

    Dispatching(Ledger ledger) {
        this(ledger, new RecordingChannel("email"));
    }

    private Dispatching(Ledger ledger, RecordingChannel email) {
        this.ledger = ledger;
        this.email = email;
        homes = LedgerHomes.on(ledger.template);
    }

    /** The same channel from another connection. */
    Dispatching on(Ledger other) {
        return new Dispatching(other, email);
    }

    Dispatcher dispatcher(Channel... more) {
        return dispatcher(ledger.transaction, more);
    }

    /** @param transaction may be one that breaks */
    Dispatcher dispatcher(TransactionTemplate transaction, Channel... more) {
        List<Channel> channels = new ArrayList<>(List.of(more));
        channels.add(email);
        Emissions emissions = (source, messages) -> told.addAll(messages);
        Holdouts held = id -> Optional.ofNullable(holdouts.get(id));
        AdmitTouches admit = new AdmitTouches(homes, ledger, held, BRAND, transaction);
        LastLook look = new LastLook(homes, ledger, held, BRAND);
        SendTouch send = new SendTouch(homes, new RenderMessage(BRAND), new TellSent(emissions), look, transaction);
        return new Dispatcher(channels, homes, admit, send, transaction);
    }

    PausePromotion breaker(Instant now) {
        return new PausePromotion(
                homes, (action, object, detail) -> audited.add(action), ledger.transaction, () -> now, new Await());
    }

    OptOutPeople optOuts(Instant now) {
        return new OptOutPeople(
                homes,
                ledger,
                new TakesAll(),
                (action, object, detail) -> audited.add(action),
                ledger.transaction,
                () -> now,
                new Await());
    }

    /** Choices of people whose page it is; what they say is applied at once. */
    ChangeChoices choices(Instant now) {
        ChangeChoices.Asked asked = new ChangeChoices.Asked(List.of("wecom", "email"), List.of("新品"));
        return new ChangeChoices(
                homes,
                ledger,
                numbers -> numbers.stream().collect(Collectors.toMap(each -> each, each -> each)),
                new OptOutPeople(
                        homes,
                        ledger,
                        new Applied(),
                        (action, object, detail) -> audited.add(action),
                        ledger.transaction,
                        () -> now,
                        new Await()),
                new Applied(),
                () -> now,
                new Await(),
                asked);
    }

    /** A log whose loop is quick. */
    private final class Applied implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            messages.forEach(ledger::hears);
            return new TakesAll().take(source, messages);
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            throw new UnsupportedOperationException();
        }
    }

    private final class TakesAll implements Intake {
        @Override
        public List<Outcome> take(String source, List<Fields> messages) {
            taken.addAll(messages);
            return messages.stream()
                    .map(each -> (Outcome)
                            new Outcome.Accepted(each.text("messageId").orElseThrow()))
                    .toList();
        }

        @Override
        public Outcome takeSystem(String name, String messageId, Instant occurredAt, Fields properties) {
            throw new UnsupportedOperationException();
        }
    }
}
