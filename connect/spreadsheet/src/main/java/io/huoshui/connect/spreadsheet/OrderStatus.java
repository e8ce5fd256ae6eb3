package io.huoshui.connect.spreadsheet;

import java.util.Locale;
import java.util.Set;

/** What the status words of shops mean for us; words not known here mean a placed order. */
enum OrderStatus {
    PLACED,
    /** Never paid, or closed before it was. */
    NOT_PAID,
    REFUNDED;

    private static final Set<String> UNPAID_WORDS = Set.of(
            "待付款",
            "待支付",
            "未付款",
            "未支付",
            "等待买家付款",
            "已关闭",
            "交易关闭",
            "订单关闭",
            "已取消",
            "取消",
            "pending",
            "unpaid",
            "cancelled",
            "canceled",
            "closed");
    private static final Set<String> REFUNDED_WORDS = Set.of("已退款", "全额退款", "退款成功", "退款完成", "refunded");

    static OrderStatus of(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (UNPAID_WORDS.contains(word)) {
            return NOT_PAID;
        }
        return REFUNDED_WORDS.contains(word) ? REFUNDED : PLACED;
    }
}
