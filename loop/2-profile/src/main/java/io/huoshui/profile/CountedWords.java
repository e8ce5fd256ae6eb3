package io.huoshui.profile;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words of {@link Counted#word()}. */
final class CountedWords {
    private static final String DAYS = "-([1-9]\\d{0,3})d";
    private static final String MONTH = "-(\\d{4}-(?:0[1-9]|1[0-2]))";
    private static final String NUMBER = "-([1-9]\\d{0,2})";
    private static final String REFUNDS = "-(net|gross)";

    private static final List<Form> FORMS = List.of(
            new Form("seen", word -> new Counted.Seen()),
            new Form("new" + DAYS, word -> new Counted.New(days(word, 1))),
            new Form("active" + DAYS, word -> new Counted.Active(days(word, 1))),
            new Form("identified" + NUMBER, word -> new Counted.Identified(number(word, 1))),
            new Form(
                    "buyers" + DAYS + NUMBER + REFUNDS,
                    word -> new Counted.Buyers(days(word, 1), number(word, 2), net(word, 3))),
            new Form("joined" + DAYS + DAYS, word -> new Counted.Joined(days(word, 1), days(word, 2))),
            new Form(
                    "ordered" + DAYS + DAYS + REFUNDS,
                    word -> new Counted.JoinedAndOrdered(days(word, 1), days(word, 2), net(word, 3))),
            new Form("first" + MONTH + REFUNDS, word -> new Counted.FirstBuyers(month(word), net(word, 2))),
            new Form(
                    "again" + MONTH + NUMBER + REFUNDS,
                    word -> new Counted.BoughtAgain(month(word), number(word, 2), net(word, 3))));

    private CountedWords() {}

    static Optional<Counted> of(String word) {
        return FORMS.stream().flatMap(form -> form.read(word).stream()).findFirst();
    }

    private static final class Form {
        private final Pattern pattern;
        private final Function<MatchResult, Counted> meaning;

        Form(String pattern, Function<MatchResult, Counted> meaning) {
            this.pattern = Pattern.compile(pattern);
            this.meaning = meaning;
        }

        Optional<Counted> read(String word) {
            Matcher matcher = pattern.matcher(word);
            return matcher.matches() ? Optional.of(meaning.apply(matcher.toMatchResult())) : Optional.empty();
        }
    }

    private static Duration days(MatchResult word, int part) {
        return Duration.ofDays(number(word, part));
    }

    private static int number(MatchResult word, int part) {
        return Integer.parseInt(word.group(part));
    }

    private static YearMonth month(MatchResult word) {
        return YearMonth.parse(word.group(1));
    }

    private static boolean net(MatchResult word, int part) {
        return word.group(part).equals("net");
    }
}
