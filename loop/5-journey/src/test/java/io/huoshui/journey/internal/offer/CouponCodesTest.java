package io.huoshui.journey.internal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.Seeds;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouponCodesTest {
    private static final String SECRET = CouponCodes.newSecret(Seeds.random(4_711));

    /** Pinned: other codes after a change would make a replay give people other coupons. */
    @Test
    void theSamePoolNumberAndSecretAlwaysGiveTheSameCode() {
        assertThat(CouponCodes.draw("secret", "199-50", 1, 0)).isEqualTo("E79AKXWHJ7TE");
        assertThat(CouponCodes.draw("secret", "199-50", 1, 1)).isNotEqualTo(CouponCodes.draw("secret", "199-50", 1, 0));
    }

    @Test
    void codesAreShortDifferentAndFreeOfLookAlikes() {
        Set<String> codes = new HashSet<>();
        int[] seen = new int[128];
        for (int no = 1; no <= 20_000; no++) {
            String code = CouponCodes.draw(SECRET, "p", no, 0);
            assertThat(code).hasSize(12);
            code.chars().forEach(each -> seen[each]++);
            codes.add(code);
        }
        assertThat(codes).hasSize(20_000);
        assertThat("0OQ1IL2Z5S6G8BV".chars().map(each -> seen[each]).sum()).isZero();
        int mean = 20_000 * 12 / 21;
        for (char sign : "3479ACDEFHJKMNPRTUWXY".toCharArray()) {
            assertThat(seen[sign]).isBetween(mean * 95 / 100, mean * 105 / 100);
        }
    }

    @Test
    void otherSecretsGiveOtherCodes() {
        Seeds.check(50, random -> {
            String other = CouponCodes.newSecret(random);
            assertThat(other).hasSize(64);
            int no = random.nextInt(1_000_000);
            assertThat(CouponCodes.draw(other, "p", no, 0)).isNotEqualTo(CouponCodes.draw(SECRET, "p", no, 0));
        });
    }

    @Test
    void peopleMayTypeACodeInAnyCaseAndInGroups() {
        assertThat(CouponCodes.read(" acde-fhjk-mnpr ")).contains("ACDEFHJKMNPR");
        assertThat(CouponCodes.read("ＡＣＤＥＦＨＪＫＭＮＰＲ")).contains("ACDEFHJKMNPR");
        assertThat(CouponCodes.read("199-50")).isEmpty();
        assertThat(CouponCodes.read("ACDEFHJKMNP0")).isEmpty();
        assertThat(CouponCodes.read("A".repeat(100_000))).isEmpty();
    }
}
