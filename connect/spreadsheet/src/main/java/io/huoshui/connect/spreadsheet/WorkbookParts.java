package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing, to know what it costs before anything is held. What the archive says about its own sizes is
 * not believed; the sum is compared with the real file, so overlapping entries gain nothing.
 */
final class WorkbookParts {
    private final RowLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private final long most;
    private long unpacked;

    private WorkbookParts(long fileBytes, RowLimits limits) {
        this.limits = limits;
        this.most = Math.min(
                limits.unpackedBytes(), Math.max(RowLimits.RATIO_FROM_BYTES, fileBytes * limits.unpackedRatio()));
    }

    static void check(Path file, RowLimits limits) throws IOException {
        WorkbookParts parts = new WorkbookParts(Files.size(file), limits);
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            parts.check(zip);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Refused(ImportReason.FILE_DAMAGED);
        }
    }

    private void check(ZipFile zip) throws IOException {
        int parts = 0;
        boolean workbook = false;
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (++parts > limits.parts()) {
                throw new Refused(ImportReason.UNPACKS_TOO_LARGE);
            }
            workbook |= entry.getName().endsWith("workbook.xml");
            unpack(zip, entry);
        }
        if (!workbook) {
            throw new Refused(ImportReason.FORMAT_UNKNOWN);
        }
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        boolean held = !entry.getName().contains("worksheets/");
        SheetGuard guard = new SheetGuard();
        long part = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                part += got;
                unpacked += got;
                if (unpacked > most || (held && part > limits.sharedStringBytes())) {
                    throw new Refused(ImportReason.UNPACKS_TOO_LARGE);
                }
                if (!held) {
                    guard.look(buffer, got);
                }
            }
        }
    }
}
