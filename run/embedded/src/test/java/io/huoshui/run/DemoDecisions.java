package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.seed.Season;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo brand's operators would have decided, for worlds of tests. */
public final class DemoDecisions {
    private DemoDecisions() {}

    /** Scoring, tags, audiences, the experiment and the coupons; no journey. */
    public static void tell(Intake intake, LocalDate anchor) {
        try {
            new DemoScoring(intake).define(anchor);
            new DemoTags(intake).define(anchor);
            new DemoAudiences(intake).define(anchor);
            programmes()
                    .forEach(each -> intake.takeSystem(
                            String.valueOf(each.get("fact")),
                            String.valueOf(each.get("id")),
                            anchor.atStartOfDay(Season.ZONE).toInstant(),
                            Fields.of(JsonMapper.shared()
                                    .convertValue(each.get("said"), new TypeReference<Map<String, Object>>() {}))));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<Map<String, Object>> programmes() throws IOException {
        String file = "/demo/programmes.json";
        try (InputStream json = Objects.requireNonNull(DemoBrand.class.getResourceAsStream(file), file)) {
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        }
    }
}
