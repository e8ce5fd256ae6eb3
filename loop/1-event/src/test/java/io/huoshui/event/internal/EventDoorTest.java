package io.huoshui.event.internal;

import static io.huoshui.event.internal.TestLog.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.event.EventLimits;
import io.huoshui.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDoorTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("event");

    static final String GOOD = """
            {"userId":"u-1","event":"Product Viewed","messageId":"m-1","properties":{"sku":"S-1"}}""";

    TestLog log;
    TestDoor door;

    @BeforeEach
    void open() {
        log = TestLog.fresh(db.dataSource());
        door = new TestDoor(log);
    }

    @AfterEach
    void close() {
        door.close();
        log.close();
    }

    @Test
    void aGoodEventIsDurableWhenTheDoorSaysSuccess() {
        HttpResponse<String> answer = door.post("track", GOOD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        Event event = newest();
        assertThat(event.source()).isEqualTo("shop");
        assertThat(event.properties().text("sku")).contains("S-1");
        assertThat(event.occurredAt()).isEqualTo(START);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            identify | {"userId":"u","traits":{"name":"林溪"}}                 | IDENTIFY |
            track    | {"anonymousId":"a","event":"Link Clicked"}              | TRACK    | Link Clicked
            page     | {"anonymousId":"a","name":"Home"}                       | PAGE     | Home
            screen   | {"userId":"u","name":"Cart"}                            | SCREEN   | Cart
            group    | {"userId":"u","groupId":"g"}                            | GROUP    |
            alias    | {"userId":"u","previousId":"old"}                       | ALIAS    |
            batch    | {"batch":[{"type":"track","userId":4711,"event":"X"}]}  | TRACK    | X
            import/  | {"batch":[{"type":"page","userId":"u","name":null}]}    | PAGE     |
            """)
    void everyCallOfTheSegmentApiIsTaken(String call, String body, String kind, String name) {
        assertThat(door.post(call, body).statusCode()).isEqualTo(200);

        assertThat(newest().kind()).hasToString(kind);
        assertThat(newest().name()).isEqualTo(name == null ? "" : name);
    }

    @Test
    void aNumericUserIdIsText() {
        door.post("track", "{\"userId\":4711,\"event\":\"X\"}");

        assertThat(newest().userId()).isEqualTo("4711");
    }

    @Test
    void theWriteKeyMayStandInTheBodyBehindTheMessages() {
        String body =
                "{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"event\":\"X\"}],\"writeKey\":\"" + door.key + "\"}";
        assertThat(door.send(door.request("batch").POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(200);

        String single = "{\"userId\":\"u\",\"event\":\"Y\",\"writeKey\":\"" + door.key + "\"}";
        assertThat(door.send(door.request("track").POST(BodyPublishers.ofString(single)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(newest().body().has("writeKey")).isFalse();
    }

    @Test
    void aWrongOrMissingOrRevokedKeyIsRefusedAndNothingIsStored() {
        String wrong = GOOD.replace("{\"userId", "{\"writeKey\":\"hs_wrong\",\"userId");
        assertThat(door.send(door.request("track").POST(BodyPublishers.ofString(GOOD)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(door.send(door.request("track").POST(BodyPublishers.ofString(wrong)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(door.send(door.request("track")
                                .header("Authorization", TestDoor.basic("hs_wrong"))
                                .POST(BodyPublishers.ofString(GOOD)))
                        .statusCode())
                .isEqualTo(401);
        door.writeKeys.revoke(new WriteKeyTable(log.database).all().get(0).id());
        assertThat(door.post("track", GOOD).statusCode()).isEqualTo(401);

        assertThat(log.count("event_log") + log.count("rejected_event")).isZero();
    }

    @Test
    void gzipAndChunkedAndAnyContentTypeAreTaken() {
        byte[] packed = TestDoor.gzip(GOOD);
        assertThat(door.send(door.request("track")
                                .header("Authorization", TestDoor.basic(door.key))
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.send(door.request("track")
                                .header("Authorization", TestDoor.basic(door.key))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(log.count("event_log")).isEqualTo(1);
    }

    @Test
    void aWrongClientClockCancelsOut() {
        door.post("track", """
                {"userId":"u","event":"X","timestamp":"2036-01-01T00:00:00Z","sentAt":"2036-01-01T00:10:00Z"}""");

        assertThat(newest().occurredAt()).isEqualTo(START.minusSeconds(600));
        assertThat(newest().body().has("clampedTimestamp")).isFalse();
    }

    @Test
    void sentAtOfTheBatchCountsWhereverItStands() {
        door.post("batch", """
                {"batch":[{"type":"track","userId":"u","event":"X","timestamp":"2026-11-22T08:00:00.000+08:00"}],
                 "sentAt":"2026-11-22T08:00:30+08:00"}""");

        assertThat(newest().occurredAt()).isEqualTo(START.minusSeconds(30));
    }

    @Test
    void aTimeInTheFutureIsPulledBackAndMarked() {
        door.post("track", "{\"userId\":\"u\",\"event\":\"X\",\"timestamp\":\"2036-01-01T00:00:00Z\"}");

        assertThat(newest().occurredAt()).isEqualTo(START);
        assertThat(newest().body().text("clampedTimestamp")).contains("2036-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:59:59.9999999Z, 2026-11-22T09:59:59.999999Z",
        "2026-11-22T17:00:00+08:00, 2026-11-22T09:00:00Z",
        "2026-11-22T17:00:00.5+0800, 2026-11-22T09:00:00.5Z",
        "2026-11-22 09:00:00Z, 2026-11-22T09:00:00Z",
        "1763800000, 2025-11-22T08:26:40Z",
        "1763800000123, 2025-11-22T08:26:40.123Z",
        "1990-01-01T00:00:00Z, 1990-01-01T00:00:00Z"
    })
    void timesAreReadInTheFormsClientsSend(String sent, Instant read) {
        door.post("track", "{\"userId\":\"u\",\"event\":\"X\",\"timestamp\":\"" + sent + "\"}");

        assertThat(newest().occurredAt()).isEqualTo(read);
    }

    @Test
    void aMessageWithoutIdIsKnownAgainByItsContent() {
        String body = "{\"userId\":\"u\",\"event\":\"X\",\"timestamp\":\"2026-11-22T09:00:00Z\"}";
        door.post("track", body);
        door.post("track", body);
        door.post("track", body.replace("\"u\"", "\"v\""));

        assertThat(log.count("event_log")).isEqualTo(2);
        assertThat(newest().messageId()).startsWith("auto-");
    }

    @Test
    void badEventsOfABatchAreStoredAndTheGoodOnesTaken() {
        HttpResponse<String> answer = door.post("batch", """
                {"batch":[{"type":"track","userId":"u","event":"X","messageId":"1"},
                          {"type":"nonsense","userId":"u","messageId":"2"},
                          17,
                          {"type":"track","userId":"u","event":"X","messageId":"1"},
                          {"type":"track","event":"X","messageId":"3"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"accepted\":1,\"duplicate\":1,\"rejected\":3,"
                        + "\"reasons\":{\"NOT_AN_OBJECT\":1,\"UNKNOWN_TYPE\":1,\"MISSING_IDENTITY\":1}}");
        assertThat(log.database
                        .sql("select convert_from(payload, 'UTF8') from rejected_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "{\"type\":\"nonsense\",\"userId\":\"u\",\"messageId\":\"2\"}",
                        "17",
                        "{\"type\":\"track\",\"event\":\"X\",\"messageId\":\"3\"}");
    }

    /** The table of docs/reference/bad-input.md. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            track | {"userId":"u"                                                        | 400 | MALFORMED_JSON
            track | {"userId":"u","event":"X"} {}                                        | 400 | MALFORMED_JSON
            track | ``                                                                   | 400 | MALFORMED_JSON
            track | 17                                                                   | 400 | NOT_AN_OBJECT
            batch | {"messages":[]}                                                      | 400 | NOT_A_BATCH
            batch | {"batch":{}}                                                         | 400 | NOT_A_BATCH
            track | {"userId":"u"}                                                       | 400 | MISSING_EVENT_NAME
            track | {"userId":"u","event":"  "}                                          | 400 | MISSING_EVENT_NAME
            track | {"event":"X"}                                                        | 400 | MISSING_IDENTITY
            track | {"event":"X","userId":" ","anonymousId":null}                        | 400 | MISSING_IDENTITY
            track | {"event":"X","context":{"externalIds":[{"id":"7"},{"type":"phone"}]}} | 400 | MISSING_IDENTITY
            track | {"event":"X","context":{"externalIds":[{"id":"7","type":" "}, 9]}}   | 400 | MISSING_IDENTITY
            group | {"userId":"u"}                                                       | 400 | MISSING_FIELD
            alias | {"userId":"u"}                                                       | 400 | MISSING_FIELD
            track | {"userId":"u","event":"X","properties":[1]}                          | 400 | WRONG_FIELD_TYPE
            track | {"userId":{"id":1},"event":"X"}                                      | 400 | WRONG_FIELD_TYPE
            track | {"userId":"u","event":"X","timestamp":"yesterday"}                   | 400 | TIMESTAMP_UNREADABLE
            track | {"userId":"u","event":"X","timestamp":"2026-11-22T10:00:00"}         | 400 | TIMESTAMP_UNREADABLE
            track | {"userId":"u","event":"X","timestamp":"2026-02-30T10:00:00Z"}        | 400 | TIMESTAMP_UNREADABLE
            track | {"userId":"u","event":"X","timestamp":"1989-12-31T23:59:59Z"}        | 400 | TIMESTAMP_TOO_OLD
            track | {"userId":"u","event":"X","timestamp":0}                             | 400 | TIMESTAMP_TOO_OLD
            track | {"userId":"u","event":"a\\u0000b"}                                   | 400 | NUL_CHARACTER
            track | {"userId":"u","event":"X","properties":{"a\\u0000":1}}               | 400 | NUL_CHARACTER
            track | {"userId":"u","event":"X","properties":{"a":"\\ud83d"}}              | 400 | BROKEN_TEXT
            track | {"userId":"u","event":"X","properties":{"a":"\\ude00\\ud83d"}}       | 400 | BROKEN_TEXT
            track | {"userId":"u","event":"X","properties":{"a":1e309}}                  | 400 | NUMBER_OUT_OF_RANGE
            track | {"userId":"u","event":"X","properties":{"a":1e-999999999999}}        | 400 | NUMBER_OUT_OF_RANGE
            nosuch| {"userId":"u","event":"X"}                                           | 404 | UNKNOWN_CALL
            """)
    void badInputIsRefusedWithItsReason(String call, String body, int status, String code) {
        HttpResponse<String> answer = door.post(call, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"success\":false");
        assertThat(log.count("event_log")).isZero();
        assertThat(log.count("rejected_event")).isEqualTo(status == 404 ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT_BYTES,   32768, 200, ''",
        "EVENT_BYTES,   32769, 413, EVENT_TOO_LARGE",
        "REQUEST_BYTES, 512000, 413, EVENT_TOO_LARGE",
        "REQUEST_BYTES, 512001, 413, BATCH_TOO_LARGE",
        "DEPTH,         64, 200, ''",
        "DEPTH,         65, 400, TOO_DEEP",
        "DEPTH,         990, 400, TOO_DEEP",
        "DEPTH,         5000, 400, TOO_DEEP",
        "KEYS,          2000, 200, ''",
        "KEYS,          2001, 400, TOO_MANY_KEYS",
        "ID,            256, 200, ''",
        "ID,            257, 400, TEXT_TOO_LONG",
        "DIGITS,        100, 200, ''",
        "DIGITS,        101, 400, NUMBER_OUT_OF_RANGE",
        "EXPONENT,      308, 200, ''",
        "EXPONENT,      309, 400, NUMBER_OUT_OF_RANGE"
    })
    void limitsHoldAtAndPastThem(String what, int n, int status, String code) {
        HttpResponse<String> answer = door.post("track", sized(what, n));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
        assertThat(log.count("event_log")).isEqualTo(status == 200 ? 1 : 0);
    }

    private static String sized(String what, int n) {
        String start = "{\"userId\":\"u\",\"event\":\"X\",\"properties\":{";
        return switch (what) {
            case "EVENT_BYTES", "REQUEST_BYTES" -> start + "\"a\":\"" + "x".repeat(n - start.length() - 8) + "\"}}";
            case "DEPTH" -> start + "\"a\":" + "[".repeat(n - 2) + "]".repeat(n - 2) + "}}";
            case "KEYS" ->
                start + IntStream.range(3, n).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(",")) + "}}";
            case "ID" -> "{\"event\":\"X\",\"userId\":\"" + "u".repeat(n) + "\"}";
            case "DIGITS" -> start + "\"a\":" + "1".repeat(n) + "}}";
            default -> start + "\"a\":1e" + n + "}}";
        };
    }

    @Test
    void aBatchOfFiveHundredKilobytesIsTakenAndOneByteMoreIsNot() {
        String event = "{\"type\":\"page\",\"userId\":\"u\"}";
        String most =
                "{\"batch\":[" + event + "]" + " ".repeat(EventLimits.REQUEST_BYTES_MAX - event.length() - 12) + "}";

        assertThat(most).hasSize(EventLimits.REQUEST_BYTES_MAX);
        assertThat(door.post("batch", most).statusCode()).isEqualTo(200);
        assertThat(door.post("batch", most + " ").statusCode()).isEqualTo(413);
        assertThat(door.send(door.request("batch")
                                .header("Authorization", TestDoor.basic(door.key))
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(TestDoor.gzip(most + " ".repeat(50_000_000)))))
                        .statusCode())
                .isEqualTo(413);
        assertThat(log.database
                        .sql("select max(length(payload)) from rejected_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(32 * 1024);
    }

    @Test
    void bytesThatAreNoUtf8AreKeptAsTheyCame() {
        byte[] gbk = "{\"userId\":\"u\",\"event\":\"下单\"}".getBytes(java.nio.charset.Charset.forName("GBK"));

        assertThat(door.post("track", gbk).statusCode()).isEqualTo(400);
        assertThat(log.database
                        .sql("select payload from rejected_event")
                        .query(byte[].class)
                        .single())
                .isEqualTo(gbk);
    }

    @Test
    void brokenOrUnknownCompressionIsRefused() {
        for (String encoding : new String[] {"gzip", "br"}) {
            assertThat(door.send(door.request("track")
                                    .header("Authorization", TestDoor.basic(door.key))
                                    .header("Content-Encoding", encoding)
                                    .POST(BodyPublishers.ofString("no such thing")))
                            .body())
                    .contains("UNSUPPORTED_ENCODING");
        }
    }

    private Event newest() {
        return log.events.at(java.util.List.of(log.events.head())).get(0);
    }
}
