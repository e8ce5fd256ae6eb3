package io.huoshui.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is true about how often a simulated person buys after the first order, and never sent. Orders come at random at the person's own
 * rate until, unnoticed, the person has lapsed for good. Rates and hazards of lapsing differ between people as gamma distributions do
 * (Schmittlein, Morrison, Colombo 1987): a few buy every other week, many take their time, many never come back.
 *
 * @param ordersPerDay rate while the person is a customer, on a plain working day
 * @param customerForDays days from the first order until the person has lapsed
 */
public record Rhythm(double ordersPerDay, double customerForDays) {
    private static final double RATE_SHAPE = 1.5;
    private static final double HAZARD_SHAPE = 0.75;

    static Rhythm draw(Persona.Engagement engagement, Dice dice) {
        double rate = dice.gamma(RATE_SHAPE) / RATE_SHAPE / engagement.daysBetweenOrders();
        double hazard = dice.gamma(HAZARD_SHAPE) / HAZARD_SHAPE / engagement.customerForDays();
        return new Rhythm(rate, dice.exponential(1 / hazard));
    }

    /**
     * Days of the orders after the first one.
     *
     * @param patience exponent on a day's factor on the wish to buy, see {@link Taste#saleWish()}
     * @param end not looked at, nor what follows
     */
    public List<LocalDate> laterOrders(LocalDate first, LocalDate end, double patience, Dice dice) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate lapsed = first.plusDays((long) Math.min(customerForDays, Population.DAYS));
        for (LocalDate day = first.plusDays(1); day.isBefore(end) && !day.isAfter(lapsed); day = day.plusDays(1)) {
            double wish = ordersPerDay * StrictMath.pow(Season.buying(day), patience);
            if (dice.chance(1 - StrictMath.exp(-wish))) {
                days.add(day);
            }
        }
        return days;
    }
}
