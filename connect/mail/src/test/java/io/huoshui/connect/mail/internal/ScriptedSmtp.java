package io.huoshui.connect.mail.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says to each command what it is told to; {@code HANG UP} ends the connection instead. */
final class ScriptedSmtp implements AutoCloseable {
    static final String HANG_UP = "HANG UP";
    private static final Map<String, String> POLITE = Map.of(
            "", "220 ready",
            "EHLO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> says = new ConcurrentHashMap<>(POLITE);
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));

    ScriptedSmtp() throws IOException {
        Thread thread = new Thread(this::accept, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    ScriptedSmtp says(String to, String reply) {
        says.put(to, reply);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                talk(connection);
            } catch (IOException gone) {
                // hung up, or the test is over
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        boolean content = false;
        String line = "";
        while (line != null) {
            String command = content ? line : line.split(" ", 2)[0].toUpperCase();
            if (!content || line.equals(".")) {
                String reply = says.getOrDefault(command, "502 what?");
                if (reply.equals(HANG_UP)) {
                    connection.setSoLinger(true, 0);
                    return;
                }
                connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
                connection.getOutputStream().flush();
                content = command.equals("DATA") && reply.startsWith("354");
            }
            line = in.readLine();
            heard.add(String.valueOf(line));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
