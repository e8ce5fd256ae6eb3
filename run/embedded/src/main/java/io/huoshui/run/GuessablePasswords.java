package io.huoshui.run;

import java.util.Locale;
import java.util.Set;

/** Administrator passwords everybody tries first. */
final class GuessablePasswords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final Set<String> TRIED_FIRST = Set.of(
            "password",
            "password1",
            "password123",
            "passw0rd",
            "12345678",
            "123456789",
            "1234567890",
            "qwertyuiop",
            "qwerty123",
            "admin123",
            "admin1234",
            "admin12345",
            "adminadmin",
            "administrator",
            "changeme",
            "changeit",
            "letmein1",
            "88888888",
            "66666666",
            "11111111",
            "00000000",
            "a1234567",
            "aa123456",
            "abc12345",
            "huoshui1",
            "huoshui123",
            "iloveyou",
            "welcome1",
            "1q2w3e4r",
            "1qaz2wsx",
            "woaini1314",
            "5201314520");

    private GuessablePasswords() {}

    static String refuse(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new BadSettings("HUOSHUI_ADMIN_PASSWORD must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (TRIED_FIRST.contains(password.toLowerCase(Locale.ROOT))) {
            throw new BadSettings("HUOSHUI_ADMIN_PASSWORD is one of those everybody tries first; choose another");
        }
        return password;
    }
}
