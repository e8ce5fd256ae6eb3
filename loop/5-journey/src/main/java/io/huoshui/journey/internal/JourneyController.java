package io.huoshui.journey.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyDiff;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.internal.JourneyViews.DraftView;
import io.huoshui.journey.internal.JourneyViews.JourneyDetail;
import io.huoshui.journey.internal.JourneyViews.JourneyView;
import io.huoshui.journey.internal.JourneyViews.TemplateView;
import io.huoshui.journey.internal.JourneyViews.VersionView;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.internal.form.JourneySchema;
import io.huoshui.journey.internal.template.JourneyTemplates;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Journeys: what there is, and who stands where. */
@RestController
@RequestMapping("/api/journeys")
class JourneyController {
    private final JourneyTables tables;
    private final DraftTable drafts;
    private final JourneyTemplates templates;
    private final JourneyJson json;

    JourneyController(JourneyTables tables, DraftTable drafts, JourneyTemplates templates, JourneyJson json) {
        this.tables = tables;
        this.drafts = drafts;
        this.templates = templates;
        this.json = json;
    }

    @GetMapping
    @Needs(Permission.JOURNEY_READ)
    List<JourneyView> all() {
        Map<String, JourneyView> found = new TreeMap<>();
        Map<String, DraftTable.Draft> drawn = new TreeMap<>();
        drafts.all().forEach(each -> drawn.put(each.id(), each));
        Map<String, RunTable.Totals> totals = tables.runs().totals();
        drawn.values().forEach(each -> found.put(each.id(), view(null, each, totals)));
        tables.journeys().drawn().forEach(each -> found.put(each.id(), view(each, drawn.get(each.id()), totals)));
        return List.copyOf(found.values());
    }

    @GetMapping("/{id}")
    @Needs(Permission.JOURNEY_READ)
    JourneyDetail one(@PathVariable String id) {
        JourneyTable.Row row = tables.journeys().find(id).orElse(null);
        DraftTable.Draft draft = drafts.find(id).orElse(null);
        if (row == null && draft == null) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        return new JourneyDetail(
                view(row, draft, tables.runs().totals()),
                row == null
                        ? null
                        : JourneyJson.values(version(id, row.version()).definition()),
                tables.journeys().versions(id).stream().map(VersionView::of).toList(),
                tables.counts().of(id),
                draft == null ? null : DraftView.of(draft));
    }

    @GetMapping("/{id}/versions/{version}")
    @Needs(Permission.JOURNEY_READ)
    Object definition(@PathVariable String id, @PathVariable int version) {
        return JourneyJson.values(version(id, version).definition());
    }

    /** @param to absent: the draft */
    @GetMapping("/{id}/diff")
    @Needs(Permission.JOURNEY_READ)
    JourneyDiff diff(
            @PathVariable String id, @RequestParam int from, @RequestParam(required = false) @Nullable Integer to) {
        Journey earlier = json.read(version(id, from).definition());
        if (to != null) {
            return JourneyDiff.between(earlier, json.read(version(id, to).definition()));
        }
        DraftTable.Draft draft = drafts.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        return json.readForm(draft.definition())
                .journey()
                .map(each -> JourneyDiff.between(earlier, each))
                .orElseThrow(() -> new Refused(JourneyReason.JOURNEY_HAS_PROBLEMS));
    }

    @GetMapping("/templates")
    @Needs(Permission.JOURNEY_READ)
    List<TemplateView> templates() {
        List<TemplateView> found = new ArrayList<>();
        templates.all().forEach(each -> found.add(TemplateView.of(each, json)));
        return found;
    }

    @GetMapping(path = "/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.JOURNEY_READ)
    String schema() {
        return JourneySchema.text();
    }

    private JourneyTable.Version version(String id, int version) {
        return tables.journeys()
                .version(id, version)
                .orElseThrow(() -> new Refused(JourneyReason.JOURNEY_VERSION_UNKNOWN));
    }

    @SuppressWarnings("NullAway") // one of both is there
    private static JourneyView view(
            JourneyTable.@Nullable Row row, DraftTable.@Nullable Draft draft, Map<String, RunTable.Totals> totals) {
        String id = row == null ? draft.id() : row.id();
        RunTable.Totals total = totals.getOrDefault(id, new RunTable.Totals(0, 0, 0, 0));
        return new JourneyView(
                id,
                row == null ? draft.name() : row.name(),
                row == null ? "draft" : row.state().word(),
                row == null ? 0 : row.version(),
                row == null ? null : row.stateAt(),
                row == null ? null : row.stateBy(),
                total.entered(),
                total.walking(),
                total.heldOut(),
                total.reached(),
                draft == null ? null : (Integer) draft.revision());
    }
}
