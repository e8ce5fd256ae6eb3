package io.huoshui.profile;

import static io.huoshui.profile.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityRulesTest {
    private final IdentityRules rules = IdentityRules.standard();

    @ParameterizedTest
    @CsvSource({
        "13812346120, +8613812346120",
        "138 1234 6120, +8613812346120",
        "１３８１２３４６１２０, +8613812346120",
        "＋８６ １３８-1234-6120, +8613812346120",
        "8613812346120, +8613812346120",
        "008613812346120, +8613812346120",
        "(+86) 138 1234 6120, +8613812346120",
        "tel:+86-138-1234-6120, +8613812346120",
        "021-6289 1234, +862162891234",
        "+86 021 62891234, +862162891234",
        "+852 9123 4567, +85291234567",
        "+1 (415) 555-0132, +14155550132",
    })
    void readsPhonesAsOneNumberHoweverTheyAreWritten(String raw, String number) {
        assertThat(rules.identity("phone", raw)).contains(new Identity("phone", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "11111111111", "+00000000000", "1381234612", "call me", "+861381234612012345"})
    void takesNoPhoneForWhatIsNone(String raw) {
        assertThat(rules.identity("phone", raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lin@Example.COM, lin@example.com", " ｌｉｎ＠example.com , lin@example.com"})
    void readsMailInLowerCase(String raw, String mail) {
        assertThat(rules.identity("email", raw)).contains(new Identity("email", mail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "undefined", "  ", "NONE", "0", "Anonymous", "00000000-0000-0000-0000-000000000000"})
    void neverGluesStrangersTogetherByAPlaceholder(String raw) {
        assertThat(rules.identity("user_id", raw)).isEmpty();
    }

    @Test
    void findsIdentitiesEverywhereAnEventCarriesThemStrongestFirst() {
        var event = anEvent("m1")
                .by(" u1 ")
                .onDevice("d1")
                .stating("mobile", "13812346120")
                .stating("unionId", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M")
                .withEmail("Lin@example.com")
                .withExternalId("external_userid", "wmA7k2Q")
                .withExternalId("douyin_openid", "dy_58071")
                .build();
        assertThat(new EventIdentities(rules).of(event))
                .containsExactly(
                        new Identity("user_id", "u1"),
                        new Identity("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"),
                        new Identity("external_userid", "wmA7k2Q"),
                        new Identity("phone", "+8613812346120"),
                        new Identity("email", "lin@example.com"),
                        new Identity("douyin_openid", "dy_58071"),
                        new Identity("anonymous_id", "d1"));
    }

    @Test
    void readsThePreviousIdOfAnAliasAsADevice() {
        assertThat(new EventIdentities(rules)
                        .of(anEvent("m").by("u1").aliasOf("d9").build()))
                .containsExactly(new Identity("user_id", "u1"), new Identity("anonymous_id", "d9"));
    }

    @Test
    void carriesAtMostSixteenIdentities() {
        AnEvent event = anEvent("m").by("u1");
        for (int i = 0; i < 40; i++) {
            event.withExternalId("shop_buyer_id", "b" + i);
        }
        assertThat(new EventIdentities(rules).of(event.build())).hasSize(EventIdentities.MAX_PER_EVENT);
    }
}
