package io.huoshui.journey.internal;

import io.huoshui.journey.Programme;
import io.huoshui.journey.campaign.Campaign;
import io.huoshui.journey.node.Node;
import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.profile.TimelineItem.Words;
import java.util.Optional;

/** By the journeys as they are now; a campaign's is called as the campaign. */
final class NameProgrammes implements ProgrammeNames {
    private final JourneyTable journeys;
    private final InForce.Definitions definitions;

    NameProgrammes(JourneyTable journeys, InForce.Definitions definitions) {
        this.journeys = journeys;
        this.definitions = definitions;
    }

    @Override
    public Words programme(String programme) {
        boolean campaign = programme.startsWith(Campaign.PROGRAMME);
        return journeys.find(Programme.journey(programme))
                .map(each -> new Words(
                        (campaign ? "活动「" : "旅程「") + each.name() + "」",
                        (campaign ? "campaign “" : "journey “") + each.name() + "”"))
                .orElse(Words.same(programme));
    }

    @Override
    public Optional<String> step(String programme, int version, String step) {
        return journeys.find(Programme.journey(programme))
                .filter(each -> version <= each.version())
                .flatMap(each -> definitions.of(each.id(), version).node(step))
                .map(Node::name)
                .filter(each -> !each.isBlank());
    }
}
