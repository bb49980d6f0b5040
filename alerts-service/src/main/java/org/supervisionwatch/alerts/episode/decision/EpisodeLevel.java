package org.supervisionwatch.alerts.episode.decision;

import java.util.Locale;
import java.util.Optional;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** How far an episode has come; later ones are worse. */
public enum EpisodeLevel {
    /** Something to arrange; nobody is late. */
    NOTICE,
    DUE_SOON,
    /** Past due within grace, or a window that ended short and is not settled. */
    OVERDUE,
    BELOW,
    /** Below, and a step above the lead is due. */
    ESCALATED;

    /** From here on an episode counts as an alert. */
    public boolean alerts() {
        return compareTo(BELOW) >= 0;
    }

    /** Whether it is past due. */
    public boolean late() {
        return compareTo(OVERDUE) >= 0;
    }

    /** As it stands in the database and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EpisodeLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The level of a standing; none if nothing lapses in it, or nobody knows. */
    static Optional<EpisodeLevel> of(StandingState state) {
        return switch (state) {
            case DUE_SOON -> Optional.of(DUE_SOON);
            case OVERDUE -> Optional.of(OVERDUE);
            case BELOW_GUIDELINE -> Optional.of(BELOW);
            case NOT_APPLICABLE, EXEMPT, UNKNOWN, PAUSED, AWAITING_FIRST, ON_TRACK, BOOKED -> Optional.empty();
        };
    }
}
