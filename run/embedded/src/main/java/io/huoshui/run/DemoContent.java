package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.seed.Season;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who speaks for the simulated brand, and the days ahead of the first morning: decided as an operator decides them, one fact each. */
final class DemoContent {
    private static final String FILE = "/demo/content.json";
    private static final String BY = "demo";

    private final Intake intake;
    private final boolean wanted;

    DemoContent(Intake intake, boolean wanted) {
        this.intake = intake;
        this.wanted = wanted;
    }

    /** Safe to repeat: the facts are the same each time. */
    void plan(LocalDate anchor) throws IOException {
        if (!wanted) {
            return;
        }
        Instant at = anchor.atStartOfDay(Season.ZONE).toInstant();
        Fields all = read();
        for (Fields account : all.objects("accounts")) {
            String id = "content-account:" + account.text("account").orElseThrow() + ":1";
            intake.takeSystem(SystemEvents.CONTENT_ACCOUNT_DEFINED, id, at, said(account));
        }
        for (Fields item : all.objects("items")) {
            String id = "content:" + item.text("item").orElseThrow() + ":1";
            intake.takeSystem(SystemEvents.CONTENT_PLANNED, id, at, onItsDay(item, anchor));
        }
    }

    /** @param item with {@code day} counted from the first morning, and {@code at} on it */
    private static Fields onItsDay(Fields item, LocalDate anchor) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>(said(item).values());
        said.remove("day");
        int day = item.decimal("day").orElseThrow().intValue();
        LocalTime time = LocalTime.parse(item.text("at").orElseThrow());
        said.put(
                "at",
                anchor.plusDays(day)
                        .atTime(time)
                        .atZone(Season.ZONE)
                        .toInstant()
                        .toString());
        return Fields.of(said);
    }

    private static Fields said(Fields what) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>(what.values());
        said.put("version", 1);
        said.put("by", BY);
        return Fields.of(said);
    }

    private static Fields read() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoContent.class.getResourceAsStream(FILE), FILE)) {
            return Fields.of(new JsonMapper().readValue(file, new TypeReference<Map<String, Object>>() {}));
        }
    }
}
