package io.huoshui.segment.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people stop, in three models of the literature. The order is the one in which a draw between them is settled. */
public enum PurchaseModelKind {
    /** May stop after each repeat purchase, never before the first one: P(alive) is 1 for everyone who bought once. Fader, Hardie, Lee 2005. */
    BG_NBD("bg-nbd", List.of("r", "alpha", "a", "b")),
    /** May stop after each purchase, the first included. Batislam, Denizel, Filiztekin 2007. */
    MBG_NBD("mbg-nbd", List.of("r", "alpha", "a", "b")),
    /** May stop at any moment. Schmittlein, Morrison, Colombo 1987; likelihood as in Fader, Hardie 2005. */
    PARETO_NBD("pareto-nbd", List.of("r", "alpha", "s", "beta"));

    private final String word;
    private final List<String> parameters;

    PurchaseModelKind(String word, List<String> parameters) {
        this.word = word;
        this.parameters = parameters;
    }

    public String word() {
        return word;
    }

    /** Names of the parameters, in order. */
    public List<String> parameters() {
        return parameters;
    }

    /** @param values in the order of {@link #parameters()}, all above 0 */
    public PurchaseModel with(double... values) {
        return switch (this) {
            case BG_NBD -> new BgNbd(values[0], values[1], values[2], values[3]);
            case MBG_NBD -> new MbgNbd(values[0], values[1], values[2], values[3]);
            case PARETO_NBD -> new ParetoNbd(values[0], values[1], values[2], values[3]);
        };
    }

    public PurchaseModel with(Map<String, Double> values) {
        return with(parameters.stream().mapToDouble(values::get).toArray());
    }

    public static Optional<PurchaseModelKind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
