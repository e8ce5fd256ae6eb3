package io.huoshui.segment.rule;

import io.huoshui.event.Event;
import io.huoshui.event.TrackName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a rule off the raw events the long way: every question starts from the whole log. Shares nothing with what it checks. */
final class NaiveRule {
    private final RandomPerson person;
    private final Instant now;
    private final ZoneId zone;
    private final List<Event> log;

    NaiveRule(RandomPerson person, Instant now, ZoneId zone) {
        this.person = person;
        this.now = now;
        this.zone = zone;
        Map<String, Event> first = new LinkedHashMap<>();
        person.raw.forEach(each -> first.putIfAbsent(each.messageId(), each));
        log = first.values().stream()
                .sorted(Comparator.comparing(Event::occurredAt).thenComparing(Event::position))
                .toList();
    }

    boolean holds(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.of().stream().allMatch(this::holds);
        }
        if (rule instanceof Rule.Any any) {
            return any.of().stream().anyMatch(this::holds);
        }
        if (rule instanceof Rule.Not not) {
            return !holds(not.of());
        }
        if (rule instanceof Rule.HasTrait trait) {
            Object value = null;
            Event by = null;
            for (Event each : log) {
                Object said = each.traits().raw(trait.trait());
                if (said instanceof Number number) {
                    said = new BigDecimal(number.toString()).precision() > 30
                                    || new BigDecimal(number.toString())
                                                    .stripTrailingZeros()
                                                    .scale()
                                            < -30
                            ? null
                            : number;
                } else if (said instanceof String text) {
                    said = text.strip();
                }
                boolean newer = by == null
                        || each.occurredAt().isAfter(by.occurredAt())
                        || each.occurredAt().equals(by.occurredAt())
                                && each.messageId().compareTo(by.messageId()) > 0;
                if (said != null && !(said instanceof List<?>) && newer) {
                    value = said;
                    by = each;
                }
            }
            return passes(trait.test(), value == null ? List.of() : List.of(value));
        }
        if (rule instanceof Rule.HasIdentity has) {
            return person.profile().identities().keySet().stream()
                    .anyMatch(each -> each.namespace().equals(has.namespace()));
        }
        if (rule instanceof Rule.HasConsent consent) {
            String state = "SILENT";
            Instant at = Instant.MIN;
            for (Event each : log) {
                boolean about =
                        (each.name().equals("Consent Granted") || each.name().equals("Consent Withdrawn"))
                                && Objects.equals(
                                        each.properties().raw("purpose"),
                                        consent.scope().purpose())
                                && Objects.equals(
                                        each.properties().raw("channel"),
                                        consent.scope().channel());
                if (about && (each.occurredAt().isAfter(at) || each.name().endsWith("Withdrawn"))) {
                    state = each.name().substring("Consent ".length()).toUpperCase(java.util.Locale.ROOT);
                    at = each.occurredAt();
                }
            }
            return consent.state().name().equals(state);
        }
        if (rule instanceof Rule.HasTag tag) {
            return person.tags.contains(tag.tag());
        }
        if (rule instanceof Rule.InTier tier) {
            return person.standing().isPresent()
                    && person.standing().get().tier() != null
                    && tier.tiers().contains(person.standing().get().tier());
        }
        if (rule instanceof Rule.InSegment segment) {
            return person.standing().isPresent()
                    && person.standing().get().scores() != null
                    && segment.segments()
                            .contains(person.standing().get().scores().segment());
        }
        if (rule instanceof Rule.HasFigure has) {
            BigDecimal number = figure(has.figure());
            return passes(has.test(), number == null ? List.of() : List.of(number));
        }
        if (rule instanceof Rule.InAudience in) {
            return person.audiences.contains(in.audience());
        }
        if (rule instanceof Rule.InGroup in) {
            Set<String> groups = new HashSet<>();
            for (Event each : seen("Group Joined", "Group Left")) {
                String group = string(each.properties().raw("group_id"));
                if (each.name().equals("Group Joined")) {
                    groups.add(group);
                } else {
                    groups.remove(group);
                }
            }
            groups.remove(null);
            return in.groups().isEmpty() ? !groups.isEmpty() : groups.stream().anyMatch(in.groups()::contains);
        }
        if (rule instanceof Rule.CameThrough through) {
            for (Event each : seen("Channel Code Scanned", "Contact Added")) {
                String code = string(each.properties().raw(each.name().equals("Contact Added") ? "state" : "code"));
                if (code != null) {
                    return through.codes().contains(code);
                }
            }
            return false;
        }
        if (rule instanceof Rule.InJourney in) {
            String state = "NEVER";
            for (Event each : seen("Journey Entered", "Journey Finished")) {
                if (in.journey().equals(string(each.properties().raw("journey_id")))) {
                    state = each.name().equals("Journey Entered") ? "IN" : "FINISHED";
                }
            }
            return in.state().name().equals(state);
        }
        if (rule instanceof Rule.InExperiment in) {
            return seen("Experiment Viewed").stream()
                    .anyMatch(each -> in.experiment().equals(each.properties().raw("experiment_id"))
                            && (in.arm() == null
                                    || in.arm().equals(each.properties().raw("variation_id"))));
        }
        if (rule instanceof Rule.Prefers prefers) {
            Double confidence = person.preferences.get(prefers.preference());
            return confidence != null && confidence >= prefers.confidence();
        }
        if (rule instanceof Rule.InBucket bucket) {
            int of = Bucket.of(bucket.salt(), person.profile().id());
            return bucket.from() <= of && of < bucket.until();
        }
        if (rule instanceof Rule.Sequence sequence) {
            return sequence(sequence);
        }
        return metric((Rule.Metric) rule);
    }

    private boolean sequence(Rule.Sequence rule) {
        List<Event> firsts = window(rule.first(), rule.window());
        for (Event first : firsts == null ? List.<Event>of() : firsts) {
            Instant over = first.occurredAt().plus(rule.withinDays() * 24L, ChronoUnit.HOURS);
            boolean followed = false;
            for (Event then : selected(rule.then())) {
                followed |= log.indexOf(then) > log.indexOf(first)
                        && then.occurredAt().isBefore(over);
            }
            if (rule.negated() ? !followed && !over.isAfter(now) : followed) {
                return true;
            }
        }
        return false;
    }

    private boolean metric(Rule.Metric rule) {
        List<Event> events = window(rule.of(), rule.window());
        if (events == null) {
            return passes(rule.test(), List.of());
        }
        List<Object> values = new ArrayList<>();
        if (rule.property() != null) {
            events.forEach(each -> values.addAll(at(each.properties().values(), rule.property())));
        }
        switch (rule.aggregate()) {
            case COUNT -> {
                return passes(rule.test(), List.of(events.size()));
            }
            case SUM -> {
                BigDecimal sum = values.stream()
                        .map(NaiveRule::number)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                return passes(rule.test(), List.of(new Sum(sum)));
            }
            case DISTINCT -> {
                Set<String> different = new HashSet<>();
                values.forEach(each -> different.add(string(each)));
                different.remove(null);
                return passes(rule.test(), List.of(different.size()));
            }
            case FIRST, LAST -> {
                if (events.isEmpty()) {
                    return passes(rule.test(), List.of());
                }
                Event event = events.get(rule.aggregate() == Rule.Aggregate.FIRST ? 0 : events.size() - 1);
                return passes(
                        rule.test(),
                        rule.property() == null
                                ? List.of(event.occurredAt())
                                : at(event.properties().values(), rule.property()));
            }
        }
        throw new AssertionError();
    }

    private BigDecimal figure(Figure figure) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (person.predictions.containsKey(figure)) {
            return person.predictions.get(figure);
        }
        if (figure.kind() == Figure.Kind.PREDICTION) {
            return null;
        }
        if (figure.kind() == Figure.Kind.SCORE) {
            if (person.standing().isEmpty() || person.standing().get().scores() == null) {
                return null;
            }
            String digits = person.standing().get().scores().digits();
            return BigDecimal.valueOf(digits.charAt("RFM".indexOf(figure.name().charAt(0))) - '0');
        }
        List<BigDecimal> nets = new ArrayList<>();
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        Instant lastOrder = null;
        Set<String> refundsUsed = new HashSet<>();
        for (Event order : log) {
            if (!order.name().equals("Order Completed")) {
                continue;
            }
            BigDecimal charged = new BigDecimal(string(order.properties().raw("total")));
            BigDecimal left = charged;
            boolean whole = false;
            for (Event refund : log) {
                if (refund.name().equals("Order Refunded")
                        && refund.properties()
                                .raw("order_id")
                                .equals(order.properties().raw("order_id"))) {
                    refundsUsed.add(refund.messageId());
                    whole |= refund.properties().raw("total") == null;
                    left = refund.properties().raw("total") == null
                            ? left
                            : left.subtract(
                                    new BigDecimal(string(refund.properties().raw("total"))));
                }
            }
            boolean refunded = refundsUsed.size() > 0 && (whole || charged.signum() > 0 && left.signum() <= 0);
            left = whole ? BigDecimal.ZERO : left.max(BigDecimal.ZERO);
            gross = gross.add(charged);
            net = net.add(left);
            if (!(whole || refunded)) {
                nets.add(left);
                lastOrder = order.occurredAt();
            }
        }
        for (Event refund : log) {
            if (refund.name().equals("Order Refunded")
                    && !refundsUsed.contains(refund.messageId())
                    && refund.properties().raw("total") != null) {
                net = net.subtract(new BigDecimal(string(refund.properties().raw("total"))));
            }
        }
        Instant lastInteraction = null;
        int interactions = 0;
        for (Event each : log) {
            if (TrackName.of(each.name()).map(TrackName::isInteraction).orElse(false)) {
                lastInteraction = each.occurredAt();
                LocalDate day = LocalDate.ofInstant(each.occurredAt(), zone);
                interactions += !day.isAfter(today) && day.isAfter(today.minusDays(90)) ? 1 : 0;
            }
        }
        return switch (figure) {
            case ORDERS -> BigDecimal.valueOf(nets.size());
            case REVENUE_NET -> net;
            case REVENUE_GROSS -> gross;
            case AVERAGE_ORDER_VALUE ->
                nets.isEmpty()
                        ? null
                        : nets.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(nets.size()), 6, RoundingMode.HALF_UP);
            case DAYS_SINCE_FIRST_SEEN -> days(log.get(0).occurredAt(), today);
            case DAYS_SINCE_INTERACTION -> days(lastInteraction, today);
            case DAYS_SINCE_ORDER -> days(lastOrder, today);
            case INTERACTIONS_90D -> BigDecimal.valueOf(interactions);
            default -> throw new AssertionError(figure);
        };
    }

    private BigDecimal days(Instant since, LocalDate today) {
        return since == null
                ? null
                : BigDecimal.valueOf(Math.max(
                        0, today.toEpochDay() - LocalDate.ofInstant(since, zone).toEpochDay()));
    }

    private List<Event> seen(String... names) {
        return log.stream()
                .filter(each -> Set.of(names).contains(RandomPerson.name(each))
                        && !each.occurredAt().isAfter(now))
                .toList();
    }

    private List<Event> selected(Selector selector) {
        return seen(selector.event()).stream()
                .filter(each -> selector.where().stream()
                        .allMatch(where ->
                                passes(where.test(), at(each.properties().values(), where.property()))))
                .toList();
    }

    /** Null when there is no window. */
    private List<Event> window(Selector selector, Window window) {
        List<Event> events = selected(selector);
        if (window instanceof Window.LastDays last) {
            return events.stream()
                    .filter(each -> ChronoUnit.MICROS.between(each.occurredAt(), now) < last.days() * 86_400_000_000L)
                    .toList();
        }
        if (window instanceof Window.Dates dates) {
            return events.stream()
                    .filter(each -> !LocalDate.ofInstant(each.occurredAt(), zone)
                                    .isBefore(dates.from())
                            && LocalDate.ofInstant(each.occurredAt(), zone).isBefore(dates.until()))
                    .toList();
        }
        if (window instanceof Window.After after) {
            List<Event> anchors = selected(after.anchor());
            if (anchors.isEmpty()) {
                return null;
            }
            Event anchor = anchors.get(0);
            return events.stream()
                    .filter(each -> log.indexOf(each) > log.indexOf(anchor)
                            && ChronoUnit.MICROS.between(anchor.occurredAt(), each.occurredAt())
                                    < after.days() * 86_400_000_000L)
                    .toList();
        }
        return events;
    }

    /** What stands at a path; a name may itself contain dots. */
    private static List<Object> at(Object in, String path) {
        List<Object> found = new ArrayList<>();
        collect(in, "", path, found);
        return path.contains("[]") || found.size() < 2 ? found : found.subList(0, 1);
    }

    private static void collect(Object in, String here, String path, List<Object> found) {
        if (in != null && here.equals(path)) {
            found.add(in);
        }
        if (in instanceof Map<?, ?> map) {
            map.forEach((name, value) -> collect(value, here.isEmpty() ? "" + name : here + "." + name, path, found));
        } else if (in instanceof List<?> list) {
            list.forEach(each -> collect(each, here + "[]", path, found));
        }
    }

    private boolean passes(ValueTest test, List<Object> values) {
        if (values.isEmpty() || test instanceof ValueTest.Missing) {
            return values.isEmpty() && test instanceof ValueTest.Missing;
        }
        boolean every = test instanceof ValueTest.NoneOf
                || test instanceof ValueTest.Compare compare && compare.how() == ValueTest.Comparison.NOT_EQUAL;
        long passing = values.stream().filter(each -> one(test, each)).count();
        return every ? passing == values.size() : passing > 0;
    }

    private boolean one(ValueTest test, Object value) {
        String text = string(value);
        BigDecimal number = number(value);
        if (test instanceof ValueTest.Exists) {
            return true;
        }
        if (test instanceof ValueTest.Compare compare) {
            if (number == null) {
                return false;
            }
            int sign = number.compareTo(compare.with());
            return switch (compare.how()) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case EQUAL -> sign == 0;
                case NOT_EQUAL -> sign != 0;
                case AT_LEAST -> sign >= 0;
                case MORE -> sign > 0;
            };
        }
        if (test instanceof ValueTest.Between between) {
            return number != null && between.low().compareTo(number) <= 0 && number.compareTo(between.high()) <= 0;
        }
        if (test instanceof ValueTest.OneOf of) {
            return text != null && of.values().contains(text);
        }
        if (test instanceof ValueTest.NoneOf of) {
            return text != null && !of.values().contains(text);
        }
        if (test instanceof ValueTest.Contains contains) {
            return text != null && text.contains(contains.part());
        }
        if (test instanceof ValueTest.StartsWith starts) {
            return text != null && text.startsWith(starts.start());
        }
        if (test instanceof ValueTest.Is is) {
            return text != null && text.equals("" + is.value());
        }
        return dated(test, value);
    }

    private boolean dated(ValueTest test, Object value) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant instant = value instanceof Instant given ? given : null;
        LocalDate day = null;
        if (value instanceof String text && text.length() > 9 && text.charAt(4) == '-') {
            try {
                if (text.contains("T")) {
                    instant = OffsetDateTime.parse(text).toInstant();
                } else {
                    day = LocalDate.parse(text);
                }
            } catch (java.time.DateTimeException neither) {
                return false;
            }
        }
        if (instant == null && day == null) {
            return false;
        }
        LocalDate local = instant == null ? day : LocalDate.ofInstant(instant, zone);
        if (test instanceof ValueTest.DateBetween between) {
            return local.compareTo(between.from()) >= 0 && local.compareTo(between.until()) < 0;
        }
        if (test instanceof ValueTest.WithinLastDays within) {
            if (instant != null) {
                long age = ChronoUnit.MICROS.between(instant, now);
                return age >= 0 && age < within.days() * 86_400_000_000L;
            }
            long age = today.toEpochDay() - day.toEpochDay();
            return age >= 0 && age <= within.days();
        }
        int days = ((ValueTest.AnniversaryWithinDays) test).days();
        for (int i = 0; i <= days; i++) {
            LocalDate that = today.plusDays(i);
            boolean leapDay = MonthDay.from(local).equals(MonthDay.of(2, 29)) && !that.isLeapYear();
            if (MonthDay.from(that).equals(leapDay ? MonthDay.of(2, 28) : MonthDay.from(local))) {
                return true;
            }
        }
        return false;
    }

    /** A number of ours, however large. */
    private record Sum(BigDecimal exact) {}

    private static BigDecimal number(Object value) {
        if (value instanceof Sum sum) {
            return sum.exact();
        }
        if (!(value instanceof Number || value instanceof String)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.toString().strip()).setScale(6, RoundingMode.HALF_UP);
            return number.abs().compareTo(new BigDecimal("100000000000000000000")) > 0 ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String string(Object value) {
        if (value instanceof Sum sum) {
            return trimmed(sum.exact());
        }
        if (value instanceof Number) {
            BigDecimal number = number(value);
            if (number == null) {
                return value.toString();
            }
            return trimmed(number);
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : null;
    }

    private static String trimmed(BigDecimal number) {
        String plain = number.setScale(6, RoundingMode.HALF_UP).toPlainString();
        return plain.replaceAll("0+$", "").replaceAll("\\.$", "").replaceAll("^-0$", "0");
    }
}
