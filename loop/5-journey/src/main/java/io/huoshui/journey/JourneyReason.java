package io.huoshui.journey;

import io.huoshui.base.Reason;

/** Why the journey stage said no, or warns. */
public enum JourneyReason implements Reason {
    JOURNEY_UNREADABLE(501, Category.CALLER, "旅程不是可以读懂的 JSON", "The journey is not JSON that can be read."),
    JOURNEY_FIELD_MISSING(502, Category.CALLER, "这一项必须填写", "This has to be filled in."),
    JOURNEY_FIELD_UNKNOWN(503, Category.CALLER, "这里没有这一项", "There is no such field here."),
    JOURNEY_FIELD_WRONG(
            504, Category.CALLER, "这一项的类型或取值不对", "This is of the wrong type, or a word that means nothing here."),
    JOURNEY_TYPE_UNKNOWN(505, Category.CALLER, "没有这种节点或条件", "There is no node or condition of this kind."),
    JOURNEY_EVENT_WRONG(506, Category.CALLER, "事件条件有误", "Which events are meant is not right."),
    JOURNEY_RULE_WRONG(507, Category.CALLER, "这条人群条件有误", "The rule that says who is meant is not right."),
    JOURNEY_NO_ENTRY(510, Category.RULE, "旅程至少要有一个入口", "A journey needs at least one entry."),
    JOURNEY_ID_TWICE(511, Category.RULE, "有两个节点用了同一个编号", "Two nodes have the same id."),
    JOURNEY_UNREACHABLE(512, Category.RULE, "从入口走不到这个节点", "No way leads from an entry to this node."),
    JOURNEY_DEAD_END(
            513,
            Category.RULE,
            "这条出路还没有接上，请连到下一个节点或出口",
            "This way out leads nowhere; connect it to a node or an exit."),
    JOURNEY_TARGET_UNKNOWN(514, Category.RULE, "这条出路连到了不存在的节点", "This way out leads to a node that does not exist."),
    JOURNEY_INTO_ENTRY(515, Category.RULE, "出路不能连回入口", "No way may lead back to an entry."),
    JOURNEY_CYCLE(
            516,
            Category.RULE,
            "这里绕成一圈却没有等待，会立刻无限循环",
            "These nodes go in a circle without a wait: it would never end."),
    JOURNEY_NAME_UNKNOWN(
            517,
            Category.RULE,
            "引用的人群、标签、实验、券池或旅程不存在",
            "The audience, tag, experiment, coupon pool or journey named does not exist."),
    JOURNEY_VARIANT_UNKNOWN(518, Category.RULE, "这个实验没有这个分组", "The experiment has no such variant."),
    JOURNEY_TEXT(519, Category.CALLER, "文字不能为空，也不能太长", "The text must not be blank or too long."),
    JOURNEY_TEMPLATE_BROKEN(520, Category.CALLER, "内容里的变量写法不对，应为 {{变量名}}", "A variable is not written as {{name}}."),
    JOURNEY_VARIABLE_UNKNOWN(521, Category.RULE, "内容里用了不认识的变量", "The text names a variable that does not exist."),
    JOURNEY_VARIABLE_EARLY(
            522,
            Category.RULE,
            "走到这里时这个变量还没有值：领券要在前面，事件变量要求由行为进入",
            "The variable has no value here yet: the coupon comes before, and event variables need an entry by event."),
    JOURNEY_RANGE(523, Category.CALLER, "数值或时长超出范围", "A number or duration is out of range."),
    JOURNEY_TOO_LARGE(
            524, Category.CALLER, "太大了：最多 200 个节点，每个节点最多 20 条出路", "Too large: at most 200 nodes, 20 ways out of each."),
    JOURNEY_ENTRY_EVENT(
            525,
            Category.RULE,
            "旅程自己的进出事件不能作为入口，请用“启动旅程”节点",
            "A journey cannot be entered by journeys' own events; use a node that starts it."),
    JOURNEY_SELF(526, Category.RULE, "旅程不能启动或停止自己", "A journey cannot start or stop itself."),
    JOURNEY_LATE(
            527,
            Category.RULE,
            "等待比旅程最长期限还久，走不到后面",
            "The wait is longer than the journey's horizon: what follows is never reached."),
    JOURNEY_START_CIRCLE(
            528,
            Category.RULE,
            "这些旅程互相启动，绕成一圈，会没完没了",
            "These journeys start one another in a circle: it would never end."),
    JOURNEY_NO_AIM(541, Category.RULE, "没有设目标，之后说不清有没有效果", "There is no aim, so nobody will know whether it worked."),
    JOURNEY_NO_HOLDOUT(542, Category.RULE, "没有留出组，之后算不出增量", "Nobody is left alone, so lift cannot be measured."),
    JOURNEY_VARIABLE_MAY_MISS(
            543,
            Category.RULE,
            "有些客户没有这个变量的值，他们不会收到这条消息",
            "Some people may lack this variable; they will not get the message."),
    JOURNEY_EXPERIMENT_STILL(
            544, Category.RULE, "实验还没有开始，客户都会走“其余”", "The experiment is not running: everybody goes the other way."),
    JOURNEY_HAS_PROBLEMS(
            551, Category.RULE, "旅程还有错误，改好才能上线", "The journey has errors; mend them before it is published."),
    JOURNEY_STATE(552, Category.RULE, "旅程现在的状态不能这样操作", "The journey's state does not allow this now."),
    JOURNEY_VERSION_UNKNOWN(553, Category.CALLER, "没有这个版本", "There is no such version."),
    CONTENT_TAKEN(555, Category.RULE, "这个编号已经有别的内容用了", "There is something else of this id."),
    JOURNEY_NOT_ASKED_IN(554, Category.RULE, "这个旅程没有手动入口", "This journey has no entry for people picked by hand.");

    private final Told told;

    JourneyReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }

    /** Whether a journey may run all the same. */
    public boolean isWarning() {
        return number() >= 541 && number() < 551;
    }
}
