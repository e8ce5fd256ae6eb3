package io.huoshui.experiment.internal;

import io.huoshui.base.Refused;
import io.huoshui.experiment.CheckExperiment;
import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.ExperimentReason;
import io.huoshui.experiment.ExperimentState;
import io.huoshui.experiment.Exposures;
import io.huoshui.experiment.Variant;
import io.huoshui.experiment.internal.ExperimentViews.ExperimentView;
import io.huoshui.experiment.internal.ExperimentViews.ExposuresView;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Experiments: what there is, who saw what, and decisions about them. */
@RestController
@RequestMapping("/api/experiments")
class ExperimentController {
    private static final int NAME_CHARS_MAX = 64;
    private static final int BECAUSE_CHARS_MAX = 500;

    private final ExperimentTable experiments;
    private final Exposures exposures;
    private final DecideExperiments decide;
    private final Clock clock;

    ExperimentController(ExperimentTable experiments, Exposures exposures, DecideExperiments decide, Clock clock) {
        this.experiments = experiments;
        this.exposures = exposures;
        this.decide = decide;
        this.clock = clock;
    }

    record AskedVariant(
            @NotBlank String id,
            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            int weight) {}

    /**
     * @param layer absent: a layer of its own
     * @param share of the layer, absent: all of it
     * @param version from which a change starts; not looked at in a new one
     */
    record Asked(
            @NotBlank @Size(max = NAME_CHARS_MAX) String name,
            @Nullable String layer,
            @Nullable BigDecimal share,
            @NotNull @Size(max = 100) List<@Valid AskedVariant> variants,
            @Nullable Integer version) {}

    record Because(@Nullable @Size(max = BECAUSE_CHARS_MAX) String because) {}

    record Taken(String id, int version) {}

    @GetMapping
    @Needs(Permission.EXPERIMENT_READ)
    List<ExperimentView> all() {
        return experiments.all().stream().map(ExperimentView::of).toList();
    }

    @GetMapping("/{id}")
    @Needs(Permission.EXPERIMENT_READ)
    ExperimentView one(@PathVariable String id) {
        return ExperimentView.of(find(id));
    }

    @GetMapping("/{id}/versions")
    @Needs(Permission.EXPERIMENT_READ)
    List<ExperimentView> versions(@PathVariable String id) {
        return experiments.versions(find(id).id()).stream()
                .map(ExperimentView::of)
                .toList();
    }

    /** Who saw what under a version; absent: the newest. */
    @GetMapping("/{id}/exposures")
    @Needs(Permission.EXPERIMENT_READ)
    ExposuresView exposures(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        Experiment newest = find(id);
        Experiment asked = experiments.versions(id).stream()
                .filter(each -> each.version() == (version == null ? newest.version() : version))
                .findFirst()
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        return ExposuresView.of(asked, exposures);
    }

    @PostMapping
    @Needs(Permission.EXPERIMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken define(@RequestBody @Valid Asked asked) {
        return define("e-" + UUID.randomUUID().toString().substring(0, 13), 1, asked);
    }

    @PutMapping("/{id}")
    @Needs(Permission.EXPERIMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken change(@PathVariable String id, @RequestBody @Valid Asked asked) {
        Experiment current = find(id);
        if (current.isRunning()) {
            throw new Refused(ExperimentReason.EXPERIMENT_RUNNING);
        }
        if (asked.version() == null || asked.version() != current.version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        return define(id, current.version() + 1, asked);
    }

    @PostMapping("/{id}/start")
    @Needs(Permission.EXPERIMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken start(@PathVariable String id) {
        Experiment draft = find(id);
        if (draft.state() != ExperimentState.DRAFT) {
            throw new Refused(ExperimentReason.EXPERIMENT_NOT_DRAFT);
        }
        if (ExperimentStep.free(experiments, draft).size() < draft.share()) {
            throw new Refused(ExperimentReason.EXPERIMENT_LAYER_FULL);
        }
        decide.start(draft);
        return new Taken(id, draft.version());
    }

    @PostMapping("/{id}/stop")
    @Needs(Permission.EXPERIMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken stop(@PathVariable String id, @RequestBody @Valid Because asked) {
        Experiment running = find(id);
        if (!running.isRunning()) {
            throw new Refused(ExperimentReason.EXPERIMENT_NOT_RUNNING);
        }
        decide.stop(running, Optional.ofNullable(asked.because()).orElse(""));
        return new Taken(id, running.version());
    }

    private Taken define(String id, int version, Asked asked) {
        Experiment draft = Experiment.draft(
                id,
                version,
                asked.name().strip(),
                Optional.ofNullable(asked.layer())
                        .filter(each -> !each.isBlank())
                        .orElse(id),
                Share.buckets(
                        Optional.ofNullable(asked.share()).orElse(BigDecimal.ONE),
                        1,
                        ExperimentReason.EXPERIMENT_SHARE),
                asked.variants().stream()
                        .map(each -> new Variant(each.id(), each.name().strip(), each.weight()))
                        .toList(),
                clock.instant(),
                SignedIn.nameOrSystem());
        CheckExperiment.of(draft).ifPresent(reason -> {
            throw new Refused(reason);
        });
        decide.define(draft);
        return new Taken(id, version);
    }

    private Experiment find(String id) {
        return experiments.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }
}
