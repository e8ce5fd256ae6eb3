package io.huoshui.connect.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    /** The example the standard's own libraries are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String KNOWN = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsTheStandardsExample() {
        assertThat(Signature.with(SECRET).of(ID, AT, BODY)).isEqualTo(KNOWN);
    }

    @Test
    void whileASecretIsReplacedTheReceiverMayKnowEither() {
        String fresh = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=";
        String both = Signature.with(fresh + ", " + SECRET).of(ID, AT, BODY);
        assertThat(both.split(" ")).containsExactly(Signature.with(fresh).of(ID, AT, BODY), KNOWN);
    }

    @Test
    void anotherIdTimeOrBodyHasAnotherSignature() {
        Signature signature = Signature.with(SECRET);
        assertThat(signature.of(ID + "x", AT, BODY)).isNotEqualTo(KNOWN);
        assertThat(signature.of(ID, AT.plusSeconds(1), BODY)).isNotEqualTo(KNOWN);
        assertThat(signature.of(ID, AT, "{\"test\": 2432232315}".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_c2hvcnQ=",
                "whsec_not base64",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void aSecretThatIsNoneIsRefusedWithoutBeingShown(String secrets) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signature.with(secrets))
                .satisfies(why -> assertThat(why.getMessage()).doesNotContain("MfKQ", "c2hvcnQ"));
    }
}
