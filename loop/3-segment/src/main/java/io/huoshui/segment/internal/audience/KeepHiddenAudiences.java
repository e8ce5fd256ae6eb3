package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.internal.membership.AudienceTable;
import io.huoshui.segment.internal.rule.NamesInUse;
import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Rules of programmes, saved under a name made of what they say. */
final class KeepHiddenAudiences implements HiddenAudiences {
    private static final int DIGITS = 16;
    private static final int NAME_CHARS_MAX = 64;

    private final AudienceTable audiences;
    private final CheckAudience check;
    private final DecideAudiences decide;
    private final NamesInUse names;
    private final CountAudience count;
    private final Clock clock;

    KeepHiddenAudiences(
            AudienceTable audiences,
            CheckAudience check,
            DecideAudiences decide,
            NamesInUse names,
            CountAudience count,
            Clock clock) {
        this.audiences = audiences;
        this.check = check;
        this.decide = decide;
        this.names = names;
        this.count = count;
        this.clock = clock;
    }

    @Override
    public Rule read(Object tree) {
        return check.rule(tree);
    }

    @Override
    public Map<String, Object> tree(Rule rule) {
        return RuleJson.tree(rule);
    }

    @Override
    public String idOf(Rule rule) {
        return Audience.HIDDEN + HexFormat.of().formatHex(sha256(RuleJson.write(rule)), 0, DIGITS / 2);
    }

    @Override
    public void keep(Rule rule) {
        String id = idOf(rule);
        if (audiences.find(id).isPresent()) {
            return;
        }
        Audience audience =
                new Audience(id, name(rule), rule, Set.of(), null, 1, clock.instant(), SignedIn.nameOrSystem(), null);
        check.refuseCircle(audience);
        try {
            decide.define(audience);
        } catch (Refused taken) {
            if (taken.reason() != WebReason.WEB_CHANGED_MEANWHILE) {
                throw taken;
            }
            // somebody saved the same rule a moment ago: it is the same audience
        }
    }

    @Override
    public RoaringBitmap people(Rule rule) {
        return count.people(rule);
    }

    private String name(Rule rule) {
        String said = names.say(rule).zh();
        return said.codePointCount(0, said.length()) <= NAME_CHARS_MAX
                ? said
                : said.substring(0, said.offsetByCodePoints(0, NAME_CHARS_MAX - 1)) + "…";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
