package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule.GroupExcessRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;

/** The sessions that qualify and are known on a day. */
record Knowing(List<Session> held, List<Session> booked) {

    static Knowing on(LocalDate day, List<Session> sessions, CountingRule counts) {
        List<Session> held = new ArrayList<>();
        List<Session> booked = new ArrayList<>();
        for (Session session : sessions) {
            if (!qualifies(session, counts)) {
                continue;
            }
            if (isHeld(session, day) && !session.date().isAfter(day)) {
                held.add(session);
            }
            if (isBooking(session, day) && !session.date().isBefore(day)) {
                booked.add(session);
            }
        }
        return new Knowing(held, booked);
    }

    @Nullable LocalDate latestHeld() {
        LocalDate latest = null;
        for (Session session : held) {
            latest = latest == null || session.date().isAfter(latest) ? session.date() : latest;
        }
        return latest;
    }

    /** The bookings on days on which they can take place: an individual one is agreed, whatever the days of the person. */
    List<Session> standing(Diary diary) {
        return booked.stream()
                .filter(session -> stands(session, session.date(), diary))
                .toList();
    }

    private static boolean stands(Session session, LocalDate date, Diary diary) {
        boolean agreed = session.form() == SessionFormat.INDIVIDUAL && diary.inPost(date) && diary.pause(date) == null;
        return agreed || diary.works(date);
    }

    static @Nullable LocalDate earliest(List<Session> sessions) {
        LocalDate earliest = null;
        for (Session session : sessions) {
            earliest = earliest == null || session.date().isBefore(earliest) ? session.date() : earliest;
        }
        return earliest;
    }

    private static boolean isHeld(Session session, LocalDate day) {
        return session.status() == Session.SessionStatus.HELD
                && !day.isBefore(or(session.recordedOn(), session.date()));
    }

    private static boolean isBooking(Session session, LocalDate day) {
        boolean booked = !day.isBefore(or(session.bookedOn(), LocalDate.MIN));
        return switch (session.status()) {
            case BOOKED -> booked;
            case HELD -> session.bookedOn() != null && booked && !isHeld(session, day);
            case CANCELLED -> booked && day.isBefore(or(session.cancelledOn(), LocalDate.MIN));
            case MISSED -> booked && day.isBefore(or(session.recordedOn(), session.date()));
        };
    }

    private static LocalDate or(@Nullable LocalDate given, LocalDate otherwise) {
        return given == null ? otherwise : given;
    }

    static boolean qualifies(Session session, CountingRule counts) {
        int minutes = minutes(session, counts);
        boolean longEnough = minutes >= 1 && minutes >= counts.minMinutes();
        boolean form = counts.forms().isEmpty() || counts.forms().contains(session.form());
        boolean mode = counts.modes().isEmpty() || counts.modes().contains(session.mode());
        boolean flags = session.flags().containsAll(counts.flags());
        boolean dropped = counts.onExcess() == GroupExcessRule.DISQUALIFY && crowded(session, counts);
        return longEnough && form && mode && flags && !dropped;
    }

    static int minutes(Session session, CountingRule counts) {
        int minutes = 0;
        for (SessionSegment segment : session.segments()) {
            if (counts.types().isEmpty() || counts.types().contains(segment.type())) {
                minutes += segment.minutes();
            }
        }
        return minutes;
    }

    /** What the sessions that a verdict rests on say about it. */
    static Set<StandingFlag> flags(List<Session> sessions, CountingRule counts) {
        Set<StandingFlag> flags = EnumSet.noneOf(StandingFlag.class);
        for (Session session : sessions) {
            if (crowded(session, counts)) {
                flags.add(StandingFlag.GROUP_TOO_LARGE);
            }
            if (session.flags().contains("supervisor_not_in_post")) {
                flags.add(StandingFlag.SUPERVISOR_NOT_IN_POST);
            }
        }
        return flags;
    }

    private static boolean crowded(Session session, CountingRule counts) {
        Integer most = counts.maxSupervisees();
        Integer least = counts.minMinutesPerSupervisee();
        boolean tooMany = most != null && session.size() > most;
        boolean tooLittle = least != null
                && Rational.whole(minutes(session, counts))
                        .by(Rational.whole(session.size()))
                        .lessThan(Rational.whole(least));
        return tooMany || tooLittle;
    }
}
