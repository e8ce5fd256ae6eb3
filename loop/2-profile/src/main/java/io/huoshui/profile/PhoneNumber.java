package io.huoshui.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as {@code +} and digits, country code first; China when none is given. */
final class PhoneNumber {
    private static final Pattern DECORATION = Pattern.compile("[\\s().\\-–—]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9]\\d{8,10}");
    private static final Pattern SAME_DIGIT = Pattern.compile(".*(\\d)\\1{9,}");

    private PhoneNumber() {}

    static Optional<String> normalise(String raw) {
        String text = DECORATION.matcher(IdentityText.halfWidth(raw)).replaceAll("");
        String number = withCountry(text.startsWith("tel:") ? text.substring(4) : text);
        boolean usable = INTERNATIONAL.matcher(number).matches()
                && !SAME_DIGIT.matcher(number).matches();
        return usable ? Optional.of(number) : Optional.empty();
    }

    private static String withCountry(String digits) {
        if (digits.startsWith("+")) {
            return digits.startsWith("+860") ? "+86" + digits.substring(4) : digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        if (MOBILE.matcher(digits).matches()) {
            return "+86" + digits;
        }
        if (LANDLINE.matcher(digits).matches()) {
            return "+86" + digits.substring(1);
        }
        boolean countryWithoutPlus =
                digits.startsWith("86") && MOBILE.matcher(digits.substring(2)).matches();
        return countryWithoutPlus ? "+" + digits : "";
    }
}
