package io.huoshui.segment.prediction;

import java.util.OptionalDouble;

/** When the next order is to be expected: the time by which it has as likely come as not. */
public final class NextOrder {
    private static final int HALVINGS = 40;

    private NextOrder() {}

    /**
     * @param longest how far to look
     * @return empty when even by then it is less likely than not
     */
    public static OptionalDouble evenChance(PurchaseModel model, PurchaseSummary person, double longest) {
        double alive = model.alive(person);
        if (alive * chance(model, person, longest) < 0.5) {
            return OptionalDouble.empty();
        }
        double early = 0;
        double late = longest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (early + late) / 2;
            if (alive * chance(model, person, middle) < 0.5) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return OptionalDouble.of(late);
    }

    private static double chance(PurchaseModel model, PurchaseSummary person, double time) {
        return model.chanceToBuyWhileAlive(person.frequency(), person.age(), time);
    }
}
