package org.supervisionwatch.alerts.page.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.standing.explanation.StateWording;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * A person in one of their teams, with their worst standing there.
 *
 * @param teamCode tells teams of one name apart; null without a team
 * @param team its name
 * @param state null if there is no standing yet; pack and requirement are empty then
 * @param lastKnown the state before, while a data gap is in force; otherwise null
 * @param bookedOnDayOff whether the earliest date that is booked is none on which the person works
 * @param credited credited in the window, of what is {@code required}; null for intervals
 * @param windowEndsOn the last day of a window that is not rolling
 * @param notWatched the code of the reason; null if the person is watched
 */
record PersonEntry(
        @Nullable String teamCode,
        String team,
        MailingMode mode,
        String employeeNumber,
        String name,
        @Nullable StandingState state,
        @Nullable StandingState lastKnown,
        @Nullable String notWatched,
        String pack,
        String packVersion,
        String requirement,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        @Nullable LocalDate booked,
        boolean bookedOnDayOff,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal required,
        @Nullable LocalDate windowEndsOn) {

    /** The state in words. */
    String stateInWords() {
        return lastKnown == null
                ? StateWording.words(state)
                : StateWording.lastKnown(StateWording.words(state), lastKnown);
    }

    /** Whether the person is listed among those who need attention. */
    boolean needsAttention() {
        return state == StandingState.BELOW_GUIDELINE
                || state == StandingState.OVERDUE
                || state == StandingState.AT_RISK
                || state == StandingState.DUE_SOON
                || state == StandingState.UNKNOWN;
    }

    /** The last session that counts, or what is credited in the window of what is required. */
    String lastOrCredited() {
        if (credited != null && required != null) {
            return "%s of %s".formatted(credited.toPlainString(), required.toPlainString());
        }
        return last == null ? "none" : EnglishText.day(last);
    }

    /** The next booking that stands, or that there is one on a day off. */
    String nextBooked() {
        return booked == null && bookedOnDayOff ? "not on a working day" : DigestWording.dayOr(booked, "none");
    }

    /** The due date, or the end of the window. */
    String dueBy() {
        LocalDate by = due == null ? windowEndsOn : due;
        return by == null ? "none" : EnglishText.day(by);
    }
}
