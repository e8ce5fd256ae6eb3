package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.seed.Season;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tags a beauty brand would begin with, in groups: decided as an operator decides them, one fact each. */
final class DemoTags {
    private static final String BY = "demo";

    private final Intake intake;

    DemoTags(Intake intake) {
        this.intake = intake;
    }

    /** Safe to repeat: the facts are the same each time. */
    void define(LocalDate anchor) {
        Fields all = read();
        Instant at = anchor.atStartOfDay(Season.ZONE).toInstant();
        for (Fields group : all.objects("groups")) {
            intake.takeSystem(
                    SystemEvents.TAG_GROUP_DEFINED,
                    "tag-group:" + group.text("group").orElseThrow(),
                    at,
                    said(group));
        }
        for (Fields tag : all.objects("tags")) {
            intake.takeSystem(SystemEvents.TAG_DEFINED, "tag:" + tag.text("tag").orElseThrow() + ":1", at, said(tag));
        }
    }

    private static Fields said(Fields what) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>(what.values());
        said.put("version", 1);
        said.put("by", BY);
        return Fields.of(said);
    }

    private static Fields read() {
        try (InputStream json = Objects.requireNonNull(DemoTags.class.getResourceAsStream("/demo/tags.json"))) {
            return Fields.of(new JsonMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
