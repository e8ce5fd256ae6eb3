package io.huoshui.connect.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Templates that come with the product, and the choice among templates. */
public final class Templates {
    /** Below this a template is no guess but a coincidence. */
    private static final double FITS_FROM = 0.7;

    /** The UCI "Online Retail" file: invoice ids with C are cancellations. No zone: its days are the brand's days. */
    public static final Template ONLINE_RETAIL = builtIn(
            "online-retail",
            "Online Retail (UCI)",
            ImportKind.ORDERS_BY_LINE,
            List.of(
                    "InvoiceNo", "order_id",
                    "StockCode", "product_id",
                    "Description", "product",
                    "Quantity", "quantity",
                    "InvoiceDate", "time",
                    "UnitPrice", "price",
                    "CustomerID", "customer"),
            List.of("Country"),
            "C");

    public static final Template YOUZAN_LINES = builtIn(
            "youzan-lines",
            "有赞订单（按商品）",
            ImportKind.ORDERS_BY_LINE,
            List.of(
                    "订单号", "order_id",
                    "下单时间", "time",
                    "手机号", "phone",
                    "商品", "product",
                    "数量", "quantity",
                    "单价", "price",
                    "实付金额", "order_amount",
                    "订单状态", "status"),
            List.of(),
            null);

    public static final Template YOUZAN_ORDERS = builtIn(
            "youzan-orders",
            "有赞订单（按订单）",
            ImportKind.ORDERS_BY_ORDER,
            List.of(
                    "订单号", "order_id",
                    "下单时间", "time",
                    "手机号", "phone",
                    "实付金额", "order_amount",
                    "优惠金额", "discount",
                    "退款金额", "refund",
                    "订单状态", "status"),
            List.of(),
            null);

    public static final Template CUSTOMERS_ZH = builtIn(
            "customers-zh",
            "客户名单",
            ImportKind.CUSTOMERS,
            List.of(
                    "会员号", "member_id",
                    "手机号", "phone",
                    "姓名", "name",
                    "性别", "gender",
                    "生日", "birthday",
                    "城市", "city"),
            List.of(),
            null);

    public static final Template INTERACTIONS_ZH = builtIn(
            "interactions-zh",
            "互动记录",
            ImportKind.INTERACTIONS,
            List.of("手机号", "phone", "行为", "event", "时间", "time"),
            List.of(),
            null);

    public static final List<Template> BUILT_IN =
            List.of(ONLINE_RETAIL, YOUZAN_LINES, YOUZAN_ORDERS, CUSTOMERS_ZH, INTERACTIONS_ZH);

    /** What columns of files without a template are often called. */
    private static final Map<String, ImportField> COMMON_NAMES = commonNames();

    private Templates() {}

    public static Optional<Template> byId(List<Template> among, String id) {
        return among.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * The template that fits a header best, if any fits well; of equals the one that maps more, of these the first.
     *
     * @param kinds kinds that may be guessed
     */
    public static Optional<Template> guess(List<Template> among, List<String> header, Set<ImportKind> kinds) {
        Set<String> names = new HashSet<>(header);
        return among.stream()
                .filter(each -> kinds.contains(each.kind()) && each.fit(names) >= FITS_FROM)
                .filter(each -> Mapping.isComplete(each.kind(), each.mappingFor(header)))
                .max(Comparator.<Template>comparingDouble(each -> each.fit(names))
                        .thenComparingInt(each -> each.mappingFor(header).size())
                        .thenComparing(each -> -among.indexOf(each)));
    }

    /** A first mapping for a header no template fits: columns whose names say what they are. */
    public static List<ColumnField> mappingByName(List<String> header, ImportKind kind) {
        List<ColumnField> mapping = new ArrayList<>();
        Set<ImportField> taken = new HashSet<>();
        for (String column : header) {
            ImportField field = COMMON_NAMES.get(column);
            if (field != null && field.belongsTo(kind) && taken.add(field)) {
                mapping.add(new ColumnField(column, field.word()));
            }
        }
        return mapping;
    }

    private static Map<String, ImportField> commonNames() {
        Map<String, ImportField> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ImportField each : ImportField.values()) {
            names.put(each.word(), each);
            names.put(each.zh(), each);
            names.put(each.en(), each);
        }
        for (Template template : BUILT_IN) {
            template.mapping()
                    .forEach(each ->
                            ImportField.of(each.field()).ifPresent(field -> names.putIfAbsent(each.column(), field)));
        }
        names.put("date", ImportField.TIME);
        names.put("amount", ImportField.ORDER_AMOUNT);
        names.put("order", ImportField.ORDER_ID);
        names.put("customer_id", ImportField.CUSTOMER);
        names.put("mobile", ImportField.PHONE);
        names.put("手机", ImportField.PHONE);
        names.put("付款时间", ImportField.TIME);
        return names;
    }

    private static Template builtIn(
            String id,
            String name,
            ImportKind kind,
            List<String> columnsAndFields,
            List<String> otherColumns,
            @org.jspecify.annotations.Nullable String cancelPrefix) {
        List<ColumnField> mapping = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < columnsAndFields.size(); i += 2) {
            columns.add(columnsAndFields.get(i));
            mapping.add(new ColumnField(columnsAndFields.get(i), columnsAndFields.get(i + 1)));
        }
        columns.addAll(otherColumns);
        ImportOptions options = new ImportOptions(null, null, null, id, cancelPrefix, null, Map.of(), Set.of());
        return new Template(id, name, kind, true, List.copyOf(columns), List.copyOf(mapping), options);
    }
}
