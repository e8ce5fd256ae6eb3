package io.huoshui.journey.offer;

/**
 * Coupons of one kind, and how many there are.
 *
 * @param stock how many may be issued in all, those issued already included
 * @param perPerson how many one person may have had, used or not
 * @param claimable whether customers may ask for one; otherwise only journeys give them
 * @param issued how many have been
 * @param closed nothing is issued any more
 */
public record CouponPool(
        String id,
        String name,
        FullReduction reduction,
        Validity validity,
        int stock,
        int perPerson,
        boolean claimable,
        int issued,
        boolean closed) {
    public static final int STOCK_MAX = 10_000_000;
    public static final int PER_PERSON_MAX = 1_000;
    public static final int NAME_CHARS_MAX = 64;

    /** Whether it makes sense to define it. */
    public boolean isSound() {
        return reduction.isSound()
                && validity.isSound()
                && stock >= 0
                && stock <= STOCK_MAX
                && perPerson >= 1
                && perPerson <= PER_PERSON_MAX;
    }

    public CouponPool issuedOneMore() {
        return new CouponPool(
                id, name, reduction, validity, stock, perPerson, claimable, Math.addExact(issued, 1), closed);
    }
}
