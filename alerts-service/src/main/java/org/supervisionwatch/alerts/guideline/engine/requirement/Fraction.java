package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;

/**
 * An exact rational number, so that intermediate results are not rounded and rounding half up is decided on the exact value.
 *
 * @param denominator above 0; numerator and denominator have no common divisor
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    private static final int PLACES = 2;

    public Fraction {
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator);
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal decimal) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    public static Fraction of(FullTimeShare fte) {
        int places =
                Math.max(0, Math.max(fte.hours().scale(), fte.fullTimeHours().scale()));
        return new Fraction(
                fte.hours().setScale(places).unscaledValue(),
                fte.fullTimeHours().setScale(places).unscaledValue());
    }

    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @param other above 0 */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Rounded half up to two places, without trailing zeros: 258, 12.5, 33.33. */
    public BigDecimal rounded() {
        return rounded(PLACES);
    }

    public BigDecimal rounded(int places) {
        if (denominator.equals(BigInteger.ONE)) {
            return new BigDecimal(numerator);
        }
        BigDecimal rounded =
                new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
