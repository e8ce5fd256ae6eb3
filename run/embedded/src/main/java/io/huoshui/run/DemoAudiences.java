package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.seed.Season;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audiences the simulated brand works with, as its operators would have saved them. */
final class DemoAudiences {
    private static final String FILE = "/demo/audiences.json";

    private final Intake intake;

    DemoAudiences(Intake intake) {
        this.intake = intake;
    }

    /** Safe to repeat: the facts are the same each time. */
    void define(LocalDate anchor) throws IOException {
        for (Map<String, Object> each : read(anchor)) {
            Map<String, Object> said = new LinkedHashMap<>(each);
            said.put("audience", Objects.requireNonNull(said.remove("id")));
            said.put("version", 1);
            said.put("by", "demo");
            intake.takeSystem(
                    SystemEvents.AUDIENCE_DEFINED,
                    "audience:" + said.get("audience") + ":1",
                    anchor.atStartOfDay(Season.ZONE).toInstant(),
                    Fields.of(said));
        }
    }

    /** Those that speak of the last 11 November (双十一) find their dates by the day the demo was made. */
    static List<Map<String, Object>> read(LocalDate anchor) throws IOException {
        int year = anchor.isBefore(LocalDate.of(anchor.getYear(), 11, 12)) ? anchor.getYear() - 1 : anchor.getYear();
        try (InputStream file = Objects.requireNonNull(DemoAudiences.class.getResourceAsStream(FILE), FILE)) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{november-1}", LocalDate.of(year, 11, 1).toString())
                    .replace("{november-12}", LocalDate.of(year, 11, 12).toString());
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        }
    }
}
