package io.huoshui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract operators rely on: keys, defaults, and that nothing is ignored in silence. */
class SettingsTest {
    private static final Path DOCUMENT = Path.of("../../docs/reference/settings.md");

    @TempDir
    Path directory;

    @Test
    void defaultsAreFrozen() {
        assertThat(Arrays.stream(SettingKey.values()).collect(Collectors.toMap(SettingKey::yaml, SettingKey::standard)))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("port", "8080"),
                        Map.entry("address", "127.0.0.1"),
                        Map.entry("data", "data"),
                        Map.entry("db.url", ""),
                        Map.entry("db.user", ""),
                        Map.entry("db.password", ""),
                        Map.entry("db.pool", "12"),
                        Map.entry("db.os-user", ""),
                        Map.entry("admin.password", ""),
                        Map.entry("write-key", ""),
                        Map.entry("timezone", "Asia/Shanghai"),
                        Map.entry("brand.currency", "CNY"),
                        Map.entry("brand.name", ""),
                        Map.entry("demo", "true"),
                        Map.entry("session.idle", "PT30M"),
                        Map.entry("session.absolute", "PT12H"),
                        Map.entry("event.queue.bytes-max", "67108864"),
                        Map.entry("event.queue.source-bytes-max", "33554432"),
                        Map.entry("profile.phones.person-max", "1"),
                        Map.entry("history.memory.mb-max", "512"),
                        Map.entry("webhook.secrets", ""),
                        Map.entry("webhook.trusted", ""),
                        Map.entry("campaign.approval.people-min", "1000"),
                        Map.entry("public-url", ""),
                        Map.entry("preferences.topics", "新品/New products, 优惠/Offers, 使用心得/Tips"),
                        Map.entry("mail.host", ""),
                        Map.entry("mail.port", "587"),
                        Map.entry("mail.user", ""),
                        Map.entry("mail.password", ""),
                        Map.entry("mail.from", ""),
                        Map.entry("mail.tls", "starttls"),
                        Map.entry("demo.people", "true")));
    }

    @Test
    void everySettingIsDocumentedWithItsDefault() throws IOException {
        String text = Files.readString(DOCUMENT);
        for (SettingKey key : SettingKey.values()) {
            assertThat(text)
                    .contains("| `" + key.yaml() + "` | `" + key.environment() + "` | "
                            + (key.standard().isEmpty() ? "–" : "`" + key.standard() + "`") + " |");
        }
    }

    @Test
    void theEnvironmentIsAboveTheFiles() throws IOException {
        Files.writeString(directory.resolve("huoshui.yml"), "port: 9001\nbrand:\n  name: 江畔\n");
        Files.createDirectory(directory.resolve("data"));
        Files.writeString(directory.resolve("data/huoshui.yml"), "port: 9002\ntimezone: Europe/Paris\n");
        Settings settings = SettingsReader.read(Map.of("HUOSHUI_PORT", "9003"), directory);
        assertThat(settings.port()).isEqualTo(9003);
        assertThat(settings.brandName()).isEqualTo("江畔");
        assertThat(settings.zone().getId()).isEqualTo("Europe/Paris");
        assertThat(SettingsReader.read(Map.of(), directory).port()).isEqualTo(9002);
    }

    @Test
    void anUnknownKeyStopsTheStart() throws IOException {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("HUOSHUI_PROT", "1"), directory))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("HUOSHUI_PROT");
        Files.writeString(directory.resolve("huoshui.yml"), "brand:\n  nmae: x\n");
        assertThatThrownBy(() -> SettingsReader.read(Map.of(), directory))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("brand.nmae");
    }

    /** A letter without a way out must not be sent. */
    @Test
    void mailNeedsThePlaceWherePeopleOptOut() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("HUOSHUI_MAIL_HOST", "smtp.example.com"), directory))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("HUOSHUI_PUBLIC_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "HUOSHUI_PORT, 70000",
        "HUOSHUI_PORT, eighty",
        "HUOSHUI_TIMEZONE, Mars/Base",
        "HUOSHUI_BRAND_CURRENCY, RMBX",
        "HUOSHUI_DEMO, perhaps",
        "HUOSHUI_DEMO_PEOPLE, perhaps",
        "HUOSHUI_PUBLIC_URL, crm.example.com",
        "HUOSHUI_PUBLIC_URL, https://crm.example.com/?x",
        "HUOSHUI_MAIL_PORT, smtp",
        "HUOSHUI_SESSION_IDLE, 30",
        "HUOSHUI_ADMIN_PASSWORD, short",
        "HUOSHUI_ADMIN_PASSWORD, admin123",
        "HUOSHUI_ADMIN_PASSWORD, Password123",
    })
    void aValueThatCannotBeReadStopsTheStartAndIsNamed(String name, String value) {
        assertThatThrownBy(() -> SettingsReader.read(Map.of(name, value), directory))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(name);
    }
}
