package io.huoshui.connect.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A workbook's cell as the text its author sees, as far as it matters for reading it as data. */
final class CellText {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Spreadsheets keep 15 digits and show those; 2.55 is stored as 2.5499999999999998. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern NO_DATE_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private CellText() {}

    /** Formulas are read by the value their author last saw; they are never computed. */
    static String of(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return cell.getType() == CellType.STRING ? cell.getText() : "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> formula(cell, raw);
            case STRING -> cell.getText();
            case BOOLEAN -> raw.equals("1") ? "true" : "false";
            case ERROR -> raw;
            case EMPTY -> "";
        };
    }

    private static String formula(Cell cell, String raw) {
        return cell.getValue() instanceof BigDecimal || looksNumeric(raw) ? number(cell, raw) : raw;
    }

    private static boolean looksNumeric(String raw) {
        return raw.matches("-?\\d{1,15}(\\.\\d{1,20})?([eE][-+]?\\d{1,3})?");
    }

    private static String number(Cell cell, String raw) {
        if (!looksNumeric(raw) && !raw.matches("-?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,3})?")) {
            return raw;
        }
        if (isDate(cell.getDataFormatString())) {
            try {
                LocalDateTime at = cell.asDate();
                return at == null ? raw : DATE_TIME.format(at);
            } catch (DateTimeException outOfRange) {
                return raw;
            }
        }
        BigDecimal exact = new BigDecimal(raw);
        return exact.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = NO_DATE_PART.matcher(format).replaceAll("");
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.indexOf('h') >= 0 || bare.indexOf('Y') >= 0;
    }
}
