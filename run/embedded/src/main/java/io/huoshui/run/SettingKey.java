package io.huoshui.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every setting there is: its key in {@code huoshui.yml}, its environment variable and its default. What is not here does not exist, and
 * a key nobody knows stops the start instead of being ignored.
 */
public enum SettingKey {
    PORT("port", "HUOSHUI_PORT", "8080"),
    ADDRESS("address", "HUOSHUI_ADDRESS", "127.0.0.1"),
    DATA("data", "HUOSHUI_DATA", "data"),
    DB_URL("db.url", "HUOSHUI_DB_URL", ""),
    DB_USER("db.user", "HUOSHUI_DB_USER", ""),
    DB_PASSWORD("db.password", "HUOSHUI_DB_PASSWORD", ""),
    DB_POOL("db.pool", "HUOSHUI_DB_POOL", "12"),
    DB_OS_USER("db.os-user", "HUOSHUI_DB_OS_USER", ""),
    ADMIN_PASSWORD("admin.password", "HUOSHUI_ADMIN_PASSWORD", ""),
    WRITE_KEY("write-key", "HUOSHUI_WRITE_KEY", ""),
    TIMEZONE("timezone", "HUOSHUI_TIMEZONE", "Asia/Shanghai"),
    CURRENCY("brand.currency", "HUOSHUI_BRAND_CURRENCY", "CNY"),
    BRAND_NAME("brand.name", "HUOSHUI_BRAND_NAME", ""),
    DEMO("demo", "HUOSHUI_DEMO", "true"),
    DEMO_PEOPLE("demo.people", "HUOSHUI_DEMO_PEOPLE", "true"),
    SESSION_IDLE("session.idle", "HUOSHUI_SESSION_IDLE", "PT30M"),
    SESSION_ABSOLUTE("session.absolute", "HUOSHUI_SESSION_ABSOLUTE", "PT12H"),
    EVENT_QUEUE_BYTES("event.queue.bytes-max", "HUOSHUI_EVENT_QUEUE_BYTES_MAX", "67108864"),
    EVENT_QUEUE_SOURCE_BYTES("event.queue.source-bytes-max", "HUOSHUI_EVENT_QUEUE_SOURCE_BYTES_MAX", "33554432"),
    PROFILE_PHONES("profile.phones.person-max", "HUOSHUI_PROFILE_PHONES_PERSON_MAX", "1"),
    HISTORY_MEMORY("history.memory.mb-max", "HUOSHUI_HISTORY_MEMORY_MB_MAX", "512"),
    WEBHOOK_SECRETS("webhook.secrets", "HUOSHUI_WEBHOOK_SECRETS", ""),
    WEBHOOK_TRUSTED("webhook.trusted", "HUOSHUI_WEBHOOK_TRUSTED", ""),
    CAMPAIGN_APPROVAL("campaign.approval.people-min", "HUOSHUI_CAMPAIGN_APPROVAL_PEOPLE_MIN", "1000"),
    PUBLIC_URL("public-url", "HUOSHUI_PUBLIC_URL", ""),
    PREFERENCE_TOPICS("preferences.topics", "HUOSHUI_PREFERENCES_TOPICS", "新品/New products, 优惠/Offers, 使用心得/Tips"),
    MAIL_HOST("mail.host", "HUOSHUI_MAIL_HOST", ""),
    MAIL_PORT("mail.port", "HUOSHUI_MAIL_PORT", "587"),
    MAIL_USER("mail.user", "HUOSHUI_MAIL_USER", ""),
    MAIL_PASSWORD("mail.password", "HUOSHUI_MAIL_PASSWORD", ""),
    MAIL_FROM("mail.from", "HUOSHUI_MAIL_FROM", ""),
    MAIL_TLS("mail.tls", "HUOSHUI_MAIL_TLS", "starttls");

    /** Variables of the launcher, which are no settings of the server. */
    private static final List<String> LAUNCHER = List.of("HUOSHUI_HEAP");

    private final String yaml;
    private final String environment;
    private final String standard;

    SettingKey(String yaml, String environment, String standard) {
        this.yaml = yaml;
        this.environment = environment;
        this.standard = standard;
    }

    public String yaml() {
        return yaml;
    }

    public String environment() {
        return environment;
    }

    /** The value when nobody sets one; empty = none. */
    public String standard() {
        return standard;
    }

    /** Read by a stage, as the property {@code huoshui.<key>}. */
    boolean isOfStage() {
        return List.of(
                        EVENT_QUEUE_BYTES,
                        EVENT_QUEUE_SOURCE_BYTES,
                        PROFILE_PHONES,
                        HISTORY_MEMORY,
                        WEBHOOK_SECRETS,
                        WEBHOOK_TRUSTED,
                        CAMPAIGN_APPROVAL,
                        PUBLIC_URL,
                        PREFERENCE_TOPICS,
                        MAIL_HOST,
                        MAIL_PORT,
                        MAIL_USER,
                        MAIL_PASSWORD,
                        MAIL_FROM,
                        MAIL_TLS)
                .contains(this);
    }

    static Optional<SettingKey> ofYaml(String key) {
        return Arrays.stream(values()).filter(each -> each.yaml.equals(key)).findFirst();
    }

    static boolean isKnownEnvironment(String name) {
        return LAUNCHER.contains(name) || Arrays.stream(values()).anyMatch(each -> each.environment.equals(name));
    }
}
