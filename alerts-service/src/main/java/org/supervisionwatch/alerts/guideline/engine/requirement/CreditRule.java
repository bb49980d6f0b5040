package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of a session's minutes are credited.
 *
 * @param bands the first that fits decides; a session that fits none is credited nothing. Empty: every minute is credited
 * @param cap null: no limit
 */
public record CreditRule(
        GroupSizeBasis sizeBasis,
        List<CreditBand> bands,
        @Nullable CreditCap cap) {

    /** Every minute. */
    public static final CreditRule FULL = new CreditRule(GroupSizeBasis.ATTENDED, List.of(), null);

    /** Which size of a group is meant. */
    public enum GroupSizeBasis {
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
    public record CreditBand(
            SessionFormat form, int minSize, @Nullable Integer maxSize, CreditMethod method) {

        boolean fits(SessionFormat given, int size) {
            return given == form && size >= minSize && (maxSize == null || size <= maxSize);
        }
    }

    /** What is made of a session's minutes. */
    public sealed interface CreditMethod {}

    /** All of them. */
    public record CreditInFull() implements CreditMethod {}

    /** A fixed part of them. */
    public record CreditByFactor(BigDecimal factor) implements CreditMethod {}

    /** Divided by the size of the group. */
    public record CreditDivided() implements CreditMethod {}

    /** Twice the minutes divided by the size of the group, never more than the minutes. */
    public record CreditDoubleDivided() implements CreditMethod {}

    /** @param shareOfRequired sessions of the form are credited no more than this share of what is required */
    public record CreditCap(SessionFormat form, BigDecimal shareOfRequired) {}

    public CreditRule {
        bands = List.copyOf(bands);
    }

    /** The size a session has by this rule. */
    public int sizeOf(Session session) {
        Integer contracted = session.contractedSize();
        return sizeBasis == GroupSizeBasis.CONTRACTED && contracted != null ? contracted : session.size();
    }

    /** What is made of a session's minutes; null if it fits no band. */
    @Nullable public CreditMethod methodFor(Session session) {
        if (bands.isEmpty()) {
            return new CreditInFull();
        }
        int size = sizeOf(session);
        for (CreditBand band : bands) {
            if (band.fits(session.form(), size)) {
                return band.method();
            }
        }
        return null;
    }

    /** What minutes are worth, before any cap. */
    public static Fraction worth(@Nullable CreditMethod method, int minutes, int size) {
        Fraction all = Fraction.of(minutes);
        return switch (method) {
            case null -> Fraction.ZERO;
            case CreditInFull _ -> all;
            case CreditByFactor(BigDecimal factor) -> all.times(Fraction.of(factor));
            case CreditDivided _ -> all.dividedBy(Fraction.of(size));
            case CreditDoubleDivided _ ->
                all.times(Fraction.of(2)).dividedBy(Fraction.of(size)).min(all);
        };
    }
}
