package io.huoshui.connect.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.touch.channel.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void tookIt(int code) {
        assertThat(of(code, null)).isEqualTo(new Delivery.Sent("http-" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 307, 308, 400, 401, 404, 410, 422, 499})
    void willNeverTakeIt(int code) {
        assertThat(of(code, "5")).isEqualTo(new Delivery.Refused("http-" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504, 599})
    void mayHaveTakenIt(int code) {
        assertThat(of(code, null)).isEqualTo(new Delivery.Unknown("http-" + code));
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT1S",
        "999999999, PT24H",
        "'Fri, 20 Nov 2026 02:01:30 GMT', PT1M30S",
        "'Fri, 20 Nov 2026 01:00:00 GMT', PT1S",
        "soon, PT30S",
        ", PT30S"
    })
    void asksForTimeInSecondsOrByADate(String header, Duration pause) {
        assertThat(of(429, header)).isEqualTo(new Delivery.TryAgain(pause));
        assertThat(of(503, header)).isEqualTo(new Delivery.TryAgain(pause));
    }

    @Test
    void whatNeverLeftIsTriedAgainAndWhatMayHaveLeftIsUnknown() {
        assertThat(new Answer.Broken(false, "ConnectException").delivery(NOW))
                .isEqualTo(new Delivery.TryAgain(Answer.PAUSE));
        assertThat(new Answer.Broken(true, "SocketTimeoutException").delivery(NOW))
                .isEqualTo(new Delivery.Unknown("SocketTimeoutException"));
    }

    private static Delivery of(int code, String retryAfter) {
        return new Answer.Status(code, retryAfter).delivery(NOW);
    }
}
