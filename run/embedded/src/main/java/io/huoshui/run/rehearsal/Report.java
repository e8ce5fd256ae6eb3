package io.huoshui.run.rehearsal;

import io.huoshui.touch.TouchReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would have happened. Touches are those of the rehearsed journey or campaign, for caps those of all, unless said otherwise; customers behave as recorded, nobody answers
 * a touch that never was.
 *
 * @param heard events lived through
 * @param late of these, heard when they happened because they came in long after
 * @param leftOut decisions about people by number, which cannot be followed when people are heard of in another order
 * @param seconds it took
 */
record Report(
        Instant from,
        Instant to,
        Walks walks,
        Touches touches,
        List<Step> steps,
        List<Reason> reasons,
        List<Day> days,
        Staff staff,
        List<Quota> quotas,
        Pressure pressure,
        int heard,
        int late,
        int leftOut,
        long seconds) {

    /**
     * {@code entered = heldOut + walked}.
     *
     * @param reached of those not held out, who reached the aim; {@code heldOutReached} of the others
     * @param under way at the end
     */
    record Walks(int entered, int people, int heldOut, int walked, int reached, int heldOutReached, int underWay) {}

    /**
     * {@code asked = sent + suppressed + refused + waiting}.
     *
     * @param deferred those that had to wait for something, whatever became of them
     * @param heldBack suppressed or deferred, each once
     */
    record Touches(int asked, int sent, int suppressed, int refused, int waiting, int deferred, int heldBack) {}

    record Step(String programme, String step, String channel, int asked, int sent, int suppressed, int waiting) {}

    /** @param suppressed for this reason; {@code deferred} had to wait for it, whatever became of them */
    record Reason(String code, int number, String zh, String en, int touches, int suppressed, int deferred) {
        static Reason of(TouchReason why, int touches, int suppressed, int deferred) {
            return new Reason(why.name(), why.number(), why.zh(), why.en(), touches, suppressed, deferred);
        }
    }

    /** @param inAdvisorsName touches sent in an advisor's name; {@code tasks} asked of staff */
    record Day(LocalDate day, int entered, int sent, int suppressed, int inAdvisorsName, int tasks) {}

    /**
     * All promotional touches in advisors' names, whoever wished them, and tasks of what is rehearsed.
     *
     * @param mostPerAdvisor in one day
     * @param limitPerAdvisor promotional touches in one day
     */
    record Staff(
            int advisors,
            int touches,
            int tasks,
            int mostPerAdvisor,
            @Nullable LocalDate mostOn,
            int limitPerAdvisor) {}

    /** How much of a channel's rate all programmes together used where they used most. */
    record Quota(
            String channel,
            int atMost,
            long perSeconds,
            int peak,
            @Nullable Instant peakAt,
            @Nullable LocalDate peakOn) {}

    /**
     * People by the most promotional touches they got in any seven days, whoever wished them.
     *
     * @param weekly cap; null when there is none
     * @param full people who got as many as they may
     * @param people how many got 1, 2, 3, …
     */
    record Pressure(@Nullable Integer weekly, int full, List<Integer> people) {}
}
