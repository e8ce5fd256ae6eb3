package io.huoshui.connect.spreadsheet;

/** Full-width forms (１２３，＋￥, typed on Chinese keyboards) as their ASCII twins. */
final class HalfWidth {
    private HalfWidth() {}

    static String of(String text) {
        int first = firstWide(text);
        if (first < 0) {
            return text;
        }
        StringBuilder half = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= '！' && each <= '～') {
                half.setCharAt(i, (char) (each - '！' + '!'));
            } else if (each == '　') {
                half.setCharAt(i, ' ');
            } else if (each == '￥') {
                half.setCharAt(i, '¥');
            }
        }
        return half.toString();
    }

    private static int firstWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return i;
            }
        }
        return -1;
    }
}
