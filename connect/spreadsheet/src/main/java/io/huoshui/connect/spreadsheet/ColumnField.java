package io.huoshui.connect.spreadsheet;

/** One line of a mapping: this column is that field ({@link ImportField#word}, {@code trait:…} or {@code property:…}). */
public record ColumnField(String column, String field) {
    public static final String TRAIT = "trait:";
    public static final String PROPERTY = "property:";
}
