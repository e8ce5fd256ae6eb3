package io.huoshui.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads setting values; what cannot be read is named with its key. */
record SettingValues(Map<SettingKey, String> given) {
    String text(SettingKey key) {
        return given.getOrDefault(key, key.standard()).strip();
    }

    Map<String, String> ofStages() {
        return Arrays.stream(SettingKey.values())
                .filter(SettingKey::isOfStage)
                .collect(Collectors.toMap(SettingKey::yaml, this::text));
    }

    int number(SettingKey key, int min, int max) {
        try {
            int value = Integer.parseInt(text(key));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the range
        }
        throw bad(key, "must be a number from " + min + " to " + max);
    }

    boolean flag(SettingKey key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(key, "must be true or false");
        };
    }

    Duration duration(SettingKey key) {
        try {
            Duration value = Duration.parse(text(key));
            if (value.compareTo(Duration.ofMinutes(1)) >= 0 && value.compareTo(Duration.ofDays(30)) <= 0) {
                return value;
            }
        } catch (DateTimeParseException notADuration) {
            // said below, with an example
        }
        throw bad(key, "must be a duration from PT1M to P30D, e.g. PT30M");
    }

    ZoneId zone(SettingKey key) {
        try {
            return ZoneId.of(text(key));
        } catch (DateTimeException noSuchZone) {
            throw bad(key, "must be a time zone, e.g. Asia/Shanghai");
        }
    }

    /** @return empty when none is set */
    String site(SettingKey key) {
        String text = text(key);
        if (text.isEmpty() || text.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~-]+)*/?")) {
            return text;
        }
        throw bad(key, "must be where the pages are reached from outside, e.g. https://crm.example.com");
    }

    /** Letters must show a way out that leads somewhere. */
    void siteForMail() {
        if (!text(SettingKey.MAIL_HOST).isEmpty() && site(SettingKey.PUBLIC_URL).isEmpty()) {
            throw bad(SettingKey.PUBLIC_URL, "must be set when letters are sent: people opt out there");
        }
    }

    String currency(SettingKey key) {
        try {
            return Currency.getInstance(text(key)).getCurrencyCode();
        } catch (IllegalArgumentException noSuchCurrency) {
            throw bad(key, "must be an ISO 4217 code, e.g. CNY");
        }
    }

    private static BadSettings bad(SettingKey key, String why) {
        return new BadSettings(key.environment() + " (" + key.yaml() + " in huoshui.yml) " + why);
    }
}
