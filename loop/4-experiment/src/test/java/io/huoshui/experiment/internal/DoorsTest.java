package io.huoshui.experiment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Reason;
import io.huoshui.base.Refused;
import io.huoshui.experiment.Assignment;
import io.huoshui.experiment.Assignments;
import io.huoshui.experiment.ExperimentReason;
import io.huoshui.experiment.Holdout;
import io.huoshui.experiment.Holdouts;
import io.huoshui.experiment.internal.ExperimentController.Asked;
import io.huoshui.experiment.internal.ExperimentController.AskedVariant;
import io.huoshui.experiment.internal.ExperimentController.Because;
import io.huoshui.experiment.internal.ExperimentViews.ExposuresView;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.web.WebReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator does with experiments and holdouts, from the first draft to the check of its people. */
class DoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "experiment");

    private TestLoop loop;
    private ExperimentController experiments;
    private HoldoutController holdouts;

    @BeforeEach
    void open() {
        loop = new TestLoop(db);
        experiments = loop.experiments();
        holdouts = loop.holdouts();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void anExperimentIsDrawnUpStartedStoppedAndDrawnUpAnew() {
        String id = define("优惠券还是小样", null, null);
        assertThat(experiments.one(id).state()).isEqualTo("draft");
        assertThat(experiments.one(id).layer()).isEqualTo(id);
        assertThat(experiments.one(id).share()).isEqualByComparingTo("1");
        assertThat(assign(id, 1)).isNull();

        experiments.start(id);
        assertThat(experiments.one(id).state()).isEqualTo("running");
        assertThat(experiments.one(id).startedAt()).isEqualTo(loop.clock.instant());
        Assignment got = assign(id, 1);
        assertThat(got).isNotNull();

        experiments.stop(id, new Because("够了"));
        assertThat(experiments.one(id).state()).isEqualTo("stopped");
        assertThat(experiments.one(id).because()).isEqualTo("够了");
        assertThat(assign(id, 1)).as("kept").isEqualTo(got);
        assertThat(assign(id, 2)).as("nobody new").isNull();

        experiments.change(id, asked("再来一次", null, null, 1));
        assertThat(experiments.versions(id)).extracting(each -> each.state()).containsExactly("stopped", "draft");
        experiments.start(id);
        assertThat(assign(id, 1)).as("kept for good").isEqualTo(got);
        assertThat(loop.audited)
                .containsExactly(
                        "experiment.define experiment:" + id,
                        "experiment.start experiment:" + id,
                        "experiment.stop experiment:" + id,
                        "experiment.change experiment:" + id,
                        "experiment.start experiment:" + id);
    }

    @Test
    void aLayerIsNeverGivenTwice() {
        String one = define("甲", "promotion", "0.6");
        String two = define("乙", "promotion", "0.5");
        String three = define("丙", "promotion", "0.4");
        experiments.start(one);
        refused(ExperimentReason.EXPERIMENT_LAYER_FULL, () -> experiments.start(two));
        experiments.start(three);
        int in = 0;
        for (int person = 1; person <= 300; person++) {
            boolean first = assign(one, person) != null;
            assertThat(assign(three, person) != null).isNotEqualTo(first);
            in += first ? 1 : 0;
        }
        assertThat(in).isBetween(150, 210);
        experiments.stop(one, new Because(null));
        experiments.start(two);
        assertThat(experiments.one(two).state()).isEqualTo("running");
    }

    @Test
    void twoWhoStartAtOnceDoNotBothGetTheLayer() {
        String one = define("甲", "promotion", "0.6");
        String two = define("乙", "promotion", "0.6");
        DecideExperiments decide = loop.bean(DecideExperiments.class);
        ExperimentTable table = loop.bean(ExperimentTable.class);
        decide.start(table.find(one).orElseThrow());
        decide.start(table.find(two).orElseThrow());
        assertThat(experiments.all()).extracting(each -> each.state()).containsExactlyInAnyOrder("running", "draft");
    }

    @Test
    void exposuresAreCountedOncePerPersonAndCheckedAgainstTheWeights() {
        String id = define("甲", null, null);
        experiments.start(id);
        for (int i = 1; i <= 60; i++) {
            loop.viewed("u" + i, id, 1, i <= 20 ? "coupon" : "sample");
            loop.viewed("u" + i, id, 1, i <= 20 ? "coupon" : "sample");
        }
        loop.viewed("u1", id, 1, "sample");
        loop.viewed("u99", id, 2, "sample");
        ExposuresView seen = experiments.exposures(id, null);
        assertThat(seen.variants()).extracting(each -> each.people()).containsExactly(19L, 40L);
        assertThat(seen.variants()).extracting(each -> each.expected()).containsExactly(29.5, 29.5);
        assertThat(seen.people()).isEqualTo(59);
        assertThat(seen.mixed()).isEqualTo(1);
        assertThat(seen.sampleRatio().degrees()).isEqualTo(1);
        assertThat(seen.sampleRatio().alarm()).as("p .006").isFalse();
        for (int i = 100; i < 120; i++) {
            loop.viewed("u" + i, id, 1, "sample");
        }
        assertThat(experiments.exposures(id, 1).sampleRatio().alarm()).isTrue();
        refused(WebReason.WEB_NOT_FOUND, () -> experiments.exposures(id, 2));
    }

    @Test
    void tooFewPeopleSayNothing() {
        String id = define("甲", null, null);
        experiments.start(id);
        loop.viewed("u1", id, 1, "coupon");
        assertThat(experiments.exposures(id, null).sampleRatio()).isNull();
    }

    @Test
    void theFirstExposureCountsHoweverLateItIsTold() {
        String id = define("甲", null, null);
        experiments.start(id);
        loop.viewed("u1", id, 1, "coupon");
        loop.viewed("u1", id, 1, "coupon", TestLoop.START.minus(Duration.ofDays(2)));
        assertThat(loop.rows("select at::text from first_exposure"))
                .singleElement()
                .asString()
                .startsWith("2026-02-27");
    }

    @Test
    void aMergedPersonsExposuresAreTheirsAgainWhenTheMergeIsUndone() {
        String id = define("甲", null, null);
        experiments.start(id);
        loop.viewed("u1", id, 1, "coupon");
        loop.viewed("u2", id, 1, "sample");
        loop.decide("Profiles Merged", Map.of("survivor", 1, "other", 2, "by", "lin", "because", "同一人"));
        assertThat(experiments.exposures(id, null).mixed()).isEqualTo(1);
        String merge = loop.rows("select position || '-' || ordinal from profile_merge")
                .get(0);
        loop.decide("Merge Undone", Map.of("merge", merge, "by", "lin", "because", "两个人"));
        assertThat(experiments.exposures(id, null).mixed()).isZero();
        assertThat(experiments.exposures(id, null).people()).isEqualTo(2);
    }

    @Test
    void theSurvivorOfAMergeKeepsTheirOwnVariant() {
        String id = define("甲", null, null);
        experiments.start(id);
        loop.track("u1", null, "Product Viewed", Map.of());
        loop.track("u2", null, "Product Viewed", Map.of());
        Assignment one = assign(id, 1);
        Assignment two = assign(id, 2);
        loop.decide("Profiles Merged", Map.of("survivor", 1, "other", 2, "by", "lin", "because", "同一人"));
        assertThat(assign(id, 1)).isEqualTo(one);
        loop.decide(
                "Merge Undone",
                Map.of(
                        "merge",
                        loop.rows("select position || '-' || ordinal from profile_merge")
                                .get(0),
                        "by",
                        "lin",
                        "because",
                        "两个人"));
        assertThat(assign(id, 2)).isEqualTo(two);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        String id = define("甲", null, null);
        refused(ExperimentReason.EXPERIMENT_NOT_RUNNING, () -> experiments.stop(id, new Because(null)));
        refused(WebReason.WEB_CHANGED_MEANWHILE, () -> experiments.change(id, asked("乙", null, null, 7)));
        experiments.start(id);
        refused(ExperimentReason.EXPERIMENT_NOT_DRAFT, () -> experiments.start(id));
        refused(ExperimentReason.EXPERIMENT_RUNNING, () -> experiments.change(id, asked("乙", null, null, 1)));
        refused(ExperimentReason.EXPERIMENT_SHARE, () -> define("丙", null, "0"));
        refused(ExperimentReason.EXPERIMENT_SHARE, () -> define("丙", null, "1.0001"));
        refused(ExperimentReason.EXPERIMENT_SHARE, () -> define("丙", null, "0.00005"));
        refused(ExperimentReason.EXPERIMENT_ID, () -> define("丙", "促销层", null));
        refused(
                ExperimentReason.EXPERIMENT_VARIANTS,
                () -> experiments.define(new Asked("丙", null, null, List.of(new AskedVariant("a", "A", 1)), null)));
        refused(WebReason.WEB_NOT_FOUND, () -> experiments.one("nothing"));
    }

    @Test
    void aHoldoutIsSetShownAndInForce() {
        assertThat(loop.bean(Holdouts.class).find(Holdout.UNIVERSAL)).isEmpty();
        holdouts.set(Holdout.UNIVERSAL, new HoldoutController.Asked(new BigDecimal("0.05"), "季度留出"));
        holdouts.set("journey:wake-up", new HoldoutController.Asked(new BigDecimal("0.1"), null));
        holdouts.set("journey:wake-up", new HoldoutController.Asked(new BigDecimal("0.2"), null));
        assertThat(loop.bean(Holdouts.class).find(Holdout.UNIVERSAL)).contains(new Holdout(Holdout.UNIVERSAL, 500));
        assertThat(holdouts.all())
                .extracting(each -> each.id() + " " + each.share().stripTrailingZeros())
                .containsExactly("journey:wake-up 0.2", "universal 0.05");
        assertThat(holdouts.all().get(1).because()).isEqualTo("季度留出");
        assertThat(loop.audited).contains("holdout.set holdout:universal");
        refused(ExperimentReason.HOLDOUT_ID, () -> holdouts.set("everyone", share("0.1")));
        refused(ExperimentReason.HOLDOUT_SHARE, () -> holdouts.set(Holdout.UNIVERSAL, share("1.01")));
        refused(ExperimentReason.HOLDOUT_SHARE, () -> holdouts.set(Holdout.UNIVERSAL, share("-0.01")));
    }

    private static HoldoutController.Asked share(String share) {
        return new HoldoutController.Asked(new BigDecimal(share), null);
    }

    private String define(String name, @Nullable String layer, @Nullable String share) {
        return experiments.define(asked(name, layer, share, null)).id();
    }

    private static Asked asked(String name, @Nullable String layer, @Nullable String share, @Nullable Integer version) {
        return new Asked(
                name,
                layer,
                share == null ? null : new BigDecimal(share),
                List.of(new AskedVariant("coupon", "满减券", 1), new AskedVariant("sample", "新品小样", 1)),
                version);
    }

    /** As a later stage asks within a batch. */
    private @Nullable Assignment assign(String experiment, int person) {
        AssignmentHome home = (AssignmentHome) loop.bean(Assignments.class);
        return loop.read(() -> {
            home.forget();
            return home.assign(experiment, person, loop.clock.instant()).orElse(null);
        });
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
