package io.huoshui.connect.spreadsheet;

import io.huoshui.base.Reason;

/** Why a file, a mapping or a row was not taken. Numbers: 1001– file, 1020– mapping and state, 1040– row, 1080– the log's answer, 1090– the import itself. */
public enum ImportReason implements Reason {
    FILE_TOO_LARGE(1001, "文件太大，上限 200 MB，请拆开再传", "The file is too large (limit 200 MB); split it."),
    FILE_EMPTY(1002, "文件里没有表头或没有数据行", "The file has no header or no rows."),
    FORMAT_UNKNOWN(
            1003,
            "认不出的格式：请存成 CSV（可压缩成 .gz）或 XLSX 再传",
            "The format is not known; save it as CSV (may be gzipped) or XLSX."),
    ENCODING_WRONG(
            1004, "文件不是所选的编码，请改选编码或选自动识别", "The file is not in the chosen encoding; choose another or automatic."),
    ENCODING_UNKNOWN(1005, "认不出文件编码，请另存为 UTF-8 再传", "The encoding could not be recognised; save the file as UTF-8."),
    TOO_MANY_COLUMNS(1006, "列太多，上限 500 列", "Too many columns (limit 500)."),
    TOO_MANY_ROWS(1007, "行太多，上限 500 万行，请拆开再传", "Too many rows (limit 5 million); split the file."),
    UNPACKS_TOO_LARGE(1008, "文件解压后大得不正常，没有读取", "The file unpacks to an abnormal size; it was not read."),
    FILE_DAMAGED(1009, "文件损坏，读不到底，请重新导出", "The file is damaged and cannot be read to its end; export it again."),
    QUOTE_NOT_CLOSED(
            1010, "有引号没有配对，后面的内容会连成一格，请检查这一行", "A quote is never closed and would swallow the rest; check this row."),

    FIELD_NOT_MAPPED(1020, "必填的字段还没有对应的列", "A required field has no column yet."),
    COLUMN_UNKNOWN(1021, "文件里没有这一列", "The file has no such column."),
    FIELD_UNKNOWN(1022, "没有这个字段", "There is no such field."),
    FIELD_MAPPED_TWICE(1023, "同一个字段对应了两列", "One field is mapped from two columns."),
    OPTION_WRONG(1024, "导入选项不对", "An import option is wrong."),
    IMPORT_NOT_READY(
            1025,
            Category.RULE,
            "这次导入现在不能做这一步，请刷新后再试",
            "This import is not in a state for this step; refresh and try again."),
    FILE_GONE(1026, Category.RULE, "上传的文件已按期清除，请重新上传", "The uploaded file was removed in due time; upload it again."),

    ROW_WITHOUT_CUSTOMER(
            1040, "这一行没有客户，算作匿名，不导入", "The row names no customer; it is counted as anonymous and not imported."),
    ORDER_ID_MISSING(1041, "没有订单号", "The order id is missing."),
    TIME_UNREADABLE(1042, "时间读不出来", "The time cannot be read."),
    TIME_IN_FUTURE(1043, "时间在将来", "The time is in the future."),
    TIME_TOO_OLD(1044, "时间早得不正常", "The time is abnormally long ago."),
    QUANTITY_UNREADABLE(1045, "数量读不出数字", "The quantity is not a number."),
    QUANTITY_NOT_POSITIVE(1046, "数量必须大于 0", "The quantity must be greater than 0."),
    PRICE_UNREADABLE(1047, "单价读不出数字", "The price is not a number."),
    PRICE_NOT_POSITIVE(1048, "单价必须大于 0", "The price must be greater than 0."),
    AMOUNT_UNREADABLE(1049, "金额读不出数字", "The amount is not a number."),
    AMOUNT_NEGATIVE(1050, "金额不能是负数", "The amount must not be negative."),
    PHONE_UNREADABLE(1051, "手机号不是 11 位大陆号码", "The phone is not an 11-digit mainland number."),
    NUMBER_ROUNDED(
            1052, "表格把号码变成了科学计数，位数已经丢了", "The spreadsheet turned the number into scientific notation and lost digits."),
    EMAIL_UNREADABLE(1053, "邮箱格式不对", "The e-mail address is malformed."),
    CURRENCY_FOREIGN(1054, "币种和品牌的不同，又没有给汇率", "The currency differs from the brand's and no rate was given."),
    CELL_TOO_LONG(1055, "有一格超过 32 KB", "A cell is longer than 32 KB."),
    ROW_TOO_WIDE(1056, "这一行的格数比表头多，多半是逗号没有加引号", "The row has more cells than the header; probably an unquoted comma."),
    CELL_IS_AN_ERROR(1057, "这一格是公式错误值", "The cell holds a formula error."),
    SAME_ORDER_OTHER_CONTENT(
            1058, "同一订单号在文件里出现过，内容不同", "The same order id came before in this file with other content."),
    ORDER_OF_TWO_CUSTOMERS(1059, "同一订单号下有两位客户，只认第一位", "One order id names two customers; only the first is taken."),
    ORDER_NOT_PAID(1060, "订单未付款或已关闭，不导入", "The order is unpaid or closed; it is not imported."),
    REFUND_NOT_POSITIVE(1061, "取消单的金额合计不是负数", "The lines of the cancellation do not add up to money back."),
    EVENT_NAME_MISSING(1062, "没有行为名称", "The event name is missing."),
    NOTHING_TO_TELL(1063, "除了客户以外没有别的内容", "The row says nothing but who the customer is."),

    ORDER_CHANGED_SINCE(
            1080,
            "以前来过同一编号的内容，这次不同：已隔离，请到「拒收与隔离」选一份",
            "The same id came before with other content; it is quarantined, choose one under rejected events."),
    LOG_REFUSED(1081, "事件日志没有收下，原因见「拒收与隔离」", "The event log did not take it; see rejected events for the reason."),

    IMPORT_BROKE(
            1090,
            Category.BUG,
            "导入中途出错，可以重新开始，不会重复入库",
            "The import broke off; start it again, nothing is taken twice.");

    private final Told told;

    ImportReason(int number, String zh, String en) {
        this(number, Category.CALLER, zh, en);
    }

    ImportReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
