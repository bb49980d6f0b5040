package org.supervisionwatch.alerts.episode.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Finds past bookings that would have counted for a lapse and have no outcome yet. Pure. */
final class UnsettledBookings {

    private UnsettledBookings() {}

    /**
     * The date of the earliest one; null if there is none.
     *
     * @param sessions of the person, of any kind
     */
    static @Nullable LocalDate of(Episode lapse, Requirement requirement, List<Session> sessions, LocalDate today) {
        Period within = period(lapse, requirement, today);
        return sessions.stream()
                .filter(session -> session.status() == Session.SessionStatus.BOOKED)
                .filter(session -> requirement.counts().accepts(session))
                .map(Session::date)
                .filter(date -> within.contains(date) && date.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The days on which a session would have counted: those since the last session, or those of the window. */
    private static Period period(Episode lapse, Requirement requirement, LocalDate today) {
        return switch (requirement) {
            case Interval _ -> {
                LocalDate anchor = lapse.anchor();
                LocalDate after = anchor == null ? today.minusDays(SituationReader.DAYS_BACK) : anchor;
                yield new Period(after.plusDays(1), null);
            }
            case WindowRequirement windowed -> {
                LocalDate from = lapse.subject().windowFrom();
                yield windowed.terms().window().around(from == null ? today : from);
            }
        };
    }
}
