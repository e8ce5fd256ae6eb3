package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.TouchKind;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.gate.Judgement;
import io.huoshui.touch.gate.TouchGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes due touches to the gate. One transaction: lock the people, read what the gate must know, ask, write down each verdict, and take the
 * places of those admitted. So two of the same person are never judged at once.
 */
final class AdmitTouches {
    private final LedgerHomes homes;
    private final Profiles profiles;
    private final Holdouts holdouts;
    private final Brand brand;
    private final TransactionTemplate transaction;

    AdmitTouches(
            LedgerHomes homes, Profiles profiles, Holdouts holdouts, Brand brand, TransactionTemplate transaction) {
        this.homes = homes;
        this.profiles = profiles;
        this.holdouts = holdouts;
        this.brand = brand;
        this.transaction = transaction;
    }

    /**
     * What came of one go.
     *
     * @param asked how many were at the gate
     */
    record Admitted(int asked, List<Reserved> reserved) {
        static final Admitted NOBODY = new Admitted(0, List.of());
    }

    Admitted admit(Channel channel, TouchKind kind, int atMost, Instant now) {
        return Optional.ofNullable(transaction.execute(status -> inOneGo(channel, kind, atMost, now)))
                .orElse(Admitted.NOBODY);
    }

    private Admitted inOneGo(Channel channel, TouchKind kind, int atMost, Instant now) {
        List<DueTouch> due = homes.due().due(channel.id(), kind, now, atMost);
        if (due.isEmpty()) {
            return Admitted.NOBODY;
        }
        Set<Integer> people = due.stream().map(DueTouch::person).collect(Collectors.toSet());
        homes.locks().people(people);
        Map<Integer, Profile> known = profiles.find(people);
        GateBook book = book(channel, due, known, now);
        BreakerTable.Row breaker = homes.breaker().holding();
        if (breaker.rebuilding()) {
            return Admitted.NOBODY;
        }
        List<Reserved> reserved = new ArrayList<>();
        List<StoredVerdict> verdicts = new ArrayList<>();
        for (DueTouch each : inTheirOrder(due)) {
            Profile person = known.get(each.person());
            Judgement judgement = person == null
                    ? new Judgement(new Verdict.Suppressed(TouchReason.TOUCH_PERSON_GONE), List.of())
                    : TouchGate.admit(each.wish(), book.of(each, person, channel, breaker.breaker()), now);
            verdicts.add(new StoredVerdict(
                    each.key(), now, judgement.verdict(), breaker.breaker().epoch(), judgement.findings()));
            book.judged(each, judgement.verdict(), now);
            if (person != null && judgement.verdict() instanceof Verdict.Admitted) {
                reserved.add(book.reserved(each, person, channel, now));
            } else {
                refuse(each, judgement.verdict(), now);
            }
        }
        homes.dispatch().remember(verdicts);
        homes.dispatch().reserve(reserved, now.plus(Dispatcher.LEASE));
        return new Admitted(due.size(), reserved);
    }

    private void refuse(DueTouch touch, Verdict verdict, Instant now) {
        if (verdict instanceof Verdict.Deferred deferred) {
            homes.dispatch().defer(touch.key(), now, deferred.until(), deferred.why());
        } else if (verdict instanceof Verdict.Suppressed suppressed) {
            homes.dispatch().suppress(touch.key(), now, suppressed.why());
        }
    }

    /** What comes first is judged first: of the same batch, what it takes is gone for the others. */
    private static List<DueTouch> inTheirOrder(List<DueTouch> due) {
        return due.stream()
                .sorted(Comparator.comparing((DueTouch each) -> -each.wish().priority())
                        .thenComparing(DueTouch::dueAt)
                        .thenComparing(DueTouch::key))
                .toList();
    }

    private GateBook book(Channel channel, List<DueTouch> due, Map<Integer, Profile> known, Instant now) {
        TouchSettings settings = homes.settings().current();
        Set<Integer> people = due.stream().map(DueTouch::person).collect(Collectors.toSet());
        Set<Integer> numbers = due.stream()
                .flatMap(each -> Stream.of(each.person(), each.plannedFor()))
                .collect(Collectors.toSet());
        GateBook book = new GateBook(
                brand.zone(),
                settings,
                homes.optOuts().of(numbers),
                homes.suppressions().of(people),
                holdouts);
        if (due.get(0).wish().kind().isPromotional()) {
            book.counted(homes.due().counted(people, now));
            book.waiting(homes.due().waiting(people, now));
            if (channel.isInAdvisorsName()) {
                Set<String> advisors = known.values().stream()
                        .flatMap(each -> GateBook.advisorOf(each).stream())
                        .collect(Collectors.toSet());
                homes.locks().advisors(advisors);
                Instant dayBegan = now.atZone(brand.zone())
                        .toLocalDate()
                        .atStartOfDay(brand.zone())
                        .toInstant();
                book.advisors(homes.due().ofAdvisors(advisors, dayBegan));
            }
        }
        return book;
    }
}
