package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a text file, unpacked when it is gzipped, never more than the limits allow. */
final class PackedText {
    private static final int BUFFER_BYTES = 1 << 16;

    private PackedText() {}

    static InputStream open(Path file, RowLimits limits) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        if (Signature.of(file) != Signature.GZIP) {
            return raw;
        }
        try {
            return new Bounded(new GZIPInputStream(raw, BUFFER_BYTES), Files.size(file), limits);
        } catch (IOException damaged) {
            raw.close();
            throw new Refused(ImportReason.FILE_DAMAGED);
        }
    }

    /** Stops a bomb while it unpacks. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long unpacked;

        Bounded(InputStream in, long packedBytes, RowLimits limits) {
            super(in);
            this.most = Math.min(
                    limits.unpackedBytes(), Math.max(RowLimits.RATIO_FROM_BYTES, packedBytes * limits.unpackedRatio()));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int got = super.read(into, from, length);
                count(Math.max(got, 0));
                return got;
            } catch (ZipException | EOFException damaged) {
                throw new Refused(ImportReason.FILE_DAMAGED);
            }
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > most) {
                throw new Refused(ImportReason.UNPACKS_TOO_LARGE);
            }
        }
    }
}
