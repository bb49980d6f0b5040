package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines how many of a session's minutes are credited towards a requirement.
 *
 * @param bands the first matching band decides; a session without a matching band is credited nothing. Empty: every minute is credited
 * @param cap limit for one form of session; null if there is none
 */
public record CreditRule(
        GroupSizeBasis sizeBasis,
        List<CreditBand> bands,
        @Nullable CreditCap cap) {

    /** Credits every minute. */
    public static final CreditRule FULL = new CreditRule(GroupSizeBasis.ATTENDED, List.of(), null);

    /** Which group size the bands refer to. */
    public enum GroupSizeBasis {
        ATTENDED,
        /** The size agreed for the group; the number who attended if no size is recorded. */
        CONTRACTED
    }

    /**
     * Sessions of one form and size range, credited in the same way.
     *
     * @param minSize smallest group size
     * @param maxSize largest group size; null if there is no limit
     */
    public record CreditBand(
            SessionFormat form, int minSize, @Nullable Integer maxSize, CreditMethod method) {

        boolean fits(SessionFormat given, int size) {
            return given == form && size >= minSize && (maxSize == null || size <= maxSize);
        }
    }

    /** How a session's minutes are credited. */
    public sealed interface CreditMethod {}

    /** All minutes. */
    public record CreditInFull() implements CreditMethod {}

    /** A fixed share of the minutes. */
    public record CreditByFactor(BigDecimal factor) implements CreditMethod {}

    /** The minutes divided by the size of the group. */
    public record CreditDivided() implements CreditMethod {}

    /** Twice the minutes divided by the size of the group, but not more than the minutes. */
    public record CreditDoubleDivided() implements CreditMethod {}

    /**
     * Limits what the sessions of a form may contribute. One of the shares is given.
     *
     * @param shareOfRequired of what is required
     * @param shareOfTotal of all that is credited
     */
    public record CreditCap(
            SessionFormat form,
            @Nullable BigDecimal shareOfRequired,
            @Nullable BigDecimal shareOfTotal) {

        /**
         * The most that these sessions may contribute.
         *
         * @param own their credit without a limit
         * @param others the credit of all other sessions
         */
        public Fraction limit(Fraction own, Fraction others, Fraction required) {
            if (shareOfRequired != null) {
                return own.min(required.times(Fraction.of(shareOfRequired)));
            }
            Fraction share = shareOfTotal == null ? Fraction.ONE : Fraction.of(shareOfTotal);
            return share.compareTo(Fraction.ONE) >= 0
                    ? own
                    : own.min(others.times(share).dividedBy(Fraction.ONE.minus(share)));
        }
    }

    public CreditRule {
        bands = List.copyOf(bands);
    }

    /** The group size of a session under this rule. */
    public int sizeOf(Session session) {
        Integer contracted = session.contractedSize();
        return sizeBasis == GroupSizeBasis.CONTRACTED && contracted != null ? contracted : session.size();
    }

    /** How the session's minutes are credited; null if no band matches. */
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

    /** The credit for these minutes, before any cap. */
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
