package io.huoshui.segment.rule;

import java.math.BigDecimal;

/** Tests of a count that say "did it" or "did not", whatever way they are written. */
final class SaidTest {
    private SaidTest() {}

    static boolean isAtLeastOne(ValueTest test) {
        return test instanceof ValueTest.Compare compare
                && (compare.how() == ValueTest.Comparison.AT_LEAST && is(compare, 1)
                        || compare.how() == ValueTest.Comparison.MORE && is(compare, 0));
    }

    static boolean isNone(ValueTest test) {
        return test instanceof ValueTest.Compare compare
                && ((compare.how() == ValueTest.Comparison.EQUAL || compare.how() == ValueTest.Comparison.AT_MOST)
                                && is(compare, 0)
                        || compare.how() == ValueTest.Comparison.LESS && is(compare, 1));
    }

    /** Holds of exactly the numbers the other does not hold of. */
    static ValueTest opposite(ValueTest.Compare test) {
        ValueTest.Comparison how = switch (test.how()) {
            case LESS -> ValueTest.Comparison.AT_LEAST;
            case AT_MOST -> ValueTest.Comparison.MORE;
            case EQUAL -> ValueTest.Comparison.NOT_EQUAL;
            case NOT_EQUAL -> ValueTest.Comparison.EQUAL;
            case AT_LEAST -> ValueTest.Comparison.LESS;
            case MORE -> ValueTest.Comparison.AT_MOST;
        };
        return new ValueTest.Compare(how, test.with());
    }

    private static boolean is(ValueTest.Compare compare, int number) {
        return compare.with().compareTo(BigDecimal.valueOf(number)) == 0;
    }
}
