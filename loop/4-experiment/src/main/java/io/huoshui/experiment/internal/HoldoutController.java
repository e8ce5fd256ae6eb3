package io.huoshui.experiment.internal;

import io.huoshui.base.Refused;
import io.huoshui.experiment.ExperimentReason;
import io.huoshui.experiment.Holdout;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is left alone, and how many. */
@RestController
@RequestMapping("/api/holdouts")
class HoldoutController {
    private static final int BECAUSE_CHARS_MAX = 500;
    private static final Pattern PROGRAMME = Pattern.compile("[a-z]{1,32}:[a-z0-9][a-z0-9.-]{0,63}");

    private final HoldoutTable holdouts;
    private final DecideExperiments decide;

    HoldoutController(HoldoutTable holdouts, DecideExperiments decide) {
        this.holdouts = holdouts;
        this.decide = decide;
    }

    /** @param share of all people, 0 to 1 */
    record HoldoutView(String id, BigDecimal share, Instant at, String by, String because) {
        static HoldoutView of(HoldoutTable.Set each) {
            return new HoldoutView(
                    each.holdout().id(), Share.fraction(each.holdout().share()), each.at(), each.by(), each.because());
        }
    }

    record Asked(
            @NotNull BigDecimal share,
            @Nullable @Size(max = BECAUSE_CHARS_MAX) String because) {}

    record Taken(String id) {}

    @GetMapping
    @Needs(Permission.EXPERIMENT_READ)
    List<HoldoutView> all() {
        return holdouts.all().stream().map(HoldoutView::of).toList();
    }

    @PutMapping("/{id}")
    @Needs(Permission.EXPERIMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken set(@PathVariable String id, @RequestBody @Valid Asked asked) {
        if (!id.equals(Holdout.UNIVERSAL) && !PROGRAMME.matcher(id).matches()) {
            throw new Refused(ExperimentReason.HOLDOUT_ID);
        }
        int share = Share.buckets(asked.share(), 0, ExperimentReason.HOLDOUT_SHARE);
        decide.set(new Holdout(id, share), Optional.ofNullable(asked.because()).orElse(""));
        return new Taken(id);
    }
}
