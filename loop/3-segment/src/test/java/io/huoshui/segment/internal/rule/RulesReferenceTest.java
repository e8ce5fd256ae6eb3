package io.huoshui.segment.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huoshui.segment.rule.AnyRule;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.SampleRules;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference shows what the code says; {@code -Drules.write=true} writes its samples anew. */
class RulesReferenceTest {
    private static final Path REFERENCE = Path.of("../../docs/reference/rules.md");
    private static final String BEGIN = "<!-- from the samples: begin -->\n";
    private static final String END = "<!-- from the samples: end -->";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RuleSchema.text(), InputFormat.JSON);

    @Test
    void shows_each_kind_with_its_json_and_sentences() throws IOException {
        String reference = Files.readString(REFERENCE);
        int begin = reference.indexOf(BEGIN) + BEGIN.length();
        String before = reference.substring(0, begin);
        String after = reference.substring(reference.indexOf(END));
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(REFERENCE, before + samples() + after);
        }
        assertThat(Files.readString(REFERENCE)).isEqualTo(before + samples() + after);
    }

    @Test
    void the_schema_admits_what_we_write() {
        SampleRules.all()
                .forEach((name, rule) ->
                        assertThat(errors(RuleJson.write(rule))).as(name).isEmpty());
        Seeds.check(500, random -> {
            String json = RuleJson.write(AnyRule.draw(random));
            assertThat(errors(json)).as(json).isEmpty();
        });
    }

    @Test
    void the_schema_refuses_what_we_cannot_read() {
        assertThat(errors("{\"type\":\"hasTga\",\"tag\":\"VIP\"}")).isNotEmpty();
        assertThat(errors("{\"type\":\"hasTag\"}")).isNotEmpty();
        assertThat(errors("{\"type\":\"hasTag\",\"tag\":\"VIP\",\"because\":\"x\"}"))
                .isNotEmpty();
        assertThat(errors("{\"type\":\"inTier\",\"tiers\":[\"low\"]}")).isNotEmpty();
        assertThat(errors("{\"type\":\"inBucket\",\"salt\":\"s\",\"from\":0,\"until\":10001}"))
                .isNotEmpty();
    }

    private static List<com.networknt.schema.Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String samples() {
        StringBuilder text = new StringBuilder("\n");
        SampleRules.all().forEach((name, rule) -> text.append(sample(name, rule)));
        return text.toString();
    }

    private static String sample(String name, Rule rule) {
        Sentence sentence = Sentence.of(rule);
        return "**%s** %s · %s\n```json\n%s\n```\n\n"
                .formatted("`" + name + "`", sentence.zh(), sentence.en(), RuleJson.write(rule));
    }
}
