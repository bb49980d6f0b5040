package org.supervisionwatch.alerts.guideline.engine.naive;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of two whole numbers, never reduced. */
record Rational(BigInteger over, BigInteger under) {

    static final Rational NOTHING = whole(0);

    static Rational whole(long number) {
        return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Rational decimal(BigDecimal number) {
        Rational rational = new Rational(number.unscaledValue(), BigInteger.ONE);
        for (int i = 0; i < number.scale(); i++) {
            rational = rational.by(whole(10));
        }
        return rational;
    }

    Rational and(Rational other) {
        return new Rational(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Rational less(Rational other) {
        return and(new Rational(other.over.negate(), other.under));
    }

    Rational times(Rational other) {
        return new Rational(over.multiply(other.over), under.multiply(other.under));
    }

    Rational by(Rational other) {
        return new Rational(over.multiply(other.under), under.multiply(other.over));
    }

    boolean lessThan(Rational other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under)) < 0;
    }

    boolean moreThan(Rational other) {
        return other.lessThan(this);
    }

    Rational orIfLess(Rational other) {
        return other.lessThan(this) ? other : this;
    }

    Rational orIfMore(Rational other) {
        return lessThan(other) ? other : this;
    }

    /** Rounded half up to hundredths. */
    BigDecimal hundredths() {
        BigInteger[] hundredths = over.multiply(BigInteger.valueOf(100)).divideAndRemainder(under);
        boolean up = hundredths[1].multiply(BigInteger.TWO).compareTo(under) >= 0;
        BigDecimal exact = new BigDecimal(up ? hundredths[0].add(BigInteger.ONE) : hundredths[0], 2);
        return new BigDecimal(exact.stripTrailingZeros().toPlainString());
    }
}
