package io.huoshui.experiment;

import io.huoshui.base.Reason;

/** Why the experiment stage said no. */
public enum ExperimentReason implements Reason {
    EXPERIMENT_VARIANTS(
            401,
            Category.CALLER,
            "变体要有 2 到 10 个，编号各不相同，权重是 1 到 10000 的整数",
            "An experiment has 2 to 10 variants with different ids and whole weights of 1 to 10,000."),
    EXPERIMENT_ID(
            402,
            Category.CALLER,
            "编号只能用小写字母、数字、点和连字符，最长 64 个字符",
            "An id has lower-case letters, digits, dots and hyphens only, at most 64 of them."),
    EXPERIMENT_SHARE(403, Category.CALLER, "占比要在 0.01% 到 100% 之间", "The share is 0.01 % to 100 %."),
    EXPERIMENT_RUNNING(
            410,
            Category.RULE,
            "实验正在进行，先停止再修改，否则结果不可比",
            "The experiment is running: stop it before changing it, or its results cannot be compared."),
    EXPERIMENT_NOT_DRAFT(411, Category.RULE, "只有草稿可以开始", "Only a draft can be started."),
    EXPERIMENT_NOT_RUNNING(412, Category.RULE, "实验没有在进行", "The experiment is not running."),
    EXPERIMENT_LAYER_FULL(
            413,
            Category.RULE,
            "互斥层里剩余的人不够，请减小占比、换一层，或先停止同层的实验",
            "Too few people are left in the exclusive layer: ask for less, choose another layer, or stop one of its experiments."),
    HOLDOUT_ID(
            420,
            Category.CALLER,
            "留出组是 universal，或某个项目的，例如 journey:wake-up",
            "A holdout is universal, or a programme's, e.g. journey:wake-up."),
    HOLDOUT_SHARE(421, Category.CALLER, "留出比例要在 0% 到 100% 之间", "The share of a holdout is 0 % to 100 %.");

    private final Told told;

    ExperimentReason(int number, Category category, String zh, String en) {
        this.told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
