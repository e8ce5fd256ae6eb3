package io.huoshui.journey.internal;

import io.huoshui.experiment.Assignment;
import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.Holdout;
import io.huoshui.experiment.Holdouts;
import io.huoshui.experiment.Variant;
import io.huoshui.journey.Journey;
import io.huoshui.journey.Programme;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.WalkStories;
import io.huoshui.journey.walk.Walked;
import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.FactWords;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.segment.rule.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One walk as a chain: the definition, what let them in, who was left alone, each node and why they left it. */
final class TellWalk implements WalkStories {
    private static final int WALKS = 200;
    private static final int STEPS_TOLD = 30;

    private final JourneyTables tables;
    private final InForce.Definitions definitions;
    private final FactWords facts;
    private final Experiments experiments;
    private final Holdouts holdouts;

    TellWalk(
            JourneyTables tables,
            InForce.Definitions definitions,
            FactWords facts,
            Experiments experiments,
            Holdouts holdouts) {
        this.tables = tables;
        this.definitions = definitions;
        this.facts = facts;
        this.experiments = experiments;
        this.holdouts = holdouts;
    }

    @Override
    public Optional<Story> of(int person, String programme, String walk) {
        return tables.runs().ofPerson(person, WALKS).stream()
                .filter(each -> Programme.of(each.key().journey()).equals(programme))
                .filter(each -> each.key().walk().equals(walk))
                .findFirst()
                .map(each -> new Story(each.key().journey(), name(each), each.version(), chain(each)));
    }

    String name(Run run) {
        return tables.journeys()
                .version(run.key().journey(), run.version())
                .map(JourneyTable.Version::name)
                .orElse(run.key().journey());
    }

    List<Link> chain(Run run) {
        Journey journey = definitions.of(run.key().journey(), run.version());
        String name = name(run);
        List<Link> chain = new ArrayList<>();
        chain.add(Link.definition(
                new Words(
                        "旅程「" + name + "」第 " + run.version() + " 版",
                        "Journey “" + name + "”, version " + run.version()),
                null,
                run.version()));
        chain.add(entered(run));
        heldOut(run, journey).ifPresent(chain::add);
        run.memory().assigned().forEach(each -> chain.add(assigned(each)));
        List<Walked.Passage> steps = tables.steps().ofRun(run.id());
        steps.stream().limit(STEPS_TOLD).forEach(each -> chain.add(step(each, journey)));
        return chain;
    }

    private Link entered(Run run) {
        long position = Long.parseLong(run.key().walk().split("\\.", 2)[0]);
        Words title = new Words("进入旅程", "Entered");
        Words because = facts.at(position)
                .map(each -> new Words(
                        "触发：" + each.title().zh(), "By: " + each.title().en()))
                .orElse(null);
        return Link.fact(title, because, run.key().enteredAt(), position);
    }

    /** Which holdout it was is not kept with the walk: it is found again by hash, unless it was set anew since. */
    private Optional<Link> heldOut(Run run, Journey journey) {
        int person = run.key().origin();
        List<Holdout> asked =
                holdouts.of(Programme.of(run.key().journey()), journey.holdout(), journey.isPromotional()).stream()
                        .filter(each -> each.share() > 0)
                        .toList();
        Optional<Holdout> holding =
                asked.stream().filter(each -> each.holds(person)).findFirst();
        if (run.heldOut()) {
            Words detail = holding.map(each -> place(each, person))
                    .orElse(new Words("留出组在进入之后改过", "The holdout was set anew since they entered"));
            return Optional.of(
                    Link.verdict(new Words("在留出组：不触达，只观察", "Held out: observed, not touched"), detail, false, null));
        }
        return asked.stream()
                .reduce((one, later) -> later)
                .map(each -> Link.verdict(
                        new Words("不在留出组", "Not held out"),
                        holding.isEmpty() ? place(each, person) : null,
                        true,
                        null));
    }

    private static Words place(Holdout holdout, int person) {
        String place = holdout.bucketOf(person) + " / " + Bucket.COUNT;
        return new Words(
                holdout.id() + "：固定分桶 " + place + "，留出前 " + holdout.share(),
                holdout.id() + ": bucket " + place + ", the first " + holdout.share());
    }

    private Link assigned(Assignment given) {
        Optional<Experiment> experiment = experiments.find(given.experiment());
        String name = experiment.map(Experiment::name).orElse(given.experiment());
        String variant = experiment
                .flatMap(each -> each.variants().stream()
                        .filter(one -> one.id().equals(given.variant()))
                        .findFirst())
                .map(Variant::name)
                .orElse(given.variant());
        return Link.verdict(
                new Words("实验「" + name + "」分到「" + variant + "」", "“" + variant + "” of the experiment “" + name + "”"),
                new Words("粘性分组", "for good"),
                null,
                given.at());
    }

    private static Link step(Walked.Passage passage, Journey journey) {
        String node = journey.node(passage.node())
                .map(Node::name)
                .filter(each -> !each.isBlank())
                .orElse(passage.node());
        return Link.fact(
                new Words("走过「" + node + "」", "Passed “" + node + "”"),
                new Words(passage.why().zh(), passage.why().en()),
                passage.leftAt(),
                passage.because());
    }
}
