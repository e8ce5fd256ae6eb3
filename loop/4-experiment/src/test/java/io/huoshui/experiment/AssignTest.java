package io.huoshui.experiment;

import static io.huoshui.experiment.AnExperiment.START;
import static io.huoshui.experiment.AnExperiment.anExperiment;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.rule.Bucket;
import io.huoshui.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignTest {
    private static final Instant LATER = START.plus(Duration.ofDays(3));

    @Test
    void whoComesToARunningExperimentGetsTheVariantOfTheirHash() {
        Experiment experiment = anExperiment("e-1").running();
        Assignment got = assign(experiment, null, 42).orElseThrow();
        assertThat(got).isEqualTo(new Assignment("e-1", 1, experiment.pick(42).id(), 42, LATER));
    }

    @Test
    void nobodyIsInADraftAndNobodyNewInAStoppedOne() {
        assertThat(assign(anExperiment("e-1").draft(), null, 42)).isEmpty();
        assertThat(assign(anExperiment("e-1").running().stopped(LATER, ""), null, 42))
                .isEmpty();
    }

    @Test
    void whoHasAVariantKeepsItWhateverTheHashWouldGiveNow() {
        Experiment experiment = anExperiment("e-1").running();
        String another = experiment.pick(42).id().equals("a") ? "b" : "a";
        Assignment kept = new Assignment("e-1", 1, another, 42, START);
        assertThat(assign(experiment, kept, 42)).contains(kept);
        assertThat(assign(experiment.stopped(LATER, ""), kept, 42)).contains(kept);
    }

    @Test
    void aVariantThatIsNoMoreIsNotKept() {
        Experiment experiment = anExperiment("e-1").running();
        Assignment gone = new Assignment("e-1", 1, "z", 42, START);
        assertThat(assign(experiment, gone, 42).orElseThrow().variant())
                .isEqualTo(experiment.pick(42).id());
    }

    @Test
    void experimentsOfOneLayerNeverShareAPerson() {
        Experiment one = anExperiment("e-1").inLayer("promotion").running(0, 4_000);
        Experiment two = anExperiment("e-2").inLayer("promotion").running(4_000, 7_000);
        int[] in = new int[3];
        for (int person = 1; person <= 20_000; person++) {
            int found = 0;
            for (Experiment each : List.of(one, two)) {
                found += Assign.of(each, null, List.of(one, two), person, LATER).isPresent() ? 1 : 0;
            }
            assertThat(found).isLessThan(2);
            in[found]++;
        }
        assertThat(in[1]).isBetween(13_600, 14_400);
    }

    @Test
    void alsoWhoHadAVariantIsInOneExperimentOfALayerOnly() {
        Experiment two = anExperiment("e-2").inLayer("promotion").running();
        Experiment one = anExperiment("e-1").inLayer("promotion").running().stopped(LATER, "");
        Assignment kept = new Assignment("e-1", 1, "a", 42, START);
        assertThat(Assign.of(one, kept, List.of(one, two), 42, LATER)).isEmpty();
        assertThat(Assign.of(two, null, List.of(one, two), 42, LATER)).isPresent();
    }

    @Test
    void aLayerGivesItsLowestFreeBucketsAndNeverTheSameTwice() {
        Seeds.check(50, random -> {
            List<LayerPart> taken = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                if (!taken.isEmpty() && random.nextInt(3) == 0) {
                    taken.remove(random.nextInt(taken.size()));
                }
                int wanted = random.nextInt(1, 3_000);
                int left =
                        Bucket.COUNT - taken.stream().mapToInt(LayerPart::size).sum();
                LayerPart part = LayerPart.free(taken, wanted);
                assertThat(part.size()).isEqualTo(Math.min(wanted, left));
                taken.add(part);
                for (int bucket = 0; bucket < Bucket.COUNT; bucket += 7) {
                    int place = bucket;
                    assertThat(taken.stream()
                                    .filter(each -> each.contains(place))
                                    .count())
                            .isLessThan(2);
                }
            }
        });
        assertThat(LayerPart.free(List.of(range(10, 20), range(0, 5)), 8).ranges())
                .containsExactly(new LayerPart.Range(5, 10), new LayerPart.Range(20, 23));
    }

    @Test
    void onlyWhatCanBeComparedIsDefined() {
        assertThat(CheckExperiment.of(anExperiment("e-1").draft())).isEmpty();
        assertThat(CheckExperiment.of(anExperiment("e-1").weighing(List.of(1)).draft()))
                .contains(ExperimentReason.EXPERIMENT_VARIANTS);
        assertThat(CheckExperiment.of(
                        anExperiment("e-1").weighing(List.of(1, 0)).draft()))
                .contains(ExperimentReason.EXPERIMENT_VARIANTS);
        assertThat(CheckExperiment.of(
                        anExperiment("e-1").weighing(List.of(1, 10_001)).draft()))
                .contains(ExperimentReason.EXPERIMENT_VARIANTS);
        assertThat(CheckExperiment.of(anExperiment("e-1").inLayer("促销").draft()))
                .contains(ExperimentReason.EXPERIMENT_ID);
    }

    private static Optional<Assignment> assign(Experiment experiment, Assignment kept, int person) {
        return Assign.of(experiment, kept, List.of(experiment), person, LATER);
    }

    private static LayerPart range(int from, int to) {
        return new LayerPart(List.of(new LayerPart.Range(from, to)));
    }
}
