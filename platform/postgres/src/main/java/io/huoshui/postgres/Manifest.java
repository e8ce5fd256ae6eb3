package io.huoshui.postgres;

import io.huoshui.base.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup: the last entry of its file, one fact per line, fields separated by tabs. Names of tables and columns are quoted
 * as SQL needs them.
 *
 * @param app version of huoshui that wrote it
 * @param server version of the PostgreSQL it came from
 */
public record Manifest(
        String app,
        Instant taken,
        String server,
        List<Migration> migrations,
        List<Partition> partitions,
        List<Table> tables,
        List<Sequence> sequences) {
    static final String ENTRY = "manifest.tsv";
    private static final String FORMAT = "1";

    /** One row of a stage's migration history; {@code version} is {@code R:name} for a repeatable one. */
    public record Migration(String stage, String version, String checksum) {}

    /** In the order to create them; {@code key} is empty unless the partition is partitioned itself. */
    public record Partition(String name, String parent, String bound, String key) {}

    /**
     * @param sha256 of the rows as they stand in the file
     * @param digest of the rows in any order; equal digests and counts mean equal content
     */
    public record Table(String name, String columns, long rows, String sha256, String digest) {
        String entry() {
            return "tables/" + name.replace("\"", "") + ".copy";
        }
    }

    /** {@code last} is empty for a sequence that was never used. */
    public record Sequence(String name, String last) {}

    /** Newest version per stage; stages by name, not in the order they are migrated. */
    public Map<String, String> versions() {
        Map<String, String> newest = new LinkedHashMap<>();
        migrations.stream()
                .filter(each -> !each.version.startsWith("R:"))
                .forEach(each -> newest.put(each.stage, each.version));
        return newest;
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "format", FORMAT);
        line(text, "app", app);
        line(text, "taken", taken.toString());
        line(text, "server", server);
        migrations.forEach(each -> line(text, "migration", each.stage, each.version, each.checksum));
        partitions.forEach(each -> line(text, "partition", each.name, each.parent, each.bound, each.key));
        for (Table each : tables) {
            line(text, "table", each.name, each.columns, String.valueOf(each.rows), each.sha256, each.digest);
        }
        sequences.forEach(each -> line(text, "sequence", each.name, each.last));
        line(text, "end");
        return text.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        for (String field : fields) {
            if (field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a tab or a line end in the name " + field);
            }
        }
        text.append(String.join("\t", fields)).append('\n');
    }

    static Manifest parse(String text) {
        List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
        if (lines.isEmpty() || !lines.get(lines.size() - 1)[0].equals("end")) {
            throw new Refused(BackupReason.BACKUP_DAMAGED, "Its manifest is cut.");
        }
        if (!lines.get(0)[0].equals("format") || !lines.get(0)[1].equals(FORMAT)) {
            throw new Refused(BackupReason.BACKUP_NEWER, "Its format is " + String.join(" ", lines.get(0)) + ".");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        Manifest read = new Manifest(
                "", Instant.EPOCH, "", new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String[] line : lines) {
            switch (line[0]) {
                case "migration" -> read.migrations.add(new Migration(line[1], line[2], line[3]));
                case "partition" -> read.partitions.add(new Partition(line[1], line[2], line[3], line[4]));
                case "table" -> read.tables.add(new Table(line[1], line[2], Long.parseLong(line[3]), line[4], line[5]));
                case "sequence" -> read.sequences.add(new Sequence(line[1], line[2]));
                case "end" -> {}
                default -> facts.put(line[0], line[1]);
            }
        }
        return new Manifest(
                facts.getOrDefault("app", ""),
                Instant.parse(facts.getOrDefault("taken", "")),
                facts.getOrDefault("server", ""),
                read.migrations,
                read.partitions,
                read.tables,
                read.sequences);
    }
}
