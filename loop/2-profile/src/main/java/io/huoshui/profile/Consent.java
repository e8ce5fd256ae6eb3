package io.huoshui.profile;

import java.time.Instant;

/**
 * What the person permitted or refused, for one purpose on one channel, with the evidence.
 *
 * @param evidence what proves it, e.g. {@code form:new-friend#2026-03-02}
 */
public record Consent(boolean granted, String evidence, Instant occurredAt, String messageId) {
    /**
     * @param purpose {@code marketing}, {@code service}, {@code personalisation}, {@code call}
     * @param channel {@code wecom}, {@code sms}, {@code call}, {@code email}, or {@code any}
     */
    public record Scope(String purpose, String channel) {}
}
