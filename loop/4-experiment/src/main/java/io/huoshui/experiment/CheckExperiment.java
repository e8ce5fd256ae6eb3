package io.huoshui.experiment;

import java.util.Optional;
import java.util.regex.Pattern;

/** May an experiment be defined like this? Pure. */
public final class CheckExperiment {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final int VARIANTS_MAX = 10;
    private static final int WEIGHT_MAX = 10_000;

    private CheckExperiment() {}

    /** The first thing wrong with it; empty when it is well. */
    public static Optional<ExperimentReason> of(Experiment draft) {
        if (!isId(draft.id())
                || !isId(draft.layer())
                || !draft.variants().stream().map(Variant::id).allMatch(CheckExperiment::isId)) {
            return Optional.of(ExperimentReason.EXPERIMENT_ID);
        }
        int variants = draft.variants().size();
        boolean differ = draft.variants().stream().map(Variant::id).distinct().count() == variants;
        boolean weigh = draft.variants().stream().allMatch(each -> 1 <= each.weight() && each.weight() <= WEIGHT_MAX);
        return 2 <= variants && variants <= VARIANTS_MAX && differ && weigh
                ? Optional.empty()
                : Optional.of(ExperimentReason.EXPERIMENT_VARIANTS);
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
