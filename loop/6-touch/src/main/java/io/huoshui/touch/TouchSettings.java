package io.huoshui.touch;

import io.huoshui.touch.FrequencyCap.Period;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * What the brand allows itself.
 *
 * @param version counts up with each change
 * @param staffDayMost promotional touches a day that go out in the name of one advisor
 */
public record TouchSettings(
        int version, List<FrequencyCap> caps, QuietHours quiet, int staffDayMost, List<ChannelRate> rates) {
    /**
     * One promotional touch a day and three a week; calls two a week; quiet from 21 to 9; sixty a day in one advisor's name. E-mail and
     * webhooks at a pace any receiver stands.
     */
    public static final TouchSettings DEFAULT = new TouchSettings(
            0,
            List.of(
                    new FrequencyCap(Period.DAY, null, 1),
                    new FrequencyCap(Period.WEEK, null, 3),
                    new FrequencyCap(Period.WEEK, "call", 2)),
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0), true),
            60,
            List.of(
                    new ChannelRate("email", 20, Duration.ofSeconds(1)),
                    new ChannelRate("webhook", 50, Duration.ofSeconds(1))));

    public TouchSettings {
        caps = List.copyOf(caps);
        rates = List.copyOf(rates);
        if (staffDayMost < 1) {
            throw new IllegalArgumentException("an advisor who may tell nobody anything: " + staffDayMost);
        }
    }

    public List<ChannelRate> ratesOf(String channel) {
        return rates.stream().filter(each -> each.channel().equals(channel)).toList();
    }
}
