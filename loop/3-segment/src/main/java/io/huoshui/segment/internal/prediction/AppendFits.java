package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Purchase;
import io.huoshui.segment.prediction.FitPredictions;
import io.huoshui.segment.prediction.OrderDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes fits from everyone's orders and tells the log: once a day, when predictions became possible, and when asked. A pool that is still
 * changing is left to settle. {@link #look} is for one thread; asking and reading the state are for any.
 */
final class AppendFits {
    private static final String SCHEDULE = "schedule";

    private final Profiles profiles;
    private final LongSupplier buyers;
    private final PredictionFitTable fits;
    private final Intake intake;
    private final TransactionTemplate reading;
    private final Brand brand;
    private final Clock clock;

    private final AtomicReference<@Nullable String> askedBy = new AtomicReference<>();
    private volatile State state = new State(false, null, null);
    private long buyersBefore = -1;
    private @Nullable Tried tried;

    AppendFits(
            Profiles profiles,
            LongSupplier buyers,
            PredictionFitTable fits,
            Intake intake,
            TransactionTemplate reading,
            Brand brand,
            Clock clock) {
        this.profiles = profiles;
        this.buyers = buyers;
        this.fits = fits;
        this.intake = intake;
        this.reading = reading;
        this.brand = brand;
        this.clock = clock;
    }

    /**
     * @param running a fit is being made
     * @param refusedAt when data was found too thin last, and why; null when it was not, or not any more
     */
    record State(boolean running, @Nullable Instant refusedAt, FitPredictions.Outcome.@Nullable TooThin refused) {}

    /** A fit for a day and so many buyers was tried; trying again would find the same. */
    private record Tried(LocalDate day, long buyers) {}

    State state() {
        return state;
    }

    /** A fit is made shortly, whatever the schedule says. */
    void ask(String by) {
        askedBy.set(by);
    }

    boolean isAsked() {
        return askedBy.get() != null;
    }

    /** Looks once; to be called every few seconds by one thread. */
    void look() {
        long now = buyers.getAsLong();
        boolean settled = now == buyersBefore;
        buyersBefore = now;
        LocalDate today = brand.dayOf(clock.instant());
        String asker = askedBy.get();
        if (asker != null) {
            make(today, asker, "asked-" + UUID.randomUUID());
            askedBy.compareAndSet(asker, null);
        } else if (settled && now > 0 && isDue(today, now)) {
            make(today, SCHEDULE, today.toString());
            tried = new Tried(today, now);
        }
    }

    private boolean isDue(LocalDate today, long now) {
        return !new Tried(today, now).equals(tried)
                && fits.newest().filter(each -> !each.asOf().isBefore(today)).isEmpty();
    }

    private void make(LocalDate day, String by, String key) {
        State before = state;
        state = new State(true, before.refusedAt(), before.refused());
        State after = before;
        try {
            FitPredictions.Outcome outcome = FitPredictions.of(everyone(), day, new SplittableRandom(day.toEpochDay()));
            after = outcome instanceof FitPredictions.Outcome.TooThin thin
                    ? new State(false, clock.instant(), thin)
                    : tell((FitPredictions.Outcome.Fitted) outcome, by, key);
        } finally {
            state = new State(false, after.refusedAt(), after.refused());
        }
    }

    private State tell(FitPredictions.Outcome.Fitted fitted, String by, String key) {
        Map<String, Object> said = new LinkedHashMap<>(FitFields.of(fitted.fit(), fitted.quality()));
        said.put("by", by);
        intake.takeSystem(SystemEvents.PREDICTIONS_FITTED, "predictions:" + key, clock.instant(), Fields.of(said));
        return new State(false, null, null);
    }

    private List<OrderDays> everyone() {
        List<OrderDays> people = new ArrayList<>();
        reading.executeWithoutResult(status -> profiles.forEach(person -> Optional.of(Purchase.of(person, brand.zone()))
                .flatMap(OrderDays::of)
                .ifPresent(people::add)));
        return people;
    }
}
