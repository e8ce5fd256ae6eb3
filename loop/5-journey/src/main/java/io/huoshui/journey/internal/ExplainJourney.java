package io.huoshui.journey.internal;

import io.huoshui.event.TrackName;
import io.huoshui.journey.Journey;
import io.huoshui.journey.node.Entry;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.node.Trigger;
import io.huoshui.journey.walk.Run;
import io.huoshui.profile.Explanation;
import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.Profile;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.segment.rule.SentenceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Why did a journey reach a person, or why not? Of audiences it asks the stage that knows them. */
final class ExplainJourney implements ExplanationSource {
    private static final int WALKS = 200;

    private final JourneyTables tables;
    private final InForce.Definitions definitions;
    private final TellWalk tell;
    private final SentenceNames names;
    private final ObjectProvider<ExplanationSource> others;

    ExplainJourney(
            JourneyTables tables,
            InForce.Definitions definitions,
            TellWalk tell,
            SentenceNames names,
            ObjectProvider<ExplanationSource> others) {
        this.tables = tables;
        this.definitions = definitions;
        this.tell = tell;
        this.names = names;
        this.others = others;
    }

    @Override
    public String about() {
        return "journey";
    }

    @Override
    public Optional<Explanation> explain(Profile person, String id) {
        return tables.journeys()
                .find(id)
                .map(row -> tables.runs().ofPerson(person.id(), WALKS).stream()
                        .filter(each -> each.key().journey().equals(id))
                        .findFirst()
                        .map(this::walks)
                        .orElseGet(() -> neverIn(person, row)));
    }

    private Explanation walks(Run run) {
        Journey journey = definitions.of(run.key().journey(), run.version());
        String name = tell.name(run);
        List<Link> chain = new ArrayList<>(tell.chain(run));
        Words in = new Words(
                "进入过旅程「" + name + "」第 " + run.version() + " 版", "Entered “" + name + "”, version " + run.version());
        Words now = now(run, journey);
        Run.End end = run.end();
        chain.add(Link.verdict(now, null, null, end == null ? null : end.at()));
        Words answer = new Words(in.zh() + "；" + now.zh(), in.en() + "; " + now.en());
        return new Explanation("journey", run.key().journey(), !run.heldOut(), answer, chain, null);
    }

    private static Words now(Run run, Journey journey) {
        Run.End end = run.end();
        Run.Place place = run.place();
        if (end != null) {
            return new Words(end.outcome().zh(), end.outcome().en());
        }
        if (place == null) {
            return new Words("在留出组，不触达只观察", "held out: observed, not touched");
        }
        String node = journey.node(place.node())
                .map(Node::name)
                .filter(each -> !each.isBlank())
                .orElse(place.node());
        return new Words("现在停在「" + node + "」", "stands on “" + node + "” now");
    }

    private Explanation neverIn(Profile person, JourneyTable.Row row) {
        Journey journey = definitions.of(row.id(), row.version());
        List<Link> chain = new ArrayList<>();
        chain.add(Link.definition(
                new Words(
                        "旅程「" + row.name() + "」第 " + row.version() + " 版",
                        "Journey “" + row.name() + "”, version " + row.version()),
                row.isRunning() ? null : new Words("没有在运行", "not running"),
                row.version()));
        List<Words> why = new ArrayList<>();
        for (Entry entry : journey.entries()) {
            Words said = entry.trigger().match(new NotYet(person));
            why.add(said);
            chain.add(Link.verdict(
                    new Words("入口「" + entry.name() + "」没有打开", "The entry “" + entry.name() + "” did not open"),
                    said,
                    false,
                    null));
        }
        String zh = String.join("；", why.stream().map(Words::zh).toList());
        String en = String.join("; ", why.stream().map(Words::en).toList());
        Words answer = new Words("没有进入旅程「" + row.name() + "」：" + zh, "Never entered “" + row.name() + "”: " + en);
        return new Explanation("journey", row.id(), false, answer, chain, null);
    }

    /** What each kind of entry still waits for. */
    private final class NotYet implements Trigger.Cases<Words> {
        private final Profile person;

        NotYet(Profile person) {
            this.person = person;
        }

        @Override
        public Words onEvent(Trigger.OnEvent trigger) {
            String event = trigger.selector().event();
            Words name = TrackName.of(event)
                    .map(each -> new Words(each.zh(), each.en()))
                    .orElse(Words.same(event));
            return new Words("上线以来没有符合的「" + name.zh() + "」", "no fitting “" + name.en() + "” since it went live");
        }

        @Override
        public Words cameIn(Trigger.CameIn trigger) {
            return audience(trigger.audience(), false);
        }

        @Override
        public Words wentOut(Trigger.WentOut trigger) {
            return audience(trigger.audience(), true);
        }

        /** In it all the same: they were before it went live, or a rule of coming again kept them out. */
        private Words audience(String id, boolean awaitedOut) {
            Optional<Explanation> said = others.stream()
                    .filter(each -> each.about().equals("audience"))
                    .findFirst()
                    .flatMap(each -> each.explain(person, id));
            return said.filter(each -> each.holds() == awaitedOut)
                    .map(Explanation::answer)
                    .orElseGet(() -> stayed(names.audience(id)));
        }

        private static Words stayed(String audience) {
            return new Words(
                    "上线以来没有进出人群「" + audience + "」",
                    "did not move in or out of the audience “" + audience + "” since it went live");
        }

        @Override
        public Words onDate(Trigger.OnDate trigger) {
            return new Words("那个日子还没有到，或没有记录", "the date has not come, or is not known");
        }

        @Override
        public Words asked(Trigger.Asked trigger) {
            return new Words("没有人放进来", "nobody let them in");
        }

        @Override
        public Words imported(Trigger.Imported trigger) {
            return new Words("不是随导入来的", "did not come with an import");
        }
    }
}
