package io.huoshui.segment.prediction;

/** People may stop after each repeat purchase (Fader, Hardie, Lee 2005). */
record BgNbd(double r, double alpha, double a, double b) implements GeometricDropout {
    @Override
    public PurchaseModelKind kind() {
        return PurchaseModelKind.BG_NBD;
    }

    @Override
    public int chances(int frequency) {
        return frequency;
    }
}
