package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of a session's minutes are credited.
 *
 * @param bands the first that fits decides; a session that fits none is credited nothing. Empty: every minute is credited
 * @param cap null: no limit
 */
public record Credit(
        SizeBasis sizeBasis, List<Band> bands, @Nullable Cap cap) {

    /** Every minute. */
    public static final Credit FULL = new Credit(SizeBasis.ATTENDED, List.of(), null);

    /** Which size of a group is meant. */
    public enum SizeBasis {
        ATTENDED,
        /** The size the group is meant to have; those who attended, if nobody said. */
        CONTRACTED
    }

    /**
     * Sessions treated alike.
     *
     * @param minSize at least so many
     * @param maxSize at most so many, or null
     */
    public record Band(Form form, int minSize, @Nullable Integer maxSize, Method method) {

        boolean fits(Form given, int size) {
            return given == form && size >= minSize && (maxSize == null || size <= maxSize);
        }
    }

    /** What is made of a session's minutes. */
    public sealed interface Method {}

    /** All of them. */
    public record Full() implements Method {}

    /** A fixed part of them. */
    public record Factor(BigDecimal factor) implements Method {}

    /** Divided by the size of the group. */
    public record Divide() implements Method {}

    /** Twice the minutes divided by the size of the group, never more than the minutes. */
    public record DivideDouble() implements Method {}

    /** @param shareOfRequired sessions of the form are credited no more than this share of what is required */
    public record Cap(Form form, BigDecimal shareOfRequired) {}

    public Credit {
        bands = List.copyOf(bands);
    }

    /** The size a session has by this rule. */
    int sizeOf(Session session) {
        Integer contracted = session.contractedSize();
        return sizeBasis == SizeBasis.CONTRACTED && contracted != null ? contracted : session.size();
    }

    /** What is made of a session's minutes; null if it fits no band. */
    @Nullable Method methodFor(Session session) {
        if (bands.isEmpty()) {
            return new Full();
        }
        int size = sizeOf(session);
        for (Band band : bands) {
            if (band.fits(session.form(), size)) {
                return band.method();
            }
        }
        return null;
    }

    /** What minutes are worth, before any cap. */
    static Fraction worth(@Nullable Method method, int minutes, int size) {
        Fraction all = Fraction.of(minutes);
        return switch (method) {
            case null -> Fraction.ZERO;
            case Full _ -> all;
            case Factor(BigDecimal factor) -> all.times(Fraction.of(factor));
            case Divide _ -> all.dividedBy(Fraction.of(size));
            case DivideDouble _ ->
                all.times(Fraction.of(2)).dividedBy(Fraction.of(size)).min(all);
        };
    }
}
