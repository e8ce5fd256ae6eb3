package io.huoshui.connect.spreadsheet;

import static io.huoshui.connect.spreadsheet.ImportKind.CUSTOMERS;
import static io.huoshui.connect.spreadsheet.ImportKind.INTERACTIONS;
import static io.huoshui.connect.spreadsheet.ImportKind.ORDERS_BY_LINE;
import static io.huoshui.connect.spreadsheet.ImportKind.ORDERS_BY_ORDER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column can be mapped to. Beside these there are free {@code trait:<name>} and {@code property:<name>}. */
public enum ImportField {
    CUSTOMER("客户编号", "Customer id", EnumSet.allOf(ImportKind.class)),
    PHONE("手机号", "Phone", EnumSet.allOf(ImportKind.class)),
    EMAIL("邮箱", "E-mail", EnumSet.allOf(ImportKind.class)),
    MEMBER_ID("会员号", "Member id", EnumSet.allOf(ImportKind.class)),
    UNIONID("微信 UnionID", "WeChat UnionID", EnumSet.allOf(ImportKind.class)),
    EXTERNAL_USERID("企微客户", "WeCom contact", EnumSet.allOf(ImportKind.class)),
    SHOP_BUYER_ID("店铺买家", "Shop buyer", EnumSet.allOf(ImportKind.class)),
    ORDER_ID("订单号", "Order id", EnumSet.of(ORDERS_BY_LINE, ORDERS_BY_ORDER)),
    TIME("时间", "Time", EnumSet.allOf(ImportKind.class)),
    QUANTITY("数量", "Quantity", EnumSet.of(ORDERS_BY_LINE, ORDERS_BY_ORDER)),
    PRICE("单价", "Unit price", EnumSet.of(ORDERS_BY_LINE)),
    /** What one line cost in all; without it, quantity × price. */
    LINE_AMOUNT("行金额", "Line amount", EnumSet.of(ORDERS_BY_LINE)),
    /** What was paid for the whole order; repeated on, or only on the first of, its lines. */
    ORDER_AMOUNT("实付金额", "Order amount paid", EnumSet.of(ORDERS_BY_LINE, ORDERS_BY_ORDER)),
    DISCOUNT("优惠金额", "Discount", EnumSet.of(ORDERS_BY_ORDER)),
    REFUND("退款金额", "Refunded amount", EnumSet.of(ORDERS_BY_ORDER)),
    REFUND_TIME("退款时间", "Refund time", EnumSet.of(ORDERS_BY_ORDER)),
    CURRENCY("币种", "Currency", EnumSet.of(ORDERS_BY_LINE, ORDERS_BY_ORDER)),
    STATUS("订单状态", "Order status", EnumSet.of(ORDERS_BY_LINE, ORDERS_BY_ORDER)),
    PRODUCT_ID("商品编号", "Product id", EnumSet.of(ORDERS_BY_LINE)),
    PRODUCT("商品", "Product", EnumSet.of(ORDERS_BY_LINE, ORDERS_BY_ORDER)),
    CATEGORY("类目", "Category", EnumSet.of(ORDERS_BY_LINE)),
    EVENT("行为", "Event", EnumSet.of(INTERACTIONS)),
    NAME("姓名", "Name", EnumSet.of(CUSTOMERS)),
    GENDER("性别", "Gender", EnumSet.of(CUSTOMERS)),
    BIRTHDAY("生日", "Birthday", EnumSet.of(CUSTOMERS)),
    CITY("城市", "City", EnumSet.of(CUSTOMERS));

    /** One of these makes a row somebody's. Order: what names the customer best first. */
    static final Set<ImportField> IDENTITIES =
            EnumSet.of(CUSTOMER, PHONE, EMAIL, MEMBER_ID, UNIONID, EXTERNAL_USERID, SHOP_BUYER_ID);

    static final Set<ImportField> TRAITS = EnumSet.of(NAME, GENDER, BIRTHDAY, CITY);

    private final String zh;
    private final String en;
    private final Set<ImportKind> kinds;

    ImportField(String zh, String en, Set<ImportKind> kinds) {
        this.zh = zh;
        this.en = en;
        this.kinds = kinds;
    }

    /** As in the API, e.g. {@code order_id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public boolean belongsTo(ImportKind kind) {
        return kinds.contains(kind);
    }

    /** Whether a file of this kind cannot be read without it. Who, and how much, have several ways to be said. */
    public boolean isRequiredBy(ImportKind kind) {
        return switch (this) {
            case ORDER_ID -> kind.isOrders();
            case TIME -> kind != CUSTOMERS;
            case ORDER_AMOUNT -> kind == ORDERS_BY_ORDER;
            default -> false;
        };
    }

    public static Optional<ImportField> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
