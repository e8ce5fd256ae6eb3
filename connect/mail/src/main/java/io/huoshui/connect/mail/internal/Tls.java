package io.huoshui.connect.mail.internal;

import java.util.Locale;

/** How the way to the server is kept secret. */
enum Tls {
    /** Begins in the open and must become secret before anything is said; the usual way on port 587. */
    STARTTLS,
    /** Secret from the first byte; the usual way on port 465. */
    IMPLICIT,
    /** Not at all: only to a server on this machine. */
    NONE;

    static Tls of(String word) {
        try {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("HUOSHUI_MAIL_TLS (mail.tls) must be starttls, implicit or none");
        }
    }
}
