package io.huoshui.connect.mail.internal;

import io.huoshui.connect.mail.Reply;
import io.huoshui.connect.mail.Reply.Question;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.channel.Delivery;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes e-mail: one connection, one letter, one person. */
final class MailChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);
    private static final int ADDRESS_CHARS_MAX = 254;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+");
    private static final String EMAIL = "email";
    private static final Duration SERVER_AWAY = Duration.ofMinutes(1);
    private static final Duration NOT_LET_IN = Duration.ofMinutes(5);

    private final MailServer server;
    private final Session session;
    private final InternetAddress from;
    private final InstantSource time;

    MailChannel(MailServer server, InternetAddress from, InstantSource time) {
        this.server = server;
        this.session = server.session(domain(from));
        this.from = from;
        this.time = time;
    }

    @Override
    public String id() {
        return EMAIL;
    }

    /** The address learned last. */
    @Override
    public Optional<String> address(Profile person) {
        return person.identities().entrySet().stream()
                .filter(each -> each.getKey().namespace().equals(EMAIL))
                .max(Map.Entry.<Identity, Instant>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(each -> each.getKey().value());
    }

    @Override
    public Delivery send(OutgoingMessage message, IdempotencyKey key) {
        Envelope envelope;
        try {
            envelope = Envelope.of(message, from, recipient(message.address()), key, time.instant(), session);
        } catch (MessagingException noAddress) {
            return new Delivery.Refused("address");
        }
        try (Transport transport = session.getTransport("smtp")) {
            try {
                transport.connect(server.host(), server.port(), name(server.user()), name(server.password()));
            } catch (MessagingException notConnected) {
                return notConnected(notConnected);
            }
            return handOver(transport, envelope, key);
        } catch (MessagingException closing) {
            throw new IllegalStateException(closing); // of what is already decided: handOver catches the rest
        }
    }

    private Delivery handOver(Transport transport, Envelope envelope, IdempotencyKey key) {
        try {
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return new Delivery.Sent(key.text());
        } catch (MessagingException failed) {
            Optional<Reply> reply = reply(failed);
            if (reply.isPresent()) {
                if (reply.get().to() == Question.SENDER) {
                    LOG.warn(
                            "{} does not take letters from us: {}",
                            server,
                            reply.get().code());
                }
                return reply.get().delivery();
            }
            String how = Optional.ofNullable(failed.getCause())
                    .orElse(failed)
                    .getClass()
                    .getSimpleName();
            return envelope.isBegun() ? new Delivery.Unknown(how) : new Delivery.RetryAfter(SERVER_AWAY);
        }
    }

    private Delivery notConnected(MessagingException why) {
        if (why instanceof AuthenticationFailedException) {
            LOG.warn("{} does not let us in", server);
            return new Delivery.RetryAfter(NOT_LET_IN);
        }
        return new Delivery.RetryAfter(SERVER_AWAY);
    }

    /** What the server said, found where the library put it. */
    private static Optional<Reply> reply(Exception failed) {
        for (Exception each = failed; each != null; each = next(each)) {
            Optional<Reply> found = Optional.empty();
            if (each instanceof SMTPAddressFailedException no) {
                found = reply(no.getReturnCode(), Question.RECIPIENT);
            } else if (each instanceof SMTPSendFailedException no) {
                found = reply(no.getReturnCode(), isAboutUs(no) ? Question.SENDER : Question.CONTENT);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutUs(SMTPSendFailedException no) {
        return no.getCommand() != null && no.getCommand().startsWith("MAIL");
    }

    private static Optional<Reply> reply(int code, Question to) {
        return code >= 400 ? Optional.of(new Reply(code, to)) : Optional.empty();
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException chained ? chained.getNextException() : null;
    }

    static String domain(InternetAddress of) {
        return of.getAddress().substring(of.getAddress().lastIndexOf('@') + 1);
    }

    /** Exactly one address, of letters every server knows. */
    private static InternetAddress recipient(String address) throws AddressException {
        if (address.length() > ADDRESS_CHARS_MAX || !ADDRESS.matcher(address).matches()) {
            throw new AddressException("not an address");
        }
        return new InternetAddress(address, true);
    }

    private static @Nullable String name(String given) {
        return given.isEmpty() ? null : given;
    }
}
