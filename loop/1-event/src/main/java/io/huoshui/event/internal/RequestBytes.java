package io.huoshui.event.internal;

import io.huoshui.event.EventLimits;
import io.huoshui.event.EventReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, unpacked and bounded. The content type does not matter: browsers send JSON as text/plain to be spared a
 * preflight.
 *
 * @param from where the JSON begins, behind a byte order mark
 * @param problem why it cannot be read further; {@code bytes} holds what was read before
 */
record RequestBytes(byte[] bytes, int from, @Nullable EventReason problem) {
    static RequestBytes read(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        String coding = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        InputStream in = request.getInputStream();
        boolean gzip = coding.equals("gzip") || coding.equals("x-gzip");
        if (!gzip && !coding.equals("identity")) {
            return new RequestBytes(new byte[0], 0, EventReason.UNSUPPORTED_ENCODING);
        }
        return gzip ? unpack(in) : read(in, expected(request.getContentLengthLong()), null);
    }

    private static RequestBytes unpack(InputStream packed) throws IOException {
        try {
            return read(new GZIPInputStream(packed, 8192), 16 * 1024, EventReason.UNSUPPORTED_ENCODING);
        } catch (ZipException | EOFException broken) {
            return new RequestBytes(new byte[0], 0, EventReason.UNSUPPORTED_ENCODING);
        }
    }

    private static int expected(long contentLength) {
        return contentLength < 0 ? 16 * 1024 : (int) Math.min(contentLength, EventLimits.REQUEST_BYTES_MAX) + 1;
    }

    private static RequestBytes read(InputStream in, int expected, @Nullable EventReason whenBroken)
            throws IOException {
        byte[] bytes = new byte[expected];
        int size = 0;
        try {
            while (size <= EventLimits.REQUEST_BYTES_MAX) {
                int read = in.read(bytes, size, bytes.length - size);
                if (read < 0) {
                    return clean(bytes, size);
                }
                size += read;
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(size * 2, EventLimits.REQUEST_BYTES_MAX + 1));
                }
            }
        } catch (ZipException | EOFException broken) {
            if (whenBroken == null) {
                throw broken;
            }
            return new RequestBytes(Arrays.copyOf(bytes, size), 0, whenBroken);
        }
        return new RequestBytes(bytes, 0, EventReason.BATCH_TOO_LARGE);
    }

    private static RequestBytes clean(byte[] bytes, int size) {
        byte[] whole = bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
        boolean marked =
                size >= 3 && (whole[0] & 0xff) == 0xef && (whole[1] & 0xff) == 0xbb && (whole[2] & 0xff) == 0xbf;
        int from = marked ? 3 : 0;
        boolean clean = Utf8.isClean(whole, from, size);
        return new RequestBytes(whole, from, clean ? null : EventReason.MALFORMED_JSON);
    }
}
