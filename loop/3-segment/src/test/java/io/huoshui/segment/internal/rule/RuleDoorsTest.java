package io.huoshui.segment.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huoshui.segment.internal.RealLoop;
import io.huoshui.segment.rule.Sentence;
import io.huoshui.testkit.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the console asks while an operator writes a rule. */
class RuleDoorsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "segment");

    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private RealLoop loop;
    private RuleController rules;

    @BeforeEach
    void open() {
        loop = new RealLoop(db, START);
        rules = new RuleController(loop.bean(CollectWords.class), loop.bean(NamesInUse.class));
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void theWordsOnOfferAreThoseTheLogKnows() {
        loop.run(loop.track(
                "u1",
                null,
                "Product Viewed",
                START,
                START,
                Map.of("properties", Map.of("category", "精华", "price", 268))));
        loop.run(loop.identify("u1", null, START, START, Map.of("city", "杭州")));

        RuleVocabulary words = rules.vocabulary();

        RuleVocabulary.EventWord viewed = words.events().stream()
                .filter(each -> each.name().equals("Product Viewed"))
                .findFirst()
                .orElseThrow();
        assertThat(viewed.properties())
                .extracting(RuleVocabulary.Named::name, RuleVocabulary.Named::type)
                .contains(tuple("category", "text"), tuple("price", "number"));
        assertThat(words.traits()).extracting(RuleVocabulary.Named::name).contains("city");
    }

    @Test
    void aRuleIsReadBackAsASentenceAndWhatIsWrongIsTheAnswer() {
        RuleController.ReadingView good =
                rules.read(new RuleController.Asked(Map.of("type", "hasIdentity", "namespace", "phone")));
        assertThat(good.problems()).isEmpty();
        assertThat(good.sentence()).extracting(Sentence::zh).isEqualTo("有手机号");

        RuleController.ReadingView bad = rules.read(new RuleController.Asked(Map.of("type", "nonsense")));
        assertThat(bad.sentence()).isNull();
        assertThat(bad.problems())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.zh()).isNotBlank());
        assertThat(rules.read(new RuleController.Asked(null)).problems()).isNotEmpty();
    }

    @Test
    void theSchemaIsTheOneThatIsPublished() {
        assertThat(rules.schema()).contains("$schema");
    }
}
