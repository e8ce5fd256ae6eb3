package io.huoshui.run.rehearsal;

import io.huoshui.base.Reason;

/** Why a rehearsal did not begin, or did not end. */
public enum RehearsalReason implements Reason {
    REHEARSAL_RUNNING(
            1301, Category.RULE, "已有一场演练在进行，等它结束或先取消", "A rehearsal is running; wait for its end, or cancel it."),
    REHEARSAL_UNSOUND(1302, Category.RULE, "旅程还有错误，改好再演练", "The journey has problems; mend them, then rehearse."),
    REHEARSAL_TOO_LONG(
            1303,
            Category.RULE,
            "记录太多，演练放不下；请联系管理员",
            "More is recorded than a rehearsal can live through; talk to your administrator."),
    REHEARSAL_NOTHING_RECORDED(1304, Category.RULE, "还没有记录可以演练", "Nothing is recorded yet that could be rehearsed on."),
    REHEARSAL_BROKE_OFF(
            1305, Category.BUG, "演练中断了，没有消息发出；请再试一次", "The rehearsal broke off; nothing was sent. Try again.");

    private final Told told;

    RehearsalReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
