package io.huoshui.seed;

/**
 * What is true about a simulated person and never sent: what later stages have to find out from behaviour alone.
 *
 * @param taste what decides between two products: the price, the quality, or now this and now that
 * @param favourite the category most orders come from
 * @param nightOwl lives two hours later than the others
 */
public record Persona(Engagement engagement, Taste taste, Category favourite, boolean nightOwl) {

    /** How much a person does besides buying. */
    public enum Engagement {
        /** The silent majority: joins, looks around, falls asleep. */
        QUIET(0.62, 18, 2.2, 0.110, 0.030, 0.70),
        CASUAL(0.25, 96, 3.3, 0.170, 0.08, 0.78),
        LIVELY(0.13, 420, 8.5, 0.245, 0.16, 0.84);

        private final double weight;
        private final double meanActiveDays;
        private final double interactionsPerMonth;
        private final double buysInFirstMonth;
        private final double buysLater;
        private final double buysAgain;

        Engagement(
                double weight,
                double meanActiveDays,
                double interactionsPerMonth,
                double buysInFirstMonth,
                double buysLater,
                double buysAgain) {
            this.weight = weight;
            this.meanActiveDays = meanActiveDays;
            this.interactionsPerMonth = interactionsPerMonth;
            this.buysInFirstMonth = buysInFirstMonth;
            this.buysLater = buysLater;
            this.buysAgain = buysAgain;
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

        /** Chance that an order is followed by another. */
        public double buysAgain() {
            return buysAgain;
        }
    }

    static Persona draw(Dice dice) {
        Engagement[] ways = Engagement.values();
        Category[] categories = Category.values();
        double[] taste = {5, 4, 3, 2.5, 3, 1.5, 2};
        return new Persona(
                ways[dice.weighted(ways.length, i -> ways[i].weight)],
                Taste.draw(dice),
                categories[dice.weighted(categories.length, i -> taste[i])],
                dice.chance(0.2));
    }
}
