package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.Ledger.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.internal.ChoiceLinks.Read;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceLinksTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private ChoiceLinks links;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        ledger.template.execute("truncate choice_key");
        links = links();
    }

    @Test
    void aLinkIsItsPersonsUntilItEnds() {
        String link = links.make(7, MORNING);
        assertThat(link).startsWith("https://crm.example/p/").hasSizeLessThan(70);
        assertThat(links().read(token(link), MORNING))
                .isInstanceOfSatisfying(
                        Read.Of.class, found -> assertThat(found.person()).isEqualTo(7));
        Instant end = MORNING.plus(ChoiceLinks.GOOD_FOR);
        assertThat(links.read(token(link), end.minusSeconds(3_600))).isInstanceOf(Read.Of.class);
        assertThat(links.read(token(link), end)).isEqualTo(new Read.Expired());
    }

    @Test
    void aLinkIsNobodyElses() {
        assertThat(token(links.make(7, MORNING))).isNotEqualTo(token(links.make(8, MORNING)));
        byte[] mine = bytes(links.make(7, MORNING));
        byte[] theirs = bytes(links.make(8, MORNING));
        System.arraycopy(theirs, 13, mine, 13, 16);
        assertThat(links.read(token(mine), MORNING)).isEqualTo(new Read.Foreign());
    }

    /** Whatever bit of it is changed: the version, the key, the person, the end, the signature. */
    @Test
    void noBitOfALinkCanBeChanged() {
        String token = token(links.make(7, MORNING));
        byte[] whole = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(links.read(token(changed), MORNING)).as("bit " + bit).isEqualTo(new Read.Foreign());
        }
        // base64 itself has bits nobody reads
        for (char each : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String other = token.substring(0, token.length() - 1) + each;
            assertThat(other.equals(token) || links.read(other, MORNING) instanceof Read.Foreign)
                    .as(other)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "x", "../../etc/passwd", "AAAA", "林", "AQAAAAEAAAAHAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "%00"
            })
    void whatIsNoLinkIsNone(String token) {
        links.make(7, MORNING);
        assertThat(links.read(token, MORNING)).isEqualTo(new Read.Foreign());
    }

    @Test
    void afterARotationOldAndNewLinksAreGoodUntilTheOldKeyIsRetired() {
        String old = token(links.make(7, MORNING));
        int second = links.rotate(MORNING);
        String fresh = token(links.make(7, MORNING));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(links.read(old, MORNING)).isInstanceOf(Read.Of.class);
        int first = new ChoiceKeyTable(ledger.jdbc).all().get(1).id();
        assertThat(links.retire(first, MORNING)).isTrue();
        assertThat(links.retire(first, MORNING)).isFalse();
        assertThat(links.read(old, MORNING)).isEqualTo(new Read.Foreign());
        assertThat(links.read(fresh, MORNING)).isInstanceOf(Read.Of.class);
        links.retire(second, MORNING);
        assertThat(links.read(token(links.make(7, MORNING)), MORNING))
                .as("there is always a key")
                .isInstanceOf(Read.Of.class);
    }

    @Test
    void aCallerIsHeardSoOftenAMinute() {
        ChoiceThrottle throttle = new ChoiceThrottle();
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.isTooMuch("a", 3, MORNING)).isFalse();
        }
        assertThat(throttle.isTooMuch("a", 3, MORNING.plusSeconds(59))).isTrue();
        assertThat(throttle.isTooMuch("b", 3, MORNING)).isFalse();
        assertThat(throttle.isTooMuch("a", 3, MORNING.plus(Duration.ofMinutes(1))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', zh",
        "en, en",
        "'en-GB,en;q=0.9,zh;q=0.8', en",
        "'zh-TW,zh;q=0.9,en;q=0.8', zh",
        "'fr-FR,fr;q=0.9', zh",
        "'fr-FR,en;q=0.5', en",
        "';;q=', zh"
    })
    void theLanguageIsTheOneAskedForFirstOfTheTwo(String accepted, String language) {
        assertThat(ChoiceWords.language(accepted).getLanguage())
                .isEqualTo(Locale.forLanguageTag(language).getLanguage());
    }

    private ChoiceLinks links() {
        return new ChoiceLinks(new ChoiceKeyTable(ledger.jdbc), ledger.transaction, () -> "https://crm.example");
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String token(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String link) {
        return Base64.getUrlDecoder().decode(token(link));
    }
}
