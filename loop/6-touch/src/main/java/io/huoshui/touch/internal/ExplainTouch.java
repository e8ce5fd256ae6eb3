package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.journey.walk.ProgrammeNames;
import io.huoshui.journey.walk.WalkStories;
import io.huoshui.journey.walk.WalkStories.Story;
import io.huoshui.profile.Explanation;
import io.huoshui.profile.Explanation.Link;
import io.huoshui.profile.ExplanationSource;
import io.huoshui.profile.Profile;
import io.huoshui.profile.TimelineItem.Words;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.internal.TouchListTable.Answer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why did a person get a touch, or why not: their walk, every check of the gate, and the end. */
final class ExplainTouch implements ExplanationSource {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final TouchListTable touches;
    private final WalkStories walks;
    private final ProgrammeNames names;
    private final Brand brand;

    ExplainTouch(TouchListTable touches, WalkStories walks, ProgrammeNames names, Brand brand) {
        this.touches = touches;
        this.walks = walks;
        this.names = names;
        this.brand = brand;
    }

    @Override
    public String about() {
        return "touch";
    }

    /** @param id its key */
    @Override
    public Optional<Explanation> explain(Profile person, String id) {
        return touches.find(id)
                .filter(each -> each.person() == person.id())
                .map(each -> explain(
                        each,
                        walks.of(
                                person.id(),
                                each.asked().programme(),
                                each.asked().run()),
                        touches.answers(id)));
    }

    private Explanation explain(LedgerRow touch, Optional<Story> story, List<Answer> answers) {
        List<Link> chain = new ArrayList<>();
        TouchSentence say = new TouchSentence(names);
        story.ifPresent(each -> chain.addAll(each.chain()));
        Words asker = say.asker(touch);
        chain.add(Link.fact(
                new Words(asker.zh() + "要发一条", "Asked for by " + asker.en()),
                say.name(touch),
                touch.notBefore(),
                touch.asked().because()));
        answers.forEach(each -> chain.addAll(links(each)));
        boolean sent = TouchState.of(touch.state()) == TouchState.SENT;
        chain.add(Link.verdict(say.title(touch), say.detail(touch), sent, touch.since()));
        return new Explanation(
                "touch", touch.key(), sent, answer(touch, story, say), chain, sent ? toCustomer(answers) : null);
    }

    private static List<Link> links(Answer answer) {
        return answer.findings().stream()
                .map(each -> Link.verdict(
                        RuleWords.of(text(each, "rule")),
                        new Words(text(each, "zh"), text(each, "en")),
                        text(each, "outcome").equals("passed"),
                        answer.at()))
                .toList();
    }

    private Words answer(LedgerRow touch, Optional<Story> story, TouchSentence say) {
        Words in = story.map(each -> new Words(
                        "走旅程「" + each.name() + "」第 " + each.version() + " 版，",
                        "Walking “" + each.name() + "”, version " + each.version() + ": "))
                .orElseGet(() -> {
                    Words who = say.programme(touch);
                    return new Words(who.zh() + "：", who.en() + ": ");
                });
        Words channel = ChoiceWords.channel(touch.channel());
        String at = minute(Objects.requireNonNullElse(touch.sendingAt(), touch.since()));
        Words why = Optional.ofNullable(touch.reason())
                .map(each -> new Words(each.zh(), each.en()))
                .orElse(new Words("", ""));
        Words end = switch (TouchState.of(touch.state())) {
            case SENT ->
                new Words(
                        "每项检查都通过，" + at + " 由" + channel.zh() + "发出",
                        "every check passed; sent by " + channel.en() + " at " + at);
            case SUPPRESSED -> new Words("没有发出：" + why.zh(), "not sent: " + why.en());
            case DEFERRED ->
                new Words("还没发：" + why.zh() + until(touch, "，顺延到 "), "not yet: " + why.en() + until(touch, " Until "));
            case REFUSED -> new Words("渠道没有接受：" + why.zh(), "the channel refused it: " + why.en());
            case UNKNOWN -> new Words("不知道是否送达：" + why.zh(), "its fate is unknown: " + why.en());
            case PLANNED, RESERVED, SENDING -> new Words("正等着过闸门", "waiting for the gate");
        };
        return new Words(in.zh() + end.zh(), in.en() + end.en());
    }

    private String until(LedgerRow touch, String word) {
        Instant due = touch.dueAt();
        return due == null ? "" : word + minute(due);
    }

    private String minute(Instant at) {
        return MINUTE.format(ZonedDateTime.ofInstant(at, brand.zone()));
    }

    /** By what they permitted: the last answer's look at consent. */
    private static @Nullable Words toCustomer(List<Answer> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        return answers.get(answers.size() - 1).findings().stream()
                .filter(each -> text(each, "rule").equals("consent"))
                .findFirst()
                .map(each -> new Words(
                        "您同意过接收这类消息（" + text(each, "zh") + "），所以我们发给了您。不想再收，告诉我们一声，立即停止。",
                        "You agreed to messages of this kind (" + text(each, "en")
                                + "), so we sent it. If you want no more, tell us and it stops at once."))
                .orElse(null);
    }

    private static String text(Map<String, @Nullable Object> finding, String name) {
        return String.valueOf(finding.get(name));
    }

    /** What operators call the rules of the gate. */
    private static final class RuleWords {
        private static final Map<String, Words> NAMES = Map.ofEntries(
                Map.entry("expiry", new Words("有效期", "Expiry")),
                Map.entry("consent", new Words("同意", "Consent")),
                Map.entry("opt-out", new Words("退订", "Opt-out")),
                Map.entry("topic", new Words("主题", "Theme")),
                Map.entry("personalisation", new Words("个性化", "Personalisation")),
                Map.entry("suppression", new Words("不触达名单", "Suppression list")),
                Map.entry("breaker", new Words("熔断", "Breaker")),
                Map.entry("holdout", new Words("留出", "Holdout")),
                Map.entry("cap", new Words("频次", "Frequency caps")),
                Map.entry("quiet-hours", new Words("安静时段", "Quiet hours")),
                Map.entry("staff", new Words("顾问负荷", "Advisor’s load")),
                Map.entry("address", new Words("联系方式", "Address")),
                Map.entry("variables", new Words("内容变量", "Variables")));

        static Words of(String rule) {
            return NAMES.getOrDefault(rule, Words.same(rule));
        }
    }
}
