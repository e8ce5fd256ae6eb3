package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping that fits one header: which column holds which field, and how to read it. Immutable.
 *
 * @param columns of the header, by field
 * @param free columns of {@code trait:…} and {@code property:…}, by name
 * @param brand whose currency and zone stand in for what the options leave out
 */
public record Mapping(
        ImportKind kind,
        List<String> header,
        Map<ImportField, Integer> columns,
        Map<String, Integer> free,
        ImportOptions options,
        ZoneId zone,
        Brand brand) {

    /** @throws Refused with an {@link ImportReason} from 1020 on when the mapping does not fit */
    public static Mapping of(
            ImportKind kind, List<String> header, List<ColumnField> lines, ImportOptions options, Brand brand) {
        Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        Map<String, Integer> free = new LinkedHashMap<>();
        for (ColumnField each : lines) {
            int column = header.indexOf(each.column());
            if (column < 0) {
                throw new Refused(ImportReason.COLUMN_UNKNOWN, each.column());
            }
            Integer before = put(kind, each.field(), column, columns, free);
            if (before != null) {
                throw new Refused(ImportReason.FIELD_MAPPED_TWICE, each.field());
            }
        }
        if (!isComplete(kind, lines) || (kind == ImportKind.INTERACTIONS && noEvent(columns, options))) {
            throw new Refused(ImportReason.FIELD_NOT_MAPPED, missing(kind, columns.keySet()));
        }
        return new Mapping(kind, header, columns, free, options, zone(options, brand), brand);
    }

    private static boolean noEvent(Map<ImportField, Integer> columns, ImportOptions options) {
        return !columns.containsKey(ImportField.EVENT) && options.event() == null;
    }

    private static @org.jspecify.annotations.Nullable Integer put(
            ImportKind kind, String field, int column, Map<ImportField, Integer> columns, Map<String, Integer> free) {
        if (kind == ImportKind.CUSTOMERS && field.startsWith(ColumnField.TRAIT)) {
            return free.put(field.substring(ColumnField.TRAIT.length()), column);
        }
        if (kind == ImportKind.INTERACTIONS && field.startsWith(ColumnField.PROPERTY)) {
            return free.put(field.substring(ColumnField.PROPERTY.length()), column);
        }
        ImportField known = ImportField.of(field)
                .filter(each -> each.belongsTo(kind))
                .orElseThrow(() -> new Refused(ImportReason.FIELD_UNKNOWN, field));
        return columns.put(known, column);
    }

    /** Whether everything a file of this kind needs is mapped; an interaction's name may also come from the options. */
    static boolean isComplete(ImportKind kind, List<ColumnField> lines) {
        Set<ImportField> fields = lines.stream()
                .flatMap(each -> ImportField.of(each.field()).stream())
                .collect(Collectors.toSet());
        return missing(kind, fields).isEmpty();
    }

    private static String missing(ImportKind kind, Set<ImportField> fields) {
        for (ImportField each : ImportField.values()) {
            if (each.isRequiredBy(kind) && !fields.contains(each)) {
                return each.word();
            }
        }
        if (fields.stream().noneMatch(ImportField.IDENTITIES::contains)) {
            return ImportField.CUSTOMER.word();
        }
        boolean worth = fields.contains(ImportField.ORDER_AMOUNT)
                || fields.contains(ImportField.LINE_AMOUNT)
                || (fields.contains(ImportField.PRICE) && fields.contains(ImportField.QUANTITY));
        return kind == ImportKind.ORDERS_BY_LINE && !worth ? ImportField.PRICE.word() : "";
    }

    private static ZoneId zone(ImportOptions options, Brand brand) {
        String said = options.timezone();
        try {
            return said == null ? brand.zone() : ZoneId.of(said);
        } catch (DateTimeException unknown) {
            throw new Refused(ImportReason.OPTION_WRONG, "timezone");
        }
    }

    boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    /** The cell's stripped text; empty when the field is not mapped. */
    String cell(Row row, ImportField field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }
}
