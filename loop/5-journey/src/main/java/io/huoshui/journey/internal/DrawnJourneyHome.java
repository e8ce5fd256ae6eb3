package io.huoshui.journey.internal;

import io.huoshui.journey.DrawnJourneys;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.segment.audience.HiddenAudiences;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Out of the tables of drafts and versions. */
final class DrawnJourneyHome implements DrawnJourneys {
    private final DraftTable drafts;
    private final JourneyTable journeys;
    private final CheckDraft check;
    private final JourneyJson json;
    private final HiddenAudiences hidden;

    DrawnJourneyHome(
            DraftTable drafts, JourneyTable journeys, CheckDraft check, JourneyJson json, HiddenAudiences hidden) {
        this.drafts = drafts;
        this.journeys = journeys;
        this.check = check;
        this.json = json;
        this.hidden = hidden;
    }

    @Override
    public Optional<Drawing> draft(String journey) {
        return drafts.find(journey).map(each -> {
            CheckDraft.Checked checked = check.check(journey, JourneyJson.values(each.definition()));
            Map<String, Object> definition = checked.journey().map(json::tree).orElse(Map.of());
            Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
            checked.rules().forEach((id, rule) -> rules.put(id, hidden.tree(rule)));
            return new Drawing(journey, each.name(), newest(journey) + 1, true, definition, rules, checked.isSound());
        });
    }

    @Override
    public Optional<Drawing> published(String journey) {
        return journeys.version(journey, newest(journey))
                .map(each -> new Drawing(
                        journey,
                        each.name(),
                        each.version(),
                        false,
                        json.tree(json.read(each.definition())),
                        Map.of(),
                        true));
    }

    private int newest(String journey) {
        return journeys.find(journey).map(JourneyTable.Row::version).orElse(0);
    }
}
