package io.huoshui.run.importing;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the command says, in Chinese or English by the terminal's language. */
record ImportWords(boolean zh) {
    static ImportWords of(Map<String, String> environment) {
        String language = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return new ImportWords(language.toLowerCase(Locale.ROOT).startsWith("zh"));
    }

    String starting() {
        return zh ? "没有正在运行的服务，先启动一个 …" : "No server is running, starting one …";
    }

    String uploading(String file) {
        return zh ? "上传 " + file + " …" : "Uploading " + file + " …";
    }

    String recognised(JsonNode batch) {
        String template = batch.path("template").asString("-");
        String kind = batch.path("kind").asString("");
        String encoding = batch.path("encoding").asString("");
        return zh
                ? "编码 %s · 模板 %s · 类型 %s".formatted(encoding, template, kind)
                : "encoding %s · template %s · kind %s".formatted(encoding, template, kind);
    }

    String progress(JsonNode batch) {
        long read = batch.path("rowsRead").asLong(0);
        long total = batch.path("rowsTotal").asLong(0);
        String share = total == 0 ? "" : " (%d %%)".formatted(Math.min(100, read * 100 / total));
        boolean checking = batch.path("state").asString("").equals("checking");
        return zh
                ? "%s %,d 行%s".formatted(checking ? "检查" : "导入", read, share)
                : "%s %,d rows%s".formatted(checking ? "checking" : "importing", read, share);
    }

    /** What the file holds, reason by reason. */
    String reconciliation(JsonNode batch) {
        JsonNode counts = batch.path("counts");
        StringBuilder text = new StringBuilder();
        line(text, "有效行", "valid lines", number(counts, "good"));
        line(text, "匿名行（没有客户）", "anonymous lines (no customer)", number(counts, "anonymous"));
        line(text, "取消行", "cancelled lines", number(counts, "cancelled"));
        line(text, "重复行", "duplicate lines", number(counts, "duplicate"));
        line(text, "有问题的行", "bad lines", number(counts, "bad"));
        line(text, "订单", "orders", number(counts, "orders"));
        line(text, "客户", "customers", number(counts, "customers"));
        line(text, "收入（退款前）", "revenue (gross)", money(counts, "revenueGross"));
        line(text, "退款", "refunds", number(counts, "refunds") + " / " + money(counts, "refunded"));
        for (JsonNode each : batch.path("problems")) {
            String words = each.path(zh ? "zh" : "en").asString("");
            text.append("    %,12d  %s %s%n"
                    .formatted(each.path("rows").asLong(0), each.path("code").asString(""), words));
        }
        return text.toString().stripTrailing();
    }

    String outcome(JsonNode counts) {
        long fresh = counts.path("eventsNew").asLong(0);
        long known = counts.path("eventsKnown").asLong(0);
        long rejected = counts.path("eventsRejected").asLong(0);
        return zh
                ? "完成：新增 %,d 个事件，已有 %,d 个（没有重复入库），隔离 %,d 个".formatted(fresh, known, rejected)
                : "Done: %,d new events, %,d already known (not taken again), %,d rejected"
                        .formatted(fresh, known, rejected);
    }

    String applying(long behind) {
        return zh ? "正在更新客户档案，还差 %,d 个事件".formatted(behind) : "updating profiles, %,d events to go".formatted(behind);
    }

    String mostlyBad() {
        return zh
                ? "有问题的行比有效行多，没有导入；确定要导入有效行请加 --yes"
                : "More rows are bad than good; nothing was imported. Add --yes to import the good ones.";
    }

    String otherKind(String kind) {
        return zh
                ? "这个文件看起来是 " + kind + "，请改用对应的命令或指定 --template"
                : "This file looks like " + kind + "; use that command or name a --template.";
    }

    private void line(StringBuilder text, String chinese, String english, String value) {
        text.append("  %16s  %s%n".formatted(value, zh ? chinese : english));
    }

    private static String number(JsonNode counts, String name) {
        return "%,d".formatted(counts.path(name).asLong(0));
    }

    private static String money(JsonNode counts, String name) {
        return "%,.4f"
                .formatted(counts.path(name).asDecimal(java.math.BigDecimal.ZERO))
                .replaceAll("\\.?0+$", "");
    }
}
