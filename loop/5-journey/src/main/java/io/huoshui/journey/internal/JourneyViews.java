package io.huoshui.journey.internal;

import io.huoshui.base.Fields;
import io.huoshui.journey.Journey;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.internal.template.JourneyTemplates.JourneyTemplate;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.Outcome;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walked;
import io.huoshui.journey.walk.Why;
import io.huoshui.profile.PersonRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Journeys as the doors show them. */
final class JourneyViews {
    private JourneyViews() {}

    /** @param number the reason's */
    record ProblemView(
            String node, String path, String code, int number, String zh, String en, String detail, boolean warning) {
        static ProblemView of(JourneyProblem each) {
            return new ProblemView(
                    each.node(),
                    each.path(),
                    each.reason().name(),
                    each.reason().number(),
                    each.reason().zh(),
                    each.reason().en(),
                    each.detail(),
                    each.isWarning());
        }
    }

    /** @param errors of those, how many keep it from being published */
    record CheckView(long errors, long warnings, List<ProblemView> problems) {
        static CheckView of(CheckDraft.Checked checked) {
            long warnings = checked.problems().stream()
                    .filter(JourneyProblem::isWarning)
                    .count();
            return new CheckView(
                    checked.problems().size() - warnings,
                    warnings,
                    checked.problems().stream().map(ProblemView::of).toList());
        }
    }

    record DraftView(int revision, String name, Object definition, Instant savedAt, String savedBy) {
        static DraftView of(DraftTable.Draft draft) {
            return new DraftView(
                    draft.revision(),
                    draft.name(),
                    JourneyJson.values(draft.definition()),
                    draft.savedAt(),
                    draft.savedBy());
        }
    }

    record VersionView(int version, String name, Instant publishedAt, String publishedBy, long position) {
        static VersionView of(JourneyTable.Version each) {
            return new VersionView(
                    each.version(), each.name(), each.publishedAt(), each.publishedBy(), each.position());
        }
    }

    /**
     * @param state {@code draft}, {@code running}, {@code paused} or {@code stopped}
     * @param version in force; 0 while it is only drawn
     * @param walking people on it now, those left alone included
     */
    record JourneyView(
            String id,
            String name,
            String state,
            int version,
            @Nullable Instant stateAt,
            @Nullable String stateBy,
            long entered,
            long walking,
            long heldOut,
            long reached,
            @Nullable Integer draftRevision) {}

    /** @param definition in force; null while it is only drawn */
    record JourneyDetail(
            JourneyView journey,
            @Nullable Object definition,
            List<VersionView> versions,
            List<CountTable.NodeCount> counts,
            @Nullable DraftView draft) {}

    record TemplateView(
            String id,
            Map<String, Object> name,
            Map<String, Object> about,
            List<Map<String, Object>> needs,
            Map<String, Object> names,
            Object definition) {
        static TemplateView of(JourneyTemplate each, JourneyJson json) {
            return new TemplateView(
                    each.id(),
                    each.name(),
                    each.about(),
                    each.needs().stream().map(Fields::values).toList(),
                    each.names().values(),
                    json.tree(each.journey()));
        }
    }

    record WordView(String word, String zh, String en) {
        static WordView of(Why why) {
            return new WordView(why.word(), why.zh(), why.en());
        }

        static @Nullable WordView of(Run.@Nullable End end) {
            if (end == null) {
                return null;
            }
            Outcome outcome = end.outcome();
            return new WordView(outcome.word(), outcome.zh(), outcome.en());
        }
    }

    /** @param because position in the log of the fact that moved them on */
    record StepView(
            String node,
            String name,
            String kind,
            Instant arrivedAt,
            Instant leftAt,
            String label,
            WordView why,
            long because) {
        static StepView of(Walked.Passage each, Journey journey) {
            return new StepView(
                    each.node(),
                    journey.node(each.node()).map(Node::name).orElse(""),
                    journey.node(each.node()).map(Node::kind).orElse(""),
                    each.arrivedAt(),
                    each.leftAt(),
                    each.label(),
                    WordView.of(each.why()),
                    each.because());
        }
    }

    /**
     * @param node where they stand; null when left alone, or over
     * @param dueAt when time alone moves them on
     */
    record RunView(
            long id,
            String journey,
            int version,
            int profileId,
            Instant enteredAt,
            boolean heldOut,
            @Nullable String node,
            @Nullable Instant arrivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant goalAt,
            @Nullable WordView outcome,
            @Nullable Instant finishedAt) {
        static RunView of(Run run) {
            Run.Place place = run.place();
            Run.End end = run.end();
            return new RunView(
                    run.id(),
                    run.key().journey(),
                    run.version(),
                    run.profileId(),
                    run.key().enteredAt(),
                    run.heldOut(),
                    place == null ? null : place.node(),
                    place == null ? null : place.arrivedAt(),
                    run.dueAt().orElse(null),
                    run.goalAt(),
                    WordView.of(end),
                    end == null ? null : end.at());
        }
    }

    record RunDetail(RunView run, Map<String, String> variables, List<VariantView> variants, List<StepView> steps) {}

    record VariantView(String experiment, int version, String variant, Instant at) {}

    record PersonHere(RunView run, @Nullable PersonRow person) {}
}
