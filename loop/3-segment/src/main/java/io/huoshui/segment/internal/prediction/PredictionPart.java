package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Purchase;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.internal.SegmentPart;
import io.huoshui.segment.prediction.OrderDays;
import io.huoshui.segment.prediction.PeriodUnit;
import io.huoshui.segment.prediction.PredictedFigures;
import io.huoshui.segment.prediction.PredictionFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Predictions follow fits and orders: a new fit looks at everyone, in between a person is looked at again when their orders change. Each as
 * of the day of the event that did it, so that a prediction is a function of the log.
 */
public final class PredictionPart implements SegmentPart {
    private static final int CHUNK = 2_000;

    private final Profiles profiles;
    private final PredictionFitTable fits;
    private final PredictionTable predictions;
    private final Brand brand;

    PredictionPart(Profiles profiles, PredictionFitTable fits, PredictionTable predictions, Brand brand) {
        this.profiles = profiles;
        this.fits = fits;
        this.predictions = predictions;
        this.brand = brand;
    }

    @Override
    public void follow(List<ProfileChanges.Change> changes, Findings findings) {
        Set<Integer> touched = new TreeSet<>();
        changes.stream().filter(PredictionPart::ordersChanged).forEach(each -> touched.add(each.profileId()));
        Optional<PredictionFitTable.Row> newest = touched.isEmpty() ? Optional.empty() : fits.newest();
        if (newest.isEmpty()) {
            return;
        }
        PredictionFit fit = FitFields.fit(newest.get().said());
        Map<Integer, PredictionTable.Row> known = new HashMap<>(predictions.find(touched));
        for (int i = 0; i < changes.size(); i++) {
            ProfileChanges.Change change = changes.get(i);
            int id = change.profileId();
            if (!touched.contains(id)) {
                continue;
            }
            if (ordersChanged(change)) {
                known.remove(id);
                Profile person = change.after();
                if (person != null) {
                    look(fit, person, change.because()).ifPresent(row -> known.put(id, row));
                }
            }
            PredictionTable.Row now = known.get(id);
            findings.predictions(i, now == null ? Map.of() : now.figures());
        }
        predictions.delete(touched);
        predictions.insert(known.values());
    }

    @Override
    public void obey(Event fact, Findings findings) {
        if (!fact.name().equals(SystemEvents.PREDICTIONS_FITTED)) {
            return;
        }
        PredictionFit fit = FitFields.fit(fact.properties());
        fits.insert(fact, fit);
        predictions.deleteAll();
        List<PredictionTable.Row> rows = new ArrayList<>(CHUNK);
        profiles.forEach(person -> {
            look(fit, person, fact).ifPresent(rows::add);
            if (rows.size() == CHUNK) {
                predictions.insert(rows);
                rows.clear();
            }
        });
        predictions.insert(rows);
        findings.movedEveryone();
    }

    private Optional<PredictionTable.Row> look(PredictionFit fit, Profile person, Event because) {
        LocalDate day = brand.dayOf(because.receivedAt());
        return OrderDays.of(Purchase.of(person, brand.zone()))
                .flatMap(days -> days.summary(day, PeriodUnit.DAY))
                .map(summary -> new PredictionTable.Row(person.id(), day, PredictedFigures.of(fit, summary)));
    }

    private static boolean ordersChanged(ProfileChanges.Change change) {
        return !orders(change.before()).equals(orders(change.after())) || change.after() == null;
    }

    private static Map<String, Profile.Order> orders(@Nullable Profile person) {
        return person == null ? Map.of() : person.orders();
    }
}
