package io.huoshui.connect.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a URL leads to.
 *
 * @param scheme {@code https} or {@code http}
 * @param host in small letters, an IPv6 address without brackets
 * @param port also when the URL leaves it out
 */
public record Origin(String scheme, String host, int port) {
    /** What ends in a number is an IPv4 address, and there is one way to write it: others read {@code 0177.1} each in their own way. */
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");

    private static final Pattern PLAIN_V4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** Empty when the URL is none, leads elsewhere than to HTTP, or carries a name and a password. */
    public static Optional<Origin> of(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            if (uri.getHost() == null || uri.getRawUserInfo() != null || !secure && !scheme.equals("http")) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
            if (NUMBER_LAST.matcher(host).matches() && !PLAIN_V4.matcher(host).matches()) {
                return Optional.empty();
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
            return Optional.of(new Origin(scheme, host, port));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }
}
