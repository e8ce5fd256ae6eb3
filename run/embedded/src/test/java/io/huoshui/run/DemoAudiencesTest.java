package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.internal.rule.RuleRead;
import io.huoshui.segment.rule.CheckRule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the demo defines is what an operator could have saved. */
class DemoAudiencesTest {
    @Test
    void everyRuleKeepsTheLimitsAndNamesOnlyWhatCameBefore() throws IOException {
        Set<Object> known = new HashSet<>();
        List<Map<String, Object>> audiences = DemoAudiences.read(LocalDate.parse("2026-11-23"));
        assertThat(audiences).hasSize(12);
        for (Map<String, Object> each : audiences) {
            RuleRead read = RuleJson.readTree(each.get("rule"));
            assertThat(read.problems()).as("%s", each).isEmpty();
            assertThat(CheckRule.of(read.rule().orElseThrow())).as("%s", each).isEmpty();
            assertThat(known).containsAll((List<?>) each.get("exclude"));
            known.add(each.get("id"));
        }
    }

    @Test
    void doubleElevenIsTheLastOneBeforeTheDemoWasMade() throws IOException {
        assertThat(DemoAudiences.read(LocalDate.parse("2026-11-11")).toString())
                .contains("from=2025-11-01", "until=2025-11-12");
        assertThat(DemoAudiences.read(LocalDate.parse("2026-11-12")).toString()).contains("from=2026-11-01");
    }
}
