package io.huoshui.seed;

/**
 * What is true about a simulated person and never sent: what later stages have to find out from behaviour alone.
 *
 * @param taste what decides between two products: the price, the quality, or now this and now that
 * @param favourite the category most orders come from
 * @param nightOwl lives two hours later than the others
 * @param rhythm how often the person buys, and for how long
 */
public record Persona(Engagement engagement, Taste taste, Category favourite, boolean nightOwl, Rhythm rhythm) {

    /** How much a person does besides buying. */
    public enum Engagement {
        /** The silent majority: joins, looks around, falls asleep. */
        QUIET(0.62, 18, 2.2, 0.110, 0.030, 105, 40),
        CASUAL(0.25, 96, 3.3, 0.170, 0.08, 66, 100),
        LIVELY(0.13, 420, 8.5, 0.245, 0.16, 40, 300);

        private final double weight;
        private final double meanActiveDays;
        private final double interactionsPerMonth;
        private final double buysInFirstMonth;
        private final double buysLater;
        private final double daysBetweenOrders;
        private final double customerForDays;

        Engagement(
                double weight,
                double meanActiveDays,
                double interactionsPerMonth,
                double buysInFirstMonth,
                double buysLater,
                double daysBetweenOrders,
                double customerForDays) {
            this.weight = weight;
            this.meanActiveDays = meanActiveDays;
            this.interactionsPerMonth = interactionsPerMonth;
            this.buysInFirstMonth = buysInFirstMonth;
            this.buysLater = buysLater;
            this.daysBetweenOrders = daysBetweenOrders;
            this.customerForDays = customerForDays;
        }

        public double meanActiveDays() {
            return meanActiveDays;
        }

        public double interactionsPerMonth() {
            return interactionsPerMonth;
        }

        /** Chance of a first order within 30 days of joining. */
        public double buysInFirstMonth() {
            return buysInFirstMonth;
        }

        /** Chance of a first order after that, given none before. */
        public double buysLater() {
            return buysLater;
        }

        /** Of somebody of the mean rate, outside sales. */
        double daysBetweenOrders() {
            return daysBetweenOrders;
        }

        /** Of somebody of the mean hazard of lapsing: days from the first order on. */
        double customerForDays() {
            return customerForDays;
        }
    }

    static Persona draw(Dice dice, Dice rhythm) {
        Engagement[] ways = Engagement.values();
        Category[] categories = Category.values();
        double[] taste = {5, 4, 3, 2.5, 3, 1.5, 2};
        Engagement engagement = ways[dice.weighted(ways.length, i -> ways[i].weight)];
        return new Persona(
                engagement,
                Taste.draw(dice),
                categories[dice.weighted(categories.length, i -> taste[i])],
                dice.chance(0.2),
                Rhythm.draw(engagement, rhythm));
    }
}
