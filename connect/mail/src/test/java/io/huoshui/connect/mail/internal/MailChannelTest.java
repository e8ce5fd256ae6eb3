package io.huoshui.connect.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huoshui.journey.TouchKind;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel against a real mail server, and against one that says what it is told to. */
class MailChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final IdempotencyKey KEY = new IdempotencyKey("0123456789abcdef0123456789abcdef");
    private static final String PREFERENCES = "https://crm.example/preferences/abc";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ScriptedSmtp scripted;

    @BeforeEach
    void open() throws IOException {
        scripted = new ScriptedSmtp();
    }

    @AfterEach
    void close() throws IOException {
        scripted.close();
        mail.stop();
    }

    @Test
    void aRealServerTakesTheLetterAndFindsItWhole() throws Exception {
        mail.start();
        assertThat(channel(mail.getSmtp().getPort()).send(message("lin@example.com", "您好 林溪"), KEY))
                .isEqualTo(new Delivery.Sent(KEY.text()));
        MimeMessage got = mail.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("新品上市 🌸");
        assertThat(got.getHeader("From", null)).contains("hello@tingyu.example");
        assertThat(got.getAllRecipients()).hasSize(1);
        assertThat(got.getHeader("Message-ID", null)).isEqualTo("<" + KEY.text() + "@tingyu.example>");
        assertThat(got.getHeader("List-Unsubscribe", null)).isEqualTo("<" + PREFERENCES + ">");
        assertThat(got.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(got.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(got.getSentDate().toInstant()).isEqualTo(NOW);
        MimeMultipart parts = (MimeMultipart) got.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("您好 林溪", PREFERENCES);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>您好 林溪</p>");
    }

    @Test
    void aServiceLetterOffersNoOneClickOptOut() throws Exception {
        mail.start();
        OutgoingMessage service = new OutgoingMessage(
                7, "lin@example.com", TouchKind.SERVICE, "发货", "已发货", null, PREFERENCES, "journey:order", true);
        channel(mail.getSmtp().getPort()).send(service, KEY);
        assertThat(mail.getReceivedMessages()[0].getHeader("List-Unsubscribe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lin",
                "@example.com",
                "lin@",
                "lin@example.com, other@example.com",
                "lin@example.com\r\nRCPT TO:<x@example.com>",
                "lin@example.com\nBcc: x@example.com",
                "lin @example.com",
                "林@example.com",
                "<lin@example.com>",
                "a:lin@example.com;"
            })
    void whatIsNoSingleAddressIsRefusedBeforeAnyServerHearsOfIt(String address) {
        assertThat(channel(scripted.port()).send(message(address, "x"), KEY))
                .isEqualTo(new Delivery.Refused("address"));
        assertThat(scripted.heard).isEmpty();
    }

    @Test
    void noLineOfAMessageBecomesAHeader() throws Exception {
        mail.start();
        OutgoingMessage evil = new OutgoingMessage(
                7,
                "lin@example.com",
                TouchKind.PROMOTIONAL,
                "hi\r\nBcc: everybody@example.com\r\n\r\nbody",
                ".\r\nQUIT\r\n.\r\n",
                null,
                PREFERENCES,
                "journey:wake-up",
                false);
        assertThat(channel(mail.getSmtp().getPort()).send(evil, KEY)).isInstanceOf(Delivery.Sent.class);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("hi");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox, REFUSED smtp-550",
        "RCPT, 553 not allowed, REFUSED smtp-553",
        "RCPT, 450 greylisted, TRY PT1M",
        "RCPT, 452 mailbox full, TRY PT1M",
        "RCPT, 421 closing, REST PT1M",
        "MAIL, 530 sign in first, REST PT5M",
        "MAIL, 451 not now, REST PT5M",
        "DATA, 554 no, REFUSED smtp-554",
        "DATA, 451 try later, TRY PT1M",
        "'.', 552 too large, REFUSED smtp-552",
        "'.', 554 spam, REFUSED smtp-554",
        "'.', 451 try later, TRY PT1M",
        "'.', 421 shutting down, REST PT1M",
        "'', 554 go away, REST PT1M",
        "'', 421 busy, REST PT1M",
        "'', HANG UP, REST PT1M",
        "MAIL, HANG UP, REST PT1M",
        "RCPT, HANG UP, REST PT1M",
        "DATA, HANG UP, REST PT1M",
        "'.', HANG UP, UNKNOWN",
    })
    void whatTheServerSaysDecidesWhatBecomesOfTheLetter(String command, String reply, String outcome) {
        scripted.says(command, reply);
        Delivery delivery = channel(scripted.port()).send(message("lin@example.com", "x"), KEY);
        assertThat(words(delivery)).startsWith(outcome);
    }

    @Test
    void theYesOfTheServerCountsAlsoWhenItHangsUpAfterIt() {
        scripted.says("QUIT", ScriptedSmtp.HANG_UP);
        assertThat(channel(scripted.port()).send(message("lin@example.com", "x"), KEY))
                .isEqualTo(new Delivery.Sent(KEY.text()));
    }

    @Test
    void whereNobodyListensTheChannelRests() throws IOException {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = once.getLocalPort();
        }
        assertThat(channel(free).send(message("lin@example.com", "x"), KEY))
                .isEqualTo(new Delivery.RetryAfter(Duration.ofMinutes(1)));
    }

    @Test
    void nothingIsSaidInTheOpenToAServerThatCannotKeepASecret() {
        MailServer server = new MailServer("127.0.0.1", scripted.port(), "name", "password", Tls.STARTTLS);
        MailChannel channel = new MailChannel(server, MailConfiguration.sender("hello@tingyu.example"), () -> NOW);
        assertThat(channel.send(message("lin@example.com", "x"), KEY)).isInstanceOf(Delivery.RetryAfter.class);
        assertThat(scripted.heard).noneMatch(each -> each.startsWith("AUTH") || each.startsWith("MAIL"));
    }

    @Test
    void theAddressLearnedLastIsWrittenTo() {
        Profile person = new Profile(
                7,
                NOW,
                null,
                Map.of(
                        new Identity("email", "old@example.com"), NOW.minusSeconds(9),
                        new Identity("email", "new@example.com"), NOW,
                        new Identity("phone", "+8613800006120"), NOW.plusSeconds(9)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        assertThat(channel(1).address(person)).hasValue("new@example.com");
        assertThat(channel(1).address(Profile.born(8, NOW))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@example.com, b@example.com", "林 <林@example.com>"})
    void aSenderThatIsNoneStopsTheStart(String from) {
        assertThatIllegalArgumentException().isThrownBy(() -> MailConfiguration.sender(from));
    }

    private MailChannel channel(int port) {
        MailServer server = new MailServer("127.0.0.1", port, "", "", Tls.NONE);
        return new MailChannel(server, MailConfiguration.sender("汀屿 <hello@tingyu.example>"), () -> NOW);
    }

    private static OutgoingMessage message(String address, String text) {
        return new OutgoingMessage(
                7, address, TouchKind.PROMOTIONAL, "新品上市 🌸", text, null, PREFERENCES, "journey:wake-up", false);
    }

    private static String words(Delivery delivery) {
        if (delivery instanceof Delivery.Refused refused) {
            return "REFUSED " + refused.code();
        } else if (delivery instanceof Delivery.TryAgain later) {
            return "TRY " + later.pause();
        } else if (delivery instanceof Delivery.RetryAfter later) {
            return "REST " + later.pause();
        }
        return delivery instanceof Delivery.Unknown ? "UNKNOWN" : "SENT";
    }
}
