package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.journey.walk.Run;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.FrequencyCap.Period;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.TouchState;
import io.huoshui.touch.Touches.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what happened in a scratch world. Its people's touches pass by once; what is kept of each is small. */
final class MakeReport {
    private final Brand brand;
    private final Play play;
    private final TouchSettings settings;
    private final Map<LocalDate, int[]> days = new TreeMap<>();
    private final Map<TouchReason, int[]> reasons = new EnumMap<>(TouchReason.class);
    private final Map<String, StepSum> steps = new LinkedHashMap<>();
    private final Map<String, Map<LocalDate, Integer>> advisors = new HashMap<>();
    private final Map<Integer, List<Instant>> promoted = new HashMap<>();
    private final Map<String, List<Instant>> sentBy = new HashMap<>();
    private final int[] walks = new int[5];
    private final Set<Integer> people = new HashSet<>();
    private final int[] sums = new int[5];
    private int deferred;
    private int heldBack;
    private int inAdvisorsName;

    /** Places in {@link #days}. */
    private static final int ENTERED = 0;

    private static final int SENT = 1;
    private static final int SUPPRESSED = 2;
    private static final int ADVISED = 3;
    private static final int TASKS = 4;

    private static final class StepSum {
        final int[] of = new int[4];
    }

    MakeReport(Brand brand, Play play, TouchSettingsFacts settings) {
        this.brand = brand;
        this.play = play;
        this.settings = settings.current();
    }

    void walk(Run run) {
        people.add(run.key().origin());
        day(run.key().enteredAt())[ENTERED]++;
        walks[run.heldOut() ? 1 : 0]++;
        if (run.goalAt() != null) {
            walks[run.heldOut() ? 3 : 2]++;
        }
        walks[4] += run.isOver() ? 0 : 1;
    }

    /** Of whatever programme: caps, quotas and staff are everybody's. */
    void touch(Touch touch) {
        boolean sent = touch.state() == TouchState.SENT;
        Instant at = touch.sentAt();
        if (sent && at != null) {
            sentBy.computeIfAbsent(touch.channel(), each -> new ArrayList<>()).add(at);
            if (touch.kind().isPromotional()) {
                promoted.computeIfAbsent(touch.person(), each -> new ArrayList<>())
                        .add(at);
            }
            if (touch.kind().isPromotional() && touch.advisor() != null) {
                inAdvisorsName++;
                day(at)[ADVISED]++;
                advisors.computeIfAbsent(touch.advisor(), each -> new HashMap<>())
                        .merge(brand.dayOf(at), 1, Integer::sum);
            }
        }
        if (play.isOwn(touch.programme())) {
            own(touch, at);
        }
    }

    private void own(Touch touch, @Nullable Instant sentAt) {
        StepSum step = steps.computeIfAbsent(
                touch.programme() + "\n" + touch.step() + "\n" + touch.channel(), each -> new StepSum());
        int fate = switch (touch.state()) {
            case SENT -> 1;
            case SUPPRESSED -> 2;
            case REFUSED, UNKNOWN -> 4;
            case PLANNED, DEFERRED, RESERVED, SENDING -> 3;
        };
        sums[0]++;
        sums[fate]++;
        step.of[0]++;
        if (fate < 4) {
            step.of[fate]++;
        }
        if (fate == 1 && sentAt != null) {
            day(sentAt)[SENT]++;
        } else if (fate == 2) {
            day(touch.since())[SUPPRESSED]++;
        }
        why(touch, fate);
    }

    private void why(Touch touch, int fate) {
        Set<TouchReason> all = new HashSet<>(touch.deferredBy());
        deferred += all.isEmpty() ? 0 : 1;
        touch.deferredBy().forEach(each -> reason(each)[2]++);
        TouchReason end = touch.reason();
        if (fate == 2 && end != null) {
            reason(end)[1]++;
            all.add(end);
        }
        heldBack += all.isEmpty() ? 0 : 1;
        all.forEach(each -> reason(each)[0]++);
    }

    private int[] reason(TouchReason why) {
        return reasons.computeIfAbsent(why, each -> new int[3]);
    }

    /** Staff was asked to do something. */
    void task(Instant at) {
        day(at)[TASKS]++;
    }

    private int[] day(Instant at) {
        return days.computeIfAbsent(brand.dayOf(at), each -> new int[5]);
    }

    Report report(int heard, int late, int leftOut, long seconds) {
        return new Report(
                play.from(),
                play.to(),
                new Report.Walks(walks[0] + walks[1], people.size(), walks[1], walks[0], walks[2], walks[3], walks[4]),
                new Report.Touches(sums[0], sums[1], sums[2], sums[4], sums[3], deferred, heldBack),
                steps.entrySet().stream().map(MakeReport::step).toList(),
                reasons.entrySet().stream()
                        .map(each -> Report.Reason.of(
                                each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                        .sorted(Comparator.comparing((Report.Reason each) -> -each.touches())
                                .thenComparing(Report.Reason::number))
                        .toList(),
                allDays(),
                staff(),
                settings.rates().stream().map(this::quota).toList(),
                pressure(),
                heard,
                late,
                leftOut,
                seconds);
    }

    private static Report.Step step(Map.Entry<String, StepSum> sum) {
        String[] names = sum.getKey().split("\n", 3);
        int[] of = sum.getValue().of;
        return new Report.Step(names[0], names[1], names[2], of[0], of[1], of[2], of[3]);
    }

    /** Without gaps, from first to last. */
    private List<Report.Day> allDays() {
        LocalDate first = brand.dayOf(play.from());
        return first.datesUntil(brand.dayOf(play.to()).plusDays(1))
                .map(day -> {
                    int[] of = days.getOrDefault(day, new int[5]);
                    return new Report.Day(day, of[ENTERED], of[SENT], of[SUPPRESSED], of[ADVISED], of[TASKS]);
                })
                .toList();
    }

    private Report.Staff staff() {
        int most = 0;
        LocalDate on = null;
        for (Map<LocalDate, Integer> each : advisors.values()) {
            for (Map.Entry<LocalDate, Integer> day : each.entrySet()) {
                if (day.getValue() > most) {
                    most = day.getValue();
                    on = day.getKey();
                }
            }
        }
        int tasks = days.values().stream().mapToInt(each -> each[TASKS]).sum();
        return new Report.Staff(advisors.size(), inAdvisorsName, tasks, most, on, settings.staffDayMost());
    }

    private Report.Quota quota(ChannelRate rate) {
        List<Instant> sent =
                sentBy.getOrDefault(rate.channel(), List.of()).stream().sorted().toList();
        int peak = 0;
        Instant at = null;
        int from = 0;
        for (int i = 0; i < sent.size(); i++) {
            while (!sent.get(from).plus(rate.per()).isAfter(sent.get(i))) {
                from++;
            }
            if (i - from + 1 > peak) {
                peak = i - from + 1;
                at = sent.get(from);
            }
        }
        return new Report.Quota(
                rate.channel(), rate.atMost(), rate.per().toSeconds(), peak, at, at == null ? null : brand.dayOf(at));
    }

    private Report.Pressure pressure() {
        Integer weekly = settings.caps().stream()
                .filter(each -> each.period() == Period.WEEK && each.channel() == null && each.theme() == null)
                .map(FrequencyCap::atMost)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<Integer> counts = new ArrayList<>();
        int full = 0;
        for (List<Instant> each : promoted.values()) {
            int most = mostInAWeek(each.stream().sorted().toList());
            while (counts.size() < most) {
                counts.add(0);
            }
            counts.set(most - 1, counts.get(most - 1) + 1);
            full += weekly != null && most >= weekly ? 1 : 0;
        }
        return new Report.Pressure(weekly, full, counts);
    }

    private static int mostInAWeek(List<Instant> sent) {
        int most = 0;
        int from = 0;
        for (int i = 0; i < sent.size(); i++) {
            while (!sent.get(from).plus(Period.LONGEST).isAfter(sent.get(i))) {
                from++;
            }
            most = Math.max(most, i - from + 1);
        }
        return most;
    }
}
