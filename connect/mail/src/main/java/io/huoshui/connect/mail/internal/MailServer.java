package io.huoshui.connect.mail.internal;

import jakarta.mail.Session;
import java.util.Properties;

/**
 * The server letters are handed to.
 *
 * @param user empty when it asks for no name
 */
record MailServer(String host, int port, String user, String password, Tls tls) {
    private static final String CONNECT_MS = "5000";
    private static final String SILENCE_MS = "10000";

    /**
     * Whoever it is must prove to be that host; nothing is said in the open that should not be.
     *
     * @param domain whom we say we are, instead of looking up and telling the name of this machine
     */
    Session session(String domain) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MS);
        properties.put("mail.smtp.timeout", SILENCE_MS);
        properties.put("mail.smtp.writetimeout", SILENCE_MS);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", domain);
        return Session.getInstance(properties);
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
