package io.huoshui.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The server's own words since one start. */
record ServerLog(Path file, long from) {
    private static final long MAX_BYTES = 16L << 20;
    private static final int MAX_SHOWN = 16_384;

    /** A log that starts now; what was there before stays in the file, or in {@code server.log.1} when it grew large. */
    static ServerLog startingNow(Path cluster) throws IOException {
        Path file = cluster.resolve("server.log");
        if (Files.exists(file) && Files.size(file) > MAX_BYTES) {
            Files.move(file, cluster.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** At most the last 16 KB of it; never fails, because it is read when something else did. */
    String text() {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.max(from, in.length() - MAX_SHOWN);
            byte[] bytes = new byte[(int) Math.max(0, in.length() - begin)];
            in.seek(begin);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(the server's log cannot be read: " + e + ")";
        }
    }

    String lastLine() {
        String text = text();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
