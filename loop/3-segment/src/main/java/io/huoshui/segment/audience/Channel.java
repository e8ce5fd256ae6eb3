package io.huoshui.segment.audience;

import io.huoshui.profile.Consent;
import io.huoshui.profile.IdentityRules;
import io.huoshui.segment.rule.Rule;
import java.util.List;
import java.util.Locale;

/**
 * A means of delivery, and who can be reached by it with promotion: whoever has its identity, and withdrew marketing neither for this
 * channel nor for {@code any}. That is the most there is; the gate still asks about caps, quiet hours and breakers when something is sent.
 */
public enum Channel {
    WECOM("external_userid", "企业微信", "WeCom"),
    SMS(IdentityRules.PHONE, "短信", "SMS"),
    CALL(IdentityRules.PHONE, "外呼", "Call"),
    EMAIL(IdentityRules.EMAIL, "邮件", "E-mail");

    private static final String MARKETING = "marketing";
    private static final String ANY = "any";

    private final String namespace;
    private final String zh;
    private final String en;

    Channel(String namespace, String zh, String en) {
        this.namespace = namespace;
        this.zh = zh;
        this.en = en;
    }

    /** Word of consents and of the API, e.g. {@code sms}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Has the identity, and did not withdraw. */
    public Rule reachable() {
        return new Rule.All(List.of(
                new Rule.HasIdentity(namespace),
                new Rule.Not(marketing(word(), Rule.ConsentState.WITHDRAWN)),
                new Rule.Not(marketing(ANY, Rule.ConsentState.WITHDRAWN))));
    }

    /** Of those: who said yes in so many words, for this channel or for any. */
    public Rule agreed() {
        return new Rule.All(List.of(
                reachable(),
                new Rule.Any(List.of(
                        marketing(word(), Rule.ConsentState.GRANTED), marketing(ANY, Rule.ConsentState.GRANTED)))));
    }

    private static Rule marketing(String channel, Rule.ConsentState state) {
        return new Rule.HasConsent(new Consent.Scope(MARKETING, channel), state);
    }
}
