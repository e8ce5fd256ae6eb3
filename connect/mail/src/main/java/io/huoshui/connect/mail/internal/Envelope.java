package io.huoshui.connect.mail.internal;

import io.huoshui.connect.mail.Letter;
import io.huoshui.touch.channel.IdempotencyKey;
import io.huoshui.touch.channel.OutgoingMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;

/** The letter as it goes over the wire. Knows whether the server began to get it. */
final class Envelope extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String messageId;
    private volatile boolean begun;

    private Envelope(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @param now of the date it carries */
    static Envelope of(
            OutgoingMessage message,
            InternetAddress from,
            InternetAddress to,
            IdempotencyKey key,
            Instant now,
            Session session)
            throws MessagingException {
        Envelope made = new Envelope(session, "<" + key.text() + "@" + MailChannel.domain(from) + ">");
        Letter letter = Letter.of(message);
        made.setFrom(from);
        made.setRecipient(Message.RecipientType.TO, to);
        made.setSubject(letter.subject(), UTF_8);
        made.setSentDate(Date.from(now));
        made.setHeader("Auto-Submitted", "auto-generated");
        if (message.kind().isPromotional() && message.preferences() != null) {
            made.setHeader("List-Unsubscribe", "<" + message.preferences() + ">");
            made.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        made.setContent(new MimeMultipart("alternative", text, html));
        made.saveChanges();
        return made;
    }

    /** The server asked for the content, and some of it may be there. */
    boolean isBegun() {
        return begun;
    }

    /** The same for each attempt at the same touch. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, without);
    }
}
