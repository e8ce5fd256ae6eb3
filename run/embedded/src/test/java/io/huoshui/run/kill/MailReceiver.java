package io.huoshui.run.kill;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Where the victim's letters go: a mail server as plain as can be. It does not know a letter again. */
final class MailReceiver implements AutoCloseable {
    private static final String END = ".";

    private final Letterbox letterbox;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    MailReceiver(Letterbox letterbox) throws IOException {
        this.letterbox = letterbox;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                start(() -> talk(connection));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "mail-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            say(connection, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.equals("DATA")) {
                    say(connection, "250 ok");
                } else if (!letterbox.listens()) {
                    return;
                } else {
                    say(connection, "354 go on");
                    if (!letterbox.hears(heard(content(in)))) {
                        return;
                    }
                    say(connection, "250 taken");
                }
            }
        } catch (IOException | MessagingException gone) {
            // the victim died in the middle of a sentence: nothing was heard
        }
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); !END.equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("hung up before the end");
            }
            content.append(line).append("\r\n");
        }
        return content.toString();
    }

    private static Letterbox.Heard heard(String content) throws IOException, MessagingException {
        MimeMessage letter =
                new MimeMessage(null, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
        String text =
                ((Multipart) letter.getContent()).getBodyPart(0).getContent().toString();
        String key = letter.getMessageID().replaceAll("^<|@.*", "");
        return new Letterbox.Heard(key, text.contains("可能已收到过同一封信"));
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
