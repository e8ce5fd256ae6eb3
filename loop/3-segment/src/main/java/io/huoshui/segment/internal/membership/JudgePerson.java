package io.huoshui.segment.internal.membership;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import io.huoshui.segment.rule.Evaluate;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.rule.Subject;
import io.huoshui.segment.rule.Verdict;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.MembershipChanged.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Does one person belong to one definition now? A person's word first, then the rule, then who is excluded. */
final class JudgePerson implements Subject {
    private final Known known;
    private final Draft draft;
    private final Statements statements;
    private final Instant now;
    private final ZoneId zone;

    /** @param draft where the person belongs by what was judged so far: rules see it */
    JudgePerson(Known known, Draft draft, Instant now, ZoneId zone) {
        this.known = known;
        this.draft = draft;
        this.statements = Statements.in(known.past());
        this.now = now;
        this.zone = zone;
    }

    /** @param cause why it is so, when that is not why one asked */
    record Answer(Verdict verdict, Optional<Cause> cause) {}

    Answer judge(Definition definition) {
        Optional<Past.Fact> said = definition.key().kind() == DefinitionKey.Kind.TAG
                ? statements.about(definition.key().id())
                : Optional.empty();
        if (said.isPresent()) {
            boolean given = Statements.gives(said.get());
            List<Long> position = List.of(said.get().position());
            return new Answer(
                    new Verdict(given, null, List.of(new Verdict.Finding("", given, null, position))),
                    Optional.of(Cause.STATEMENT));
        }
        Optional<Rule> rule = definition.rule();
        if (rule.isPresent()) {
            return new Answer(byRule(rule.get(), definition), Optional.empty());
        }
        boolean frozen = known.frozen()
                .map(each -> each.contains(definition.key().id()))
                .orElse(draft.has(definition.key()) && definition.key().kind() == DefinitionKey.Kind.AUDIENCE);
        return new Answer(new Verdict(frozen, null, List.of()), Optional.empty());
    }

    private Verdict byRule(Rule rule, Definition definition) {
        Verdict verdict = Evaluate.of(rule, this, now, zone);
        boolean out = definition.excluded().stream().anyMatch(draft::inAudience);
        return out ? new Verdict(false, verdict.until(), verdict.because()) : verdict;
    }

    @Override
    public Profile profile() {
        return Objects.requireNonNull(known.profile(), "rules that read a person are judged with them");
    }

    @Override
    public int id() {
        return known.id();
    }

    @Override
    public Optional<Standing> standing() {
        return known.standing();
    }

    @Override
    public Past past() {
        return known.past();
    }

    @Override
    public boolean hasTag(String tag) {
        return draft.hasTag(tag);
    }

    @Override
    public boolean inAudience(String audience) {
        return draft.inAudience(audience);
    }

    @Override
    public Optional<BigDecimal> prediction(Figure figure) {
        return Optional.ofNullable(known.predictions().get(figure));
    }

    @Override
    public Optional<Double> preference(String preference) {
        return Optional.ofNullable(known.preferences().get(preference));
    }
}
