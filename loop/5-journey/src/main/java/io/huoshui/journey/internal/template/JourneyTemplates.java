package io.huoshui.journey.internal.template;

import io.huoshui.base.Fields;
import io.huoshui.journey.Journey;
import io.huoshui.journey.internal.form.JourneyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Journeys an operator may begin from, one file each. */
public final class JourneyTemplates {
    private static final List<String> IDS =
            List.of("new-friend", "first-order", "repurchase", "wake-up", "vip-care", "after-complaint", "group-sop");

    private final List<JourneyTemplate> all;

    /**
     * @param needs names the journey speaks of that the operator has to choose: {@code kind}, {@code id}, {@code zh}, {@code en}
     * @param names what the nodes are called in both languages, by id
     */
    public record JourneyTemplate(
            String id,
            Map<String, Object> name,
            Map<String, Object> about,
            List<Fields> needs,
            Fields names,
            Journey journey) {}

    public JourneyTemplates(JourneyJson json) {
        all = IDS.stream().map(each -> read(each, json)).toList();
    }

    public List<JourneyTemplate> all() {
        return all;
    }

    public Optional<JourneyTemplate> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static JourneyTemplate read(String id, JourneyJson json) {
        Fields said = new Fields((Map<String, Object>) JourneyJson.values(text(id + ".json")));
        return new JourneyTemplate(
                id,
                said.object("name").values(),
                said.object("about").values(),
                said.objects("needs"),
                said.object("names"),
                json.read(JourneyJson.text(said.object("definition").values())));
    }

    private static String text(String name) {
        try (InputStream in = JourneyTemplates.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
