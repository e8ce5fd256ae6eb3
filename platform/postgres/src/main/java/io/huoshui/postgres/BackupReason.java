package io.huoshui.postgres;

import io.huoshui.base.Reason;

/** Why a backup is not written or not taken back: 122x. */
public enum BackupReason implements Reason {
    FILE_EXISTS(1221, "备份文件已存在，请换一个文件名。", "The backup file exists already: choose another name."),
    TARGET_NOT_EMPTY(
            1222,
            "目标数据库中已有数据；请恢复到一个空的数据目录或数据库。",
            "The target database holds data: restore into an empty data directory or database."),
    BACKUP_NEWER(
            1223, "备份来自更新版本的活水，请先升级再恢复。", "The backup was written by a newer huoshui: upgrade first, then restore."),
    SCHEMA_DIFFERS(
            1224,
            "目标数据库的表结构与备份不一致；请恢复到一个全新的数据库。",
            "The target's tables are not those of the backup: restore into a new database."),
    BACKUP_DAMAGED(1225, "备份文件不完整或已损坏，未恢复任何数据。", "The backup file is damaged or not whole; nothing was restored."),
    CHANGED_MEANWHILE(
            1226,
            Category.OVERLOAD,
            "备份期间表结构不断变化，请稍后重试。",
            "Tables kept being created or dropped during the backup: try again later.");

    private final Told told;

    BackupReason(int number, String zh, String en) {
        this(number, Category.CALLER, zh, en);
    }

    BackupReason(int number, Category category, String zh, String en) {
        told = new Told(number, category, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
