package org.supervisionwatch.alerts.standing.explanation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** States in words, and how bad they are. */
public final class StateWording {

    private StateWording() {}

    public static String words(@Nullable StandingState state) {
        return switch (state) {
            case null -> "No standing yet";
            case BELOW_GUIDELINE -> "Below the guideline";
            case OVERDUE -> "Overdue";
            case DUE_SOON -> "Due soon, nothing booked";
            case UNKNOWN -> "Unknown";
            case BOOKED -> "Due soon, booked";
            case AWAITING_FIRST -> "Awaiting the first session";
            case ON_TRACK -> "On track";
            case PAUSED -> "Clock paused";
            case EXEMPT -> "Nothing required";
            case NOT_APPLICABLE -> "Not asked";
        };
    }

    public static String lastKnown(String words, StandingState last) {
        return "%s (last known: %s)".formatted(words, words(last).toLowerCase(Locale.UK));
    }

    /** 0 is worst. */
    public static int rank(@Nullable StandingState state) {
        return switch (state) {
            case BELOW_GUIDELINE -> 0;
            case OVERDUE -> 1;
            case DUE_SOON -> 2;
            case UNKNOWN -> 3;
            case null -> 4;
            case BOOKED -> 5;
            case AWAITING_FIRST -> 6;
            case ON_TRACK -> 7;
            case PAUSED -> 8;
            case EXEMPT -> 9;
            case NOT_APPLICABLE -> 10;
        };
    }

    public static String mode(String mode) {
        return switch (mode) {
            case "live" -> "Live: its leads are mailed.";
            case "rehearsal" -> "In rehearsal: only the clinical lead is mailed.";
            default -> "Off: nobody is mailed.";
        };
    }
}
