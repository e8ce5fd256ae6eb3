package io.huoshui.journey.internal;

import io.huoshui.journey.Journey;
import io.huoshui.journey.node.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The journeys as they are at this place of the log, and the definitions people walk by. */
final class InForce {
    private final JourneyTable table;
    private final Definitions definitions;
    private final Map<String, JourneyTable.Row> rows = new TreeMap<>();
    private final Map<String, List<JourneyTable.Version>> versions = new HashMap<>();
    private final List<Door> doors = new ArrayList<>();

    /** An entry of a journey that runs. */
    record Door(String id, int version, Journey journey, Entry entry) {}

    InForce(JourneyTable table, Definitions definitions) {
        this.table = table;
        this.definitions = definitions;
        table.all().forEach(each -> rows.put(each.id(), each));
        open();
    }

    private void open() {
        doors.clear();
        rows.values().stream().filter(JourneyTable.Row::isRunning).forEach(row -> {
            Journey journey = definition(row.id(), row.version());
            journey.entries().forEach(each -> doors.add(new Door(row.id(), row.version(), journey, each)));
        });
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Every way in, by journey, in the order drawn. */
    List<Door> doors() {
        return doors;
    }

    List<Door> doors(String journey) {
        return doors.stream().filter(each -> each.id().equals(journey)).toList();
    }

    Optional<JourneyTable.Row> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    boolean isRunning(String id) {
        return find(id).filter(JourneyTable.Row::isRunning).isPresent();
    }

    /** Those in which nothing is due. */
    Set<String> asleep() {
        return rows.values().stream()
                .filter(each -> !each.isRunning())
                .map(JourneyTable.Row::id)
                .collect(Collectors.toSet());
    }

    Journey definition(String id, int version) {
        return definitions.of(id, version);
    }

    /** Every version somebody may have walked by before they came to this one. */
    Map<Integer, Journey> definitionsUpTo(String id, int version) {
        Map<Integer, Journey> found = new TreeMap<>();
        versions.computeIfAbsent(id, table::versions).stream()
                .map(JourneyTable.Version::version)
                .filter(each -> each <= version)
                .forEach(each -> found.put(each, definition(id, each)));
        return found;
    }

    void save(JourneyTable.Row row) {
        table.save(row);
        versions.remove(row.id());
        rows.put(row.id(), row);
        open();
    }

    /** Definitions never change once published; those read are kept until the log is told again. */
    static final class Definitions {
        private final JourneyTable table;
        private final io.huoshui.journey.internal.form.JourneyJson json;
        private final Map<String, Journey> read = new HashMap<>();

        Definitions(JourneyTable table, io.huoshui.journey.internal.form.JourneyJson json) {
            this.table = table;
            this.json = json;
        }

        synchronized Journey of(String id, int version) {
            return read.computeIfAbsent(
                    id + "\n" + version,
                    any -> json.read(table.version(id, version)
                            .orElseThrow(() -> new IllegalStateException("no version " + version + " of journey " + id))
                            .definition()));
        }

        synchronized void forget() {
            read.clear();
        }
    }
}
