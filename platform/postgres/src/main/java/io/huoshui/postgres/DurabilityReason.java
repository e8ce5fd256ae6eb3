package io.huoshui.postgres;

import io.huoshui.base.Reason;

/** Why we refuse to keep a brand's data in a server: 12xx. */
public enum DurabilityReason implements Reason {
    VERSION_TOO_OLD(
            1201, "数据库版本过低，需要 PostgreSQL 15 或更高版本。", "The server is too old: PostgreSQL 15 or newer is needed."),
    FSYNC_OFF(
            1202, "fsync 未开启，断电会丢失或损坏数据；请设为 on。", "fsync is off, so a power cut loses or corrupts data: set it to on."),
    SYNCHRONOUS_COMMIT_OFF(
            1203,
            "synchronous_commit 为 off，已确认的数据可能丢失；请设为 on。",
            "synchronous_commit is off, so acknowledged data can be lost: set it to on."),
    FULL_PAGE_WRITES_OFF(
            1204,
            "full_page_writes 未开启，断电可能损坏数据页；请设为 on。",
            "full_page_writes is off, so a power cut can tear pages: set it to on."),
    ENCODING_NOT_UTF8(
            1205, "数据库编码不是 UTF8，请用 UTF8 重建数据库。", "The database is not encoded in UTF8: create it again with UTF8."),
    DATA_CHECKSUMS_OFF(
            1206,
            "数据页校验未开启，磁盘损坏无法被发现；请备份后重建数据目录。",
            "Data checksums are off, so damage by the disk goes unseen: back up and create the data directory again."),
    AUTH_NOT_SCRAM(
            1207,
            "存在不使用 scram-sha-256 的登录方式，任何本机用户都可能读取数据。",
            "A way to log in does not use scram-sha-256, so any user of this machine may read the data."),
    NOT_LOOPBACK_ONLY(1208, "数据库监听了本机以外的地址。", "The server listens on more than the loopback address."),
    FOREIGN_DATA_DIRECTORY(1209, "端口上的数据库不是本目录的数据库。", "The server on our port serves another data directory.");

    private final Told told;

    DurabilityReason(int number, String zh, String en) {
        told = new Told(number, Category.OUTSIDE, zh, en);
    }

    @Override
    public Told told() {
        return told;
    }
}
