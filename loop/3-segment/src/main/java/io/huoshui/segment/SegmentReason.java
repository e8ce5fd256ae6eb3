package io.huoshui.segment;

import io.huoshui.base.Reason;

/** Why the segment stage said no. */
public enum SegmentReason implements Reason {
    FILTER_UNKNOWN(
            301,
            Category.CALLER,
            "筛选条件看不懂：格子如 R5F4，分层如 high，象限如 high-low",
            "The filter means nothing: a cell is like R5F4, a tier like high, a quadrant like high-low."),
    WAVE_AHEAD(302, Category.CALLER, "RFM 的日期不能晚于今天", "An RFM wave cannot look at a day that has not come."),
    SCORING_INVALID(
            303,
            Category.CALLER,
            "打分设置有误：四个分界点要依次排列，时间窗为 1 到 3650 天",
            "The scoring settings are wrong: four cut points in order, a window of 1 to 3650 days."),
    TIERS_INVALID(
            304,
            Category.CALLER,
            "分层设置有误：比例在 0 到 1 之间且合计不超过 1，沉默天数为 1 到 3650",
            "The tier settings are wrong: shares between 0 and 1 with a sum of at most 1, silent days 1 to 3650."),
    RULE_UNREADABLE(310, Category.CALLER, "规则不是可以读懂的 JSON", "The rule is not JSON that can be read."),
    RULE_TYPE_UNKNOWN(311, Category.CALLER, "没有这种条件", "There is no condition of this kind."),
    RULE_FIELD_MISSING(312, Category.CALLER, "这一项必须填写", "This has to be filled in."),
    RULE_FIELD_UNKNOWN(313, Category.CALLER, "这种条件没有这一项", "This kind of condition has no such field."),
    RULE_FIELD_WRONG(
            314, Category.CALLER, "这一项的类型或取值不对", "This is of the wrong type, or a word that means nothing here."),
    RULE_TOO_DEEP(315, Category.CALLER, "条件嵌套过深，最多 8 层", "Groups are nested too deep: at most 8 levels."),
    RULE_TOO_LARGE(
            316,
            Category.CALLER,
            "条件太多：一条规则最多 100 个条件，一个事件最多 20 个筛选，一个列表最多 1000 项",
            "Too much: at most 100 conditions in a rule, 20 filters of an event, 1,000 values in a list."),
    RULE_RANGE(
            317,
            Category.CALLER,
            "数值超出范围，或起止颠倒：天数最多 3650",
            "A number is out of range, or an end lies before its start; days go up to 3,650."),
    RULE_EMPTY(318, Category.CALLER, "至少要选一项", "Choose at least one."),
    RULE_TEXT(319, Category.CALLER, "文字不能为空，最多 256 字", "The text must not be blank or longer than 256 characters."),
    RULE_PROPERTY(
            320,
            Category.CALLER,
            "求和与去重计数要指定属性，计次不能指定属性",
            "A sum and a number of different values need a property; a count takes none."),
    RULE_NAME_UNKNOWN(321, Category.CALLER, "没有这个标签、人群或偏好", "There is no such tag, audience or preference."),
    RULE_CYCLE(322, Category.RULE, "这些规则互相引用，成了一个圈", "These rules use one another in a circle."),
    TAG_KIND(
            330,
            Category.CALLER,
            "自动标签要有规则，手动和导入标签不能有规则",
            "An automatic tag needs a rule; manual and imported ones take none."),
    TAG_GROUP_UNKNOWN(331, Category.CALLER, "没有这个标签组", "There is no such group of tags."),
    TAG_NAME_TAKEN(332, Category.RULE, "已有同名标签，请换一个名字", "A tag of this name exists; choose another name."),
    TAG_IN_USE(333, Category.RULE, "还有规则用到这个标签，请先修改它们", "Other rules speak of this tag; change them first."),
    AUDIENCE_STATIC(
            340,
            Category.RULE,
            "静态人群是当时的名单，没有规则可改、可解释",
            "A static audience is a list of who was there; it has no rule to change or explain."),
    AUDIENCE_IN_USE(341, Category.RULE, "还有标签或人群在用它，请先改掉那些", "Tags or audiences still use it; change those first."),
    AUDIENCES_TO_COMBINE(342, Category.CALLER, "组合需要两个以上不同的人群", "Combining takes two or more different audiences."),
    AUDIENCE_INDEX_BUILDING(
            343, Category.OVERLOAD, "正在读入所有客户，请稍等片刻再数", "Everyone is being read in; count again in a moment."),
    EXPORT_NEEDS_APPROVAL(
            344,
            Category.RULE,
            "超过 1000 人的名单要先申请，由另一位同事批准后才能导出",
            "A list of more than 1,000 people is asked for first and taken out when a colleague approved it."),
    EXPORT_OWN(345, Category.RULE, "不能批准自己的申请，请找另一位同事", "Nobody approves their own request; ask a colleague."),
    EXPORT_NOT_APPROVED(
            346,
            Category.RULE,
            "这份导出还没有批准、批准已过 24 小时、人群已改，或不是你申请的",
            "This export is not approved, the approval is older than 24 hours, the audience changed since, or somebody else asked for it."),
    TAG_AUDIT_EMPTY(351, Category.CALLER, "还没有人有这个标签，没有可抽查的", "Nobody has this tag: there is nothing to audit."),
    TAG_AUDIT_INVALID(
            352,
            Category.CALLER,
            "抽查数量为 1 到 200；判断只能是 right、wrong 或 unsure，备注不超过 500 字",
            "A sample has 1 to 200 assignments; a verdict is right, wrong or unsure, a note at most 500 characters.");

    private final Told told;

    SegmentReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
