package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownStatus;
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SessionCounted;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SessionNotCounted;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Finds the anchor and the next booking in one pass over the sessions. Guideline rules 1 and 2. */
final class SessionTally {

    private static final Comparator<Session> BY_ID =
            Comparator.comparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<SessionNotCounted> IN_ORDER = Comparator.comparing(SessionNotCounted::date)
            .thenComparing(SessionNotCounted::why)
            .thenComparing(SessionNotCounted::minutes)
            .thenComparing(SessionNotCounted::session, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final LocalDate day;
    private final CountingRule counts;
    private final boolean tracing;
    private final WorkingCalendar calendar;
    private final boolean anyBookingStands;
    private final List<Session> anchors = new ArrayList<>(2);
    private final List<SessionNotCounted> notCounted = new ArrayList<>();
    private @Nullable LocalDate anchor;
    private @Nullable LocalDate nextBooked;
    private @Nullable LocalDate earliestBooked;

    private SessionTally(LocalDate day, Interval interval, WorkingCalendar calendar, boolean tracing) {
        this.day = day;
        this.counts = interval.counts();
        this.calendar = calendar;
        this.anyBookingStands = interval.every() instanceof IntervalLength.IntervalInShifts;
        this.tracing = tracing;
    }

    /** Sessions are mostly sorted by date, so going backwards finds the anchor first and the rest can be skipped. */
    static SessionTally on(
            LocalDate day, List<Session> sessions, Interval interval, WorkingCalendar calendar, EvaluationTrace trace) {
        SessionTally tally = new SessionTally(day, interval, calendar, trace.isRecording());
        for (int i = sessions.size() - 1; i >= 0; i--) {
            Session session = sessions.get(i);
            if (trace.isRecording() || tally.matters(session)) {
                tally.consider(session);
            }
        }
        tally.explain(trace);
        return tally;
    }

    /** The date of the latest session that counts; null if there is none. */
    @Nullable LocalDate anchor() {
        return anchor;
    }

    /** The date of the earliest booking that counts and stands, on the day or later; null if there is none. */
    @Nullable LocalDate nextBooked() {
        return nextBooked;
    }

    /** The date of the earliest bookings that count, if none of them stands; otherwise null. */
    @Nullable LocalDate bookedOnDayOff() {
        return Objects.equals(earliestBooked, nextBooked) ? null : earliestBooked;
    }

    /** Whether a session that counts on the anchor's date had too many supervisees. */
    boolean crowded() {
        for (Session session : anchors) {
            if (counts.crowded(session, counts.minutesOf(session))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a session that counts on the anchor's date names a supervisor who was not in post. */
    boolean withoutSupervisorInPost() {
        for (Session session : anchors) {
            if (session.namesSupervisorNotInPost()) {
                return true;
            }
        }
        return false;
    }

    /** A session before the anchor makes no difference. */
    private boolean matters(Session session) {
        return anchor == null || !session.date().isBefore(anchor);
    }

    private void consider(Session session) {
        SessionStatus known = KnownStatus.of(session, day);
        if (known == null) {
            return;
        }
        switch (known) {
            case HELD -> held(session);
            case BOOKED -> booked(session);
            case CANCELLED -> exclude(session, reasonFor(session, NotCountedReason.CANCELLED));
            case MISSED -> exclude(session, reasonFor(session, missed(session)));
        }
    }

    private void held(Session session) {
        if (session.date().isAfter(day)) {
            return;
        }
        NotCountedReason shortfall = counts.shortfallOf(session);
        if (shortfall != null) {
            exclude(session, shortfall);
        } else if (anchor == null || !session.date().isBefore(anchor)) {
            if (!session.date().equals(anchor)) {
                anchors.clear();
            }
            anchors.add(session);
            anchor = session.date();
        }
    }

    private void booked(Session session) {
        if (session.date().isBefore(day)) {
            exclude(session, reasonFor(session, NotCountedReason.NOT_RECORDED));
        } else if (isEarlier(session, nextBooked) && counts.shortfallOf(session) == null) {
            earliestBooked = isEarlier(session, earliestBooked) ? session.date() : earliestBooked;
            if (anyBookingStands || calendar.stands(session)) {
                nextBooked = session.date();
            }
        }
    }

    private static boolean isEarlier(Session session, @Nullable LocalDate day) {
        return day == null || session.date().isBefore(day);
    }

    private NotCountedReason missed(Session session) {
        return !tracing || calendar.isAtWork(session.date())
                ? NotCountedReason.MISSED
                : NotCountedReason.DAY_NOT_WORKED;
    }

    /** A session of another type is reported as such, whatever its status. */
    private NotCountedReason reasonFor(Session session, NotCountedReason reason) {
        return tracing && counts.minutesOf(session) == 0 ? NotCountedReason.OTHER_TYPE : reason;
    }

    private void exclude(Session session, NotCountedReason why) {
        if (tracing) {
            notCounted.add(new SessionNotCounted(session.id(), session.date(), why, counts.minutesOf(session)));
        }
    }

    private void explain(EvaluationTrace trace) {
        if (!tracing) {
            return;
        }
        anchors.sort(Comparator.comparing(counts::minutesOf).thenComparing(BY_ID));
        for (Session session : anchors) {
            int minutes = counts.minutesOf(session);
            trace.add(new SessionCounted(session.id(), session.date(), minutes, counts.crowded(session, minutes)));
        }
        notCounted.sort(IN_ORDER);
        notCounted.forEach(trace::add);
    }
}
