package io.huoshui.journey.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huoshui.journey.Drawn;
import io.huoshui.journey.Journey;
import io.huoshui.journey.JourneyDiff;
import io.huoshui.journey.check.CheckJourney;
import io.huoshui.journey.check.JourneyProblem;
import io.huoshui.journey.internal.template.JourneyTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JourneyJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JourneySchema.text(), InputFormat.JSON);

    private static List<String> schemaErrors(String json) {
        return SCHEMA.validate(json.replace('\'', '"'), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> problems(String json) {
        return Drawn.JSON.readForm(json.replace('\'', '"')).problems().stream()
                .map(each -> each.node() + "/" + each.path() + " " + each.reason())
                .toList();
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        Journey journey = Drawn.journey(Drawn.EVERYTHING);
        String written = Drawn.JSON.write(journey);
        assertThat(Drawn.JSON.read(written)).isEqualTo(journey);
        assertThat(Drawn.JSON.write(Drawn.JSON.read(written))).isEqualTo(written);
        assertThat(journey.nodes().stream().map(each -> each.kind()).collect(Collectors.toSet()))
                .as("every kind of node is in it")
                .hasSize(14);
    }

    @Test
    void theSchemaAdmitsWhatWeWriteAndWhatPeopleDraw() {
        assertThat(schemaErrors(Drawn.EVERYTHING)).isEmpty();
        assertThat(schemaErrors(Drawn.JSON.write(Drawn.journey(Drawn.EVERYTHING))))
                .isEmpty();
        assertThat(schemaErrors("{'nodes': []}")).isEmpty();
    }

    @Test
    void theSchemaAndTheReaderRefuseTheSame() {
        for (String bad : List.of(
                "{}",
                "{'nodes': [{'id': 'a', 'type': 'sleep'}]}",
                "{'nodes': [{'id': 'a', 'type': 'exit', 'next': 'b'}]}",
                "{'nodes': [{'id': 'a', 'type': 'tag', 'next': 'b'}]}",
                "{'nodes': [{'id': 'a', 'type': 'wait', 'until': {'type': 'duration', 'duration': '3 days'}}]}",
                "{'nodes': [{'id': 'a', 'type': 'wait', 'until': {'type': 'time', 'at': '25:00'}}]}",
                "{'nodes': [{'id': 'a', 'type': 'wait', 'until': {'type': 'time', 'at': '10:00', 'days': ['someday']}}]}",
                "{'nodes': [{'id': 'a', 'type': 'entry', 'trigger': {'type': 'event', 'selector': {'event': ''}}}]}",
                "{'nodes': [{'id': 'a', 'type': 'entry', 'trigger': {'type': 'event'}}]}",
                "{'nodes': [{'id': 'a', 'type': 'touch', 'kind': 'loud', 'channel': 'c', 'content': {'text': 't'}}]}",
                "{'nodes': [], 'horizon': 14}",
                "{'nodes': [], 'aim': {'what': {'type': 'event'}}}",
                "{'nodes': [], 'colour': 'red'}")) {
            assertThat(problems(bad)).as("reader: " + bad).isNotEmpty();
            assertThat(schemaErrors(bad)).as("schema: " + bad).isNotEmpty();
        }
    }

    @Test
    void aProblemOfFormNamesTheNodeAndTheField() {
        assertThat(problems("""
            {'nodes': [{'id': 'a', 'type': 'wait', 'until': {'type': 'duration'}, 'nxt': 'b'},
                       {'type': 'exit'},
                       {'id': 'c', 'type': 'entry', 'trigger': {'type': 'event', 'selector': {'event': 'X', 'where': [{'property': 'p'}]}}}],
             'exits': [{'type': 'event'}]}"""))
                .containsExactly(
                        "a/until.duration JOURNEY_FIELD_MISSING",
                        "a/nxt JOURNEY_FIELD_UNKNOWN",
                        "/nodes.1.id JOURNEY_FIELD_MISSING",
                        "c/trigger.selector.where.0.test JOURNEY_EVENT_WRONG",
                        "/exits.0.selector JOURNEY_FIELD_MISSING");
        assertThat(problems("nonsense")).containsExactly("/ JOURNEY_UNREADABLE");
    }

    @Test
    void eventsAreDescribedAsInRules() throws IOException {
        Map<?, ?> rule =
                (Map<?, ?>) JourneyJson.values(Files.readString(Path.of("../../docs/reference/rule.schema.json")));
        Map<?, ?> journey = (Map<?, ?>) JourneyJson.values(JourneySchema.text());
        for (String shared : Set.of("selector", "test", "text", "number", "date")) {
            assertThat(((Map<?, ?>) journey.get("$defs")).get(shared))
                    .as(shared)
                    .isEqualTo(((Map<?, ?>) rule.get("$defs")).get(shared));
        }
    }

    @Test
    void theTemplatesAreSoundAndSpeakBothLanguages() {
        List<JourneyTemplates.JourneyTemplate> all = new JourneyTemplates(Drawn.JSON).all();
        assertThat(all).hasSize(7);
        for (JourneyTemplates.JourneyTemplate each : all) {
            assertThat(CheckJourney.of(each.journey()).stream().filter(problem -> !problem.isWarning()))
                    .as(each.id())
                    .isEmpty();
            assertThat(schemaErrors(Drawn.JSON.write(each.journey())))
                    .as(each.id())
                    .isEmpty();
            each.journey()
                    .nodes()
                    .forEach(node -> assertThat(each.names().object(node.id()).text("en"))
                            .as(each.id() + " " + node.id())
                            .isPresent());
            assertThat(each.name()).containsKeys("zh", "en");
            assertThat(each.about()).containsKeys("zh", "en");
            assertThat(needed(each)).as(each.id()).isEqualTo(unknown(each.journey()));
        }
    }

    private static Set<String> needed(JourneyTemplates.JourneyTemplate template) {
        return template.needs().stream()
                .map(each -> each.text("id").orElseThrow())
                .collect(Collectors.toSet());
    }

    /** What is unknown where nothing exists. */
    private static Set<String> unknown(Journey journey) {
        var nothing =
                new io.huoshui.journey.check.NamesInReach(Set.of(), Set.of(), Map.of(), Set.of(), Map.of(), Set.of());
        return CheckJourney.of(journey, "", nothing).stream()
                .filter(each -> each.reason() == io.huoshui.journey.JourneyReason.JOURNEY_NAME_UNKNOWN)
                .map(JourneyProblem::detail)
                .collect(Collectors.toSet());
    }

    @Test
    void aDiffNamesWhatCameWentAndChanged() {
        String wait = "{'id': 'n1', 'type': 'wait', 'until': {'type': 'duration', 'duration': 'P1D'}, 'next': 'end'}";
        Journey one = Drawn.of(wait + ",{'id': 'old', 'type': 'exit'}");
        Journey two = Drawn.of(
                wait.replace("P1D", "P2D") + ",{'id': 'new', 'type': 'exit'}",
                ", 'theme': '会员日', 'priority': 60, 'holdout': 100");
        JourneyDiff diff = JourneyDiff.between(one, two);
        assertThat(diff)
                .isEqualTo(new JourneyDiff(
                        List.of("new"), List.of("old"), List.of("n1"), List.of("theme", "priority", "holdout")));
        assertThat(JourneyDiff.between(one, one).isEmpty()).isTrue();
    }
}
