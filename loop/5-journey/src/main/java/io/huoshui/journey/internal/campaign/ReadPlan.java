package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Refused;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.campaign.CampaignPlan;
import io.huoshui.journey.campaign.CampaignPlan.Piece;
import io.huoshui.journey.campaign.CampaignPlan.StopRule;
import io.huoshui.journey.campaign.CampaignReason;
import io.huoshui.journey.internal.campaign.PlanForm.PieceForm;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.journey.node.Awaited;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan out of its form. Rules and tiers it names become hidden audiences. */
final class ReadPlan {
    private static final Duration EXPIRES = Duration.ofDays(1);
    private static final Duration HORIZON = Duration.ofDays(14);
    private static final int PRIORITY = 50;

    /** In ten-thousandths: so that there is somebody to compare with, unless one decides otherwise. */
    private static final int HOLDOUT = 1_000;

    private final JourneyJson json;
    private final HiddenAudiences hidden;

    ReadPlan(JourneyJson json, HiddenAudiences hidden) {
        this.json = json;
        this.hidden = hidden;
    }

    /** @param rules the hidden audiences it needs, by id */
    record Read(CampaignPlan plan, Map<String, Rule> rules) {
        /** Whom an audience named in it means. */
        Rule rule(String audience) {
            return rules.getOrDefault(audience, new Rule.InAudience(audience));
        }
    }

    /** @throws Refused naming the field that is wrong */
    Read read(PlanForm form) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        CampaignPlan plan = new CampaignPlan(
                audience(form, rules),
                form.startsAt(),
                spread(form),
                kind(form.kind()),
                form.channel(),
                expires(form),
                text(form.theme()),
                Optional.ofNullable(form.priority()).orElse(PRIORITY),
                Optional.ofNullable(form.holdout()).orElse(HOLDOUT),
                text(form.experiment()),
                text(form.pool()),
                form.pieces().stream().map(each -> piece(each, rules)).toList(),
                form.aim() == null ? null : aim(form.aim()),
                Optional.ofNullable(form.horizon()).orElse(HORIZON),
                stop(form));
        unless(plan.pieces().size() <= CampaignPlan.PIECES_MAX, "pieces");
        return new Read(plan, rules);
    }

    private String audience(PlanForm form, Map<String, Rule> rules) {
        unless(
                Stream.of(text(form.audience()), form.rule())
                                .filter(each -> each != null)
                                .count()
                        == 1,
                "audience");
        return form.rule() == null ? Objects.requireNonNull(form.audience()) : hide(form.rule(), rules);
    }

    private Piece piece(PieceForm form, Map<String, Rule> rules) {
        unless(text(form.tier()) == null || text(form.audience()) == null, "pieces.audience");
        String group = text(form.tier()) == null
                ? text(form.audience())
                : hide(Map.of("type", "inTier", "tiers", List.of(form.tier())), rules);
        return new Piece(
                group,
                text(form.variant()),
                new TouchRequest.Content(text(form.title()), form.text(), text(form.url())));
    }

    private String hide(Map<String, Object> tree, Map<String, Rule> rules) {
        Rule rule = hidden.read(tree);
        String id = hidden.idOf(rule);
        rules.put(id, rule);
        return id;
    }

    private Awaited aim(Map<String, Object> tree) {
        return json.readAwaited(tree).orElseThrow(() -> wrong("aim"));
    }

    private static TouchKind kind(String word) {
        return Stream.of(TouchKind.PROMOTIONAL, TouchKind.SERVICE)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("kind"));
    }

    static Duration spread(PlanForm form) {
        return Optional.ofNullable(form.spread()).orElse(Duration.ZERO);
    }

    static Duration expires(PlanForm form) {
        return Optional.ofNullable(form.expires()).orElse(EXPIRES);
    }

    static StopRule stop(PlanForm form) {
        PlanForm.StopForm stop = form.stop();
        if (stop == null) {
            return StopRule.STANDARD;
        }
        unless(stop.failed() > 0 && stop.failed() <= 10_000 && stop.after() > 0, "stop");
        return new StopRule(stop.failed(), stop.after());
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void unless(boolean fine, String field) {
        if (!fine) {
            throw wrong(field);
        }
    }

    private static Refused wrong(String field) {
        return new Refused(CampaignReason.CAMPAIGN_PLAN_WRONG, field);
    }
}
