package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.chassis.text.EnglishText;

/** How far an episode has come, from the least to the worst. */
public enum EpisodeLevel {
    /** A follow-up to arrange; nobody is late. */
    NOTICE,
    DUE_SOON,
    /** A window that is likely to end short. */
    AT_RISK,
    /** Past due within grace, or a window that ended short and may still be corrected. */
    OVERDUE,
    BELOW,
    /** Below, and a step above the lead is due. */
    ESCALATED;

    /** Whether an episode of this level is an alert. */
    public boolean alerts() {
        return compareTo(BELOW) >= 0;
    }

    /** Whether it is past due. */
    public boolean late() {
        return compareTo(OVERDUE) >= 0;
    }

    /** How bad the standing behind it is, by the one order of {@link StandingState#severity()}; of a notice nobody is late. */
    public int severity() {
        StandingState behind = switch (this) {
            case NOTICE -> StandingState.ON_TRACK;
            case DUE_SOON -> StandingState.DUE_SOON;
            case AT_RISK -> StandingState.AT_RISK;
            case OVERDUE -> StandingState.OVERDUE;
            case BELOW, ESCALATED -> StandingState.BELOW_GUIDELINE;
        };
        return behind.severity();
    }

    /** All levels, the worst first. */
    public static List<EpisodeLevel> worstFirst() {
        return List.of(values()).reversed();
    }

    /** The code used in the database and in answers. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }

    /** The level of a lapse with this state; none if it is no lapse, or not known. */
    static Optional<EpisodeLevel> of(StandingState state) {
        return switch (state) {
            case DUE_SOON -> Optional.of(DUE_SOON);
            case AT_RISK -> Optional.of(AT_RISK);
            case OVERDUE -> Optional.of(OVERDUE);
            case BELOW_GUIDELINE -> Optional.of(BELOW);
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED -> Optional.empty();
        };
    }
}
