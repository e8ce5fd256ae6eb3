package io.huoshui.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How this installation is to run.
 *
 * @param port 0 for any free one
 * @param address the network address to listen on; the default lets only this machine in
 * @param database null = the embedded server below {@code data}
 * @param adminPassword null = random at the first start
 * @param brandName empty = the demo brand's name, or a neutral one without the demo
 * @param ofStages settings the stages read themselves, by their key
 * @param demo an empty installation loads the demo brand
 * @param demoPeople the demo brand writes to its simulated people, and they answer
 * @param given what all this was read from
 */
public record Settings(
        int port,
        String address,
        Path data,
        @Nullable External database,
        int pool,
        String osUser,
        @Nullable String adminPassword,
        String writeKey,
        ZoneId zone,
        String currency,
        String brandName,
        boolean demo,
        boolean demoPeople,
        Duration sessionIdle,
        Duration sessionAbsolute,
        Map<String, String> ofStages,
        Map<SettingKey, String> given) {

    /** A PostgreSQL of the operator's own. */
    public record External(String url, String user, String password) {}

    /** All defaults, in this data directory. */
    public static Settings in(Path data) {
        return of(Map.of(SettingKey.DATA, data.toString()));
    }

    /** @throws BadSettings when a value cannot be read or is not allowed */
    static Settings of(Map<SettingKey, String> given) {
        SettingValues values = new SettingValues(Map.copyOf(given));
        values.site(SettingKey.PUBLIC_URL);
        values.number(SettingKey.MAIL_PORT, 1, 65_535);
        values.siteForMail();
        String url = values.text(SettingKey.DB_URL);
        String password = values.text(SettingKey.ADMIN_PASSWORD);
        return new Settings(
                values.number(SettingKey.PORT, 0, 65_535),
                values.text(SettingKey.ADDRESS),
                Path.of(values.text(SettingKey.DATA)).toAbsolutePath().normalize(),
                url.isEmpty()
                        ? null
                        : new External(url, values.text(SettingKey.DB_USER), values.text(SettingKey.DB_PASSWORD)),
                values.number(SettingKey.DB_POOL, 4, 100),
                values.text(SettingKey.DB_OS_USER),
                password.isEmpty() ? null : GuessablePasswords.refuse(password),
                values.text(SettingKey.WRITE_KEY),
                values.zone(SettingKey.TIMEZONE),
                values.currency(SettingKey.CURRENCY),
                values.text(SettingKey.BRAND_NAME),
                values.flag(SettingKey.DEMO),
                values.flag(SettingKey.DEMO_PEOPLE),
                values.duration(SettingKey.SESSION_IDLE),
                values.duration(SettingKey.SESSION_ABSOLUTE),
                values.ofStages(),
                values.given());
    }

    public Settings withPort(int other) {
        return with(SettingKey.PORT, Integer.toString(other));
    }

    public Settings withDemo(boolean wanted) {
        return with(SettingKey.DEMO, Boolean.toString(wanted));
    }

    /** Whether the demo brand's people are written to and answer: without it nothing happens by itself. */
    public Settings withDemoPeople(boolean wanted) {
        return with(SettingKey.DEMO_PEOPLE, Boolean.toString(wanted));
    }

    public Settings withAdminPassword(String password) {
        return with(SettingKey.ADMIN_PASSWORD, password);
    }

    public Settings withWriteKey(String key) {
        return with(SettingKey.WRITE_KEY, key);
    }

    private Settings with(SettingKey key, String value) {
        Map<SettingKey, String> other = new EnumMap<>(given);
        other.put(key, value);
        return of(other);
    }

    /** Where this process leaves what only its owner may read: address, local token, one-time password. */
    Path runDirectory() {
        return data.resolve("run");
    }
}
