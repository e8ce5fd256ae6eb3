package io.huoshui.connect.spreadsheet;

import java.util.List;
import java.util.Set;

/**
 * A mapping worth keeping: built in, or remembered from an earlier import.
 *
 * @param columns the header it fits
 */
public record Template(
        String id,
        String name,
        ImportKind kind,
        boolean builtIn,
        List<String> columns,
        List<ColumnField> mapping,
        ImportOptions options) {

    /** Which share of the columns this template maps are in the header, 0…1. */
    public double fit(Set<String> header) {
        long known =
                mapping.stream().filter(each -> header.contains(each.column())).count();
        return mapping.isEmpty() ? 0 : (double) known / mapping.size();
    }

    /** The part of the mapping whose columns the header has. */
    public List<ColumnField> mappingFor(List<String> header) {
        return mapping.stream().filter(each -> header.contains(each.column())).toList();
    }
}
