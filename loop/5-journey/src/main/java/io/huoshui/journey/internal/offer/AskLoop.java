package io.huoshui.journey.internal.offer;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Intake;
import io.huoshui.event.TrackName;
import io.huoshui.journey.internal.offer.AnswerTable.Answer;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.OfferReason;
import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Naming;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Claims and uses of coupons that come by the API: facts of the log like any other, and the caller waits for what the loop makes of them. */
final class AskLoop {
    /** Source of these facts. */
    static final String SOURCE = "offer";

    private final Intake intake;
    private final AwaitAnswers answers;
    private final Profiles profiles;

    AskLoop(Intake intake, AwaitAnswers answers, Profiles profiles) {
        this.intake = intake;
        this.answers = answers;
        this.profiles = profiles;
    }

    /**
     * @param whose one or more identities of the customer
     * @param key the same key is the same claim, however often it is sent
     * @throws Refused when there is no coupon for them
     */
    Answer claim(String pool, List<Identity> whose, String key) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put(
                "context",
                Map.of("externalIds", whose.stream().map(AskLoop::external).toList()));
        message.put("properties", Map.of("pool", pool));
        return ask(TrackName.COUPON_CLAIMED, "claim:" + pool + ":" + key, message);
    }

    /**
     * The owner of the coupon uses it. The same order once more gets the same answer.
     *
     * @throws Refused when the use does not count
     */
    Answer use(Coupon coupon, String order, @Nullable BigDecimal subtotal) {
        Profile owner = profiles.find(coupon.profileId()).orElseThrow(() -> new Refused(OfferReason.COUPON_UNKNOWN));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("coupon_id", coupon.code());
        said.put("order_id", order);
        said.put("discount", coupon.reduction().off());
        if (subtotal != null) {
            said.put("subtotal", subtotal);
        }
        String messageId = "use:" + UUID.randomUUID();
        Fields fact = Naming.fact(owner, TrackName.COUPON_APPLIED, messageId, Instant.EPOCH, Fields.of(said))
                .orElseThrow(() -> new Refused(OfferReason.COUPON_UNKNOWN));
        return ask(TrackName.COUPON_APPLIED, messageId, fact.values());
    }

    /** Without a time of its own: it happens when the log takes it, and sent again it is the same message. */
    private Answer ask(TrackName what, String messageId, Map<String, ?> said) {
        Map<String, Object> message = new LinkedHashMap<>(said);
        message.remove("timestamp");
        message.put("type", "track");
        message.put("event", what.wire());
        message.put("messageId", messageId);
        CompletableFuture<Answer> expected = answers.expect(messageId);
        if (intake.take(SOURCE, List.of(Fields.of(message))).get(0) instanceof Intake.Outcome.Rejected rejected) {
            throw new Refused(rejected.reason(), rejected.detail());
        }
        Answer answer = AwaitAnswers.await(expected);
        if (answer.reason() != null) {
            throw new Refused(answer.reason());
        }
        return answer;
    }

    private static Map<String, String> external(Identity identity) {
        return Map.of("id", identity.value(), "type", identity.namespace());
    }

    /**
     * Who is meant, as the caller named them.
     *
     * @param named namespace to value
     * @throws Refused when none of it can be an identity
     */
    static List<Identity> whose(Map<String, String> named) {
        IdentityRules rules = IdentityRules.standard();
        List<Identity> whose = named.entrySet().stream()
                .flatMap(each -> rules.identity(each.getKey().strip(), each.getValue()).stream())
                .sorted(rules.byStrength())
                .toList();
        if (whose.isEmpty()) {
            throw new Refused(OfferReason.COUPON_NOBODY);
        }
        return whose;
    }
}
