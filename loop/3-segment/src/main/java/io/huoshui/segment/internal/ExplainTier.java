package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.MoneyText;
import io.huoshui.profile.Explanation;
import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.FactWords;
import io.huoshui.profile.Profile;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Standings;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierMoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Why is a person in their tier? */
final class ExplainTier implements ExplanationSource {
    /** Behind every id of a movement. */
    private static final String LAST = "~";

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private final Standings standings;
    private final TierMovementTable movements;
    private final FactWords facts;
    private final Brand brand;

    ExplainTier(Standings standings, TierMovementTable movements, FactWords facts, Brand brand) {
        this.standings = standings;
        this.movements = movements;
        this.facts = facts;
        this.brand = brand;
    }

    @Override
    public String about() {
        return "tier";
    }

    /** @param id of the tier asked about; empty: the one they are in */
    @Override
    public Optional<Explanation> explain(Profile person, String id) {
        return standings.find(person.id()).filter(each -> each.tier() != null).map(each -> explain(each, id));
    }

    private Explanation explain(Standing standing, String asked) {
        Tier tier = Objects.requireNonNull(standing.tier());
        boolean holds = asked.isEmpty() || asked.equals(tier.word());
        List<Link> chain = new ArrayList<>();
        Rfm rfm = standing.rfm();
        Scores scores = standing.scores();
        if (rfm == null || scores == null) {
            chain.add(Link.verdict(new Words("还没有算数的订单", "No order that counts yet"), null, null, null));
        } else {
            String spent = MoneyText.of(rfm.monetary(), brand.currency());
            chain.add(Link.verdict(
                    new Words("RFM " + scores.digits(), "RFM " + scores.digits()),
                    new Words(
                            rfm.recencyDays() + " 天前下单，" + rfm.frequency() + " 单，共 " + spent,
                            "Last order " + rfm.recencyDays() + " days ago, " + rfm.frequency() + " orders, " + spent
                                    + " in all"),
                    null,
                    null));
        }
        chain.add(Link.verdict(
                new Words("安静自 " + standing.quietSince(), "Quiet since " + standing.quietSince()), null, null, null));
        Optional<TierMoved> moved = movements.ofPersonBefore(standing.profileId(), FAR, LAST, 1).stream()
                .findFirst();
        moved.ifPresent(each -> chain.add(link(each)));
        Words where = new Words("在「" + tier.zh() + "」", "In the tier “" + tier.en() + "”");
        Words since = moved.map(each -> new Words(
                        "，" + each.cause().zh() + "从「" + each.from().zh() + "」过来",
                        ", from “" + each.from().en() + "” " + each.cause().en()))
                .orElse(new Words("", ""));
        Words answer = new Words(where.zh() + since.zh(), where.en() + since.en());
        return new Explanation("tier", tier.word(), holds, answer, chain, null);
    }

    private Link link(TierMoved moved) {
        Words way = new Words(
                "从" + moved.from().zh() + "到" + moved.to().zh(),
                "From " + moved.from().en() + " to " + moved.to().en());
        Words cause = moved.cause() == TierMoved.Cause.EVENT
                ? facts.at(moved.position())
                        .map(FactWords.Said::title)
                        .orElse(new Words(moved.cause().zh(), moved.cause().en()))
                : new Words(moved.cause().zh(), moved.cause().en());
        return Link.fact(way, cause, moved.at(), moved.position());
    }
}
