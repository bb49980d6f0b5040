package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * Something that decides what is asked of a person, and when it was first told. Kept for good, whatever becomes of the fact: it may be taken
 * back, and that may be the mistake.
 *
 * @param toldOn the first day on which it was known, in the organisation's zone
 * @param early whether that was part of loading the person: nobody relied on what was known until then
 */
public record ToldFact(FactContent about, LocalDate toldOn, boolean early) {

    /** What a fact is about. */
    public enum FactKind {
        /** That there is such a person. */
        PERSON,
        ROLE,
        MEMBERSHIP,
        NEWLY_QUALIFIED,
        QUALIFIED_ON,
        CASELOAD,
        /** A version of a pack that may be about the person. */
        PACK
    }

    /**
     * What was told.
     *
     * @param value empty if the kind says it all, or if there is none
     * @param fromOn the first day that it is about; null if it is about any
     * @param toOn the last day; null if it is open
     */
    public record FactContent(
            FactKind kind,
            String value,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {

        static FactContent of(Pack pack) {
            return of(FactKind.PACK, pack.id() + " " + pack.version());
        }

        static FactContent of(FactKind kind, Object value) {
            return new FactContent(kind, value.toString(), null, null);
        }

        boolean covers(LocalDate day) {
            return (fromOn == null || !fromOn.isAfter(day)) && (toOn == null || !toOn.isBefore(day));
        }
    }
}
