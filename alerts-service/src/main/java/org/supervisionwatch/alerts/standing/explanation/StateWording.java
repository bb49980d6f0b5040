package org.supervisionwatch.alerts.standing.explanation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** The states of a standing in the words that people read. */
public final class StateWording {

    private StateWording() {}

    /** A state as people read it; null: there is no standing yet. */
    public static String words(@Nullable StandingState state) {
        return switch (state) {
            case null -> "No standing yet";
            case BELOW_GUIDELINE -> "Below the guideline";
            case OVERDUE -> "Overdue";
            case AT_RISK -> "At risk";
            case DUE_SOON -> "Due soon, nothing booked";
            case UNKNOWN -> "Unknown";
            case BOOKED -> "Due soon, booked";
            case AWAITING_FIRST -> "Awaiting the first session";
            case ON_TRACK -> "On track";
            case PAUSED -> "Clock paused";
            case EXEMPT -> "Nothing required";
            case NOT_APPLICABLE -> "Not applicable";
        };
    }

    /** A state together with the one before a data gap. */
    public static String lastKnown(String words, StandingState last) {
        return "%s (last known: %s)".formatted(words, words(last).toLowerCase(Locale.UK));
    }
}
