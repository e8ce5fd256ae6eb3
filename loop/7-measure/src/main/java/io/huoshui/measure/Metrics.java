package io.huoshui.measure;

import io.huoshui.measure.MetricDefinition.Behind;
import io.huoshui.measure.MetricDefinition.Words;
import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Every metric of the scoreboard that can be measured so far, with the windows it is measured in. */
public final class Metrics {
    /** Orders of the last year make buyers, repurchase, order value and frequency. */
    public static final Duration BUYING_WINDOW = Duration.ofDays(365);

    /** Without an interaction for so long a person is silent. */
    public static final Duration SILENCE = Duration.ofDays(90);

    /** So long a new contact has for the first order. */
    public static final Duration FIRST_ORDER_WITHIN = Duration.ofDays(30);

    /** The cohort of first orders joined at most so long ago, and at least {@link #FIRST_ORDER_WITHIN}. */
    public static final Duration FIRST_ORDER_COHORT = Duration.ofDays(120);

    /** Who is not silent. */
    static final Counted ACTIVE = new Counted.Active(SILENCE);

    public static final MetricDefinition PEOPLE = new MetricDefinition(
            "people",
            Unit.PEOPLE,
            new Words("私域池人数", "池内人数", "到此刻为止见过的人，合并后的身份只算一位", "截至此刻"),
            new Words(
                    "People in the pool",
                    "People",
                    "Everyone seen until now; merged identities are one person",
                    "Until now"),
            null,
            (at, period, net) -> CountedPeople.of(at, new Counted.Seen()),
            "last");

    public static final MetricDefinition NEW_PEOPLE = new MetricDefinition(
            "new_people",
            Unit.PEOPLE,
            new Words("新增人数", "新增", "第一次见到的时间落在窗口内的人", "近 7、30 或 90 天，随所选周期"),
            new Words("New people", "New", "People first seen within the window", "Last 7, 30 or 90 days, as chosen"),
            null,
            (at, period, net) -> CountedPeople.of(at, new Counted.New(period.length())),
            "first");

    public static final MetricDefinition BUYERS = new MetricDefinition(
            "buyers",
            Unit.PEOPLE,
            new Words("买家数", "买家", "窗口内至少有 1 单的人；净额口径下，全额退款的订单不算", "近 365 天"),
            new Words(
                    "Buyers",
                    "Buyers",
                    "People with at least 1 order in the window; net leaves out orders refunded in full",
                    "Last 365 days"),
            null,
            buyers(1),
            "orders");

    public static final MetricDefinition REVENUE = new MetricDefinition(
            "revenue",
            Unit.MONEY,
            new Words("收入", "收入", "窗口内订单的实付金额，减去至此刻的退款；毛额口径不减退款", "近 7、30 或 90 天，随所选周期"),
            new Words(
                    "Revenue",
                    "Revenue",
                    "Amount paid for orders in the window, less refunds until now; gross keeps refunds in",
                    "Last 7, 30 or 90 days, as chosen"),
            null,
            (at, period, net) -> CountedPeople.of(at, new Counted.Buyers(period.length(), 1, net)),
            "revenue");

    public static final MetricDefinition REPURCHASE_RATE = new MetricDefinition(
            "repurchase_rate",
            Unit.SHARE,
            new Words("复购率", "复购率", "窗口内有 2 单及以上的买家 ÷ 有 1 单及以上的买家", "近 365 天"),
            new Words(
                    "Repurchase rate",
                    "Repurchase",
                    "Buyers with 2 or more orders in the window ÷ buyers with 1 or more",
                    "Last 365 days"),
            goal("0.08", "0.30", Goal.Worse.BELOW),
            buyers(2),
            "orders");

    public static final MetricDefinition FIRST_ORDER_CONVERSION = new MetricDefinition(
            "first_order_conversion",
            Unit.SHARE,
            new Words("首单转化率", "首单转化", "加好友后 30 天内下单的人 ÷ 加好友的人；只看已满 30 天的人", "30 到 120 天前加好友的一批"),
            new Words(
                    "First-order conversion",
                    "First order",
                    "Contacts with an order within 30 days of joining ÷ contacts joined; only those who have had 30 days",
                    "Joined 30 to 120 days ago"),
            goal("0.15", "0.20", Goal.Worse.BELOW),
            (at, period, net) ->
                    CountedPeople.of(at, new Counted.JoinedAndOrdered(FIRST_ORDER_COHORT, FIRST_ORDER_WITHIN, net)),
            "first");

    public static final MetricDefinition AOV = new MetricDefinition(
            "aov",
            Unit.MONEY,
            new Words("客单价", "客单价", "收入 ÷ 订单数", "近 365 天"),
            new Words("Average order value", "AOV", "Revenue ÷ orders", "Last 365 days"),
            null,
            buyers(1),
            "revenue");

    public static final MetricDefinition PURCHASE_FREQUENCY = new MetricDefinition(
            "purchase_frequency",
            Unit.COUNT,
            new Words("年购买频次", "购买频次", "订单数 ÷ 买家数", "近 365 天"),
            new Words("Purchase frequency", "Frequency", "Orders ÷ buyers", "Last 365 days"),
            goal("1.2", "3.8", Goal.Worse.BELOW),
            buyers(1),
            "orders");

    public static final MetricDefinition SILENT_SHARE = new MetricDefinition(
            "silent_share",
            Unit.SHARE,
            new Words("沉默客户占比", "沉默占比", "窗口内没有任何互动的人 ÷ 池内人数", "近 90 天"),
            new Words(
                    "Silent customers",
                    "Silent",
                    "People without any interaction in the window ÷ people",
                    "Last 90 days"),
            new Goal(new BigDecimal("0.70"), null, Goal.Worse.ABOVE),
            (at, period, net) -> CountedPeople.of(at, new Counted.Seen()).without(ACTIVE),
            "last");

    /** In the order of the cockpit. */
    public static final List<MetricDefinition> ALL = List.of(
            PEOPLE,
            NEW_PEOPLE,
            BUYERS,
            REVENUE,
            REPURCHASE_RATE,
            FIRST_ORDER_CONVERSION,
            AOV,
            PURCHASE_FREQUENCY,
            SILENT_SHARE);

    private Metrics() {}

    private static Behind buyers(int orders) {
        return (at, period, net) -> CountedPeople.of(at, new Counted.Buyers(BUYING_WINDOW, orders, net));
    }

    private static Goal goal(String redLine, String target, Goal.Worse worse) {
        return new Goal(new BigDecimal(redLine), new BigDecimal(target), worse);
    }
}
