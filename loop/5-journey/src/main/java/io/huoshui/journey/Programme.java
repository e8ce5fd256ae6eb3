package io.huoshui.journey;

import io.huoshui.journey.campaign.Campaign;

/** How touches, holdouts and the log of walks name what people walk in: {@code journey:wake-up}, {@code campaign:double-11}. */
public final class Programme {
    private static final String JOURNEY = "journey:";

    private Programme() {}

    /** A campaign's journey has the campaign's own name. */
    public static String of(String journey) {
        return journey.startsWith(Campaign.PROGRAMME) ? journey : JOURNEY + journey;
    }

    /** The journey that is this programme. */
    public static String journey(String programme) {
        return programme.startsWith(JOURNEY) ? programme.substring(JOURNEY.length()) : programme;
    }
}
