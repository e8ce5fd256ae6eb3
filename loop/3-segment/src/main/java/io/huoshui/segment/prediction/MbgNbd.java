package io.huoshui.segment.prediction;

/** People may stop after each purchase, the first included (Batislam, Denizel, Filiztekin 2007). */
record MbgNbd(double r, double alpha, double a, double b) implements GeometricDropout {
    @Override
    public PurchaseModelKind kind() {
        return PurchaseModelKind.MBG_NBD;
    }

    @Override
    public int chances(int frequency) {
        return frequency + 1;
    }
}
