package org.supervisionwatch.alerts.guideline.engine.interval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownStatus;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SessionCounted;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SessionNotCounted;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Goes through the sessions once and keeps the anchor and the next booking. Guideline rules 1 and 2. */
final class SessionTally {

    private static final Comparator<Session> BY_ID =
            Comparator.comparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<SessionNotCounted> IN_ORDER = Comparator.comparing(SessionNotCounted::date)
            .thenComparing(SessionNotCounted::why)
            .thenComparing(SessionNotCounted::minutes)
            .thenComparing(SessionNotCounted::session, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final LocalDate day;
    private final CountingRule counts;
    private final boolean explained;
    private final List<Session> anchors = new ArrayList<>(2);
    private final List<SessionNotCounted> notCounted = new ArrayList<>();
    private @Nullable LocalDate anchor;
    private @Nullable LocalDate nextBooked;

    private SessionTally(LocalDate day, CountingRule counts, boolean explained) {
        this.day = day;
        this.counts = counts;
        this.explained = explained;
    }

    /** Sessions mostly come by date: from the end the anchor is found first, and the rest need no look. */
    static SessionTally on(LocalDate day, List<Session> sessions, CountingRule counts, EvaluationTrace trail) {
        SessionTally tally = new SessionTally(day, counts, trail.isKept());
        for (int i = sessions.size() - 1; i >= 0; i--) {
            Session session = sessions.get(i);
            if (trail.isKept() || tally.matters(session)) {
                tally.look(session);
            }
        }
        tally.explain(trail);
        return tally;
    }

    /** The date of the latest session that counts. */
    @Nullable LocalDate anchor() {
        return anchor;
    }

    /** The earliest booking that counts, on the day or later. */
    @Nullable LocalDate nextBooked() {
        return nextBooked;
    }

    /** Whether every session that counts on the anchor's date had too many supervisees. */
    boolean crowded() {
        for (Session session : anchors) {
            if (!counts.crowded(session, counts.minutesOf(session))) {
                return false;
            }
        }
        return !anchors.isEmpty();
    }

    /** A session before the anchor changes nothing. */
    private boolean matters(Session session) {
        return anchor == null || !session.date().isBefore(anchor);
    }

    private void look(Session session) {
        SessionStatus known = KnownStatus.of(session, day);
        if (known == null) {
            return;
        }
        switch (known) {
            case HELD -> held(session);
            case BOOKED -> booked(session);
            case CANCELLED -> leaveOut(session, fate(session, NotCountedReason.CANCELLED));
            case MISSED -> leaveOut(session, fate(session, NotCountedReason.MISSED));
        }
    }

    private void held(Session session) {
        if (session.date().isAfter(day)) {
            return;
        }
        NotCountedReason shortfall = counts.shortfallOf(session);
        if (shortfall != null) {
            leaveOut(session, shortfall);
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
            leaveOut(session, fate(session, NotCountedReason.NOT_RECORDED));
        } else if (counts.shortfallOf(session) == null
                && (nextBooked == null || session.date().isBefore(nextBooked))) {
            nextBooked = session.date();
        }
    }

    /** What became of a session of another type is of no interest here. */
    private NotCountedReason fate(Session session, NotCountedReason fate) {
        return explained && counts.minutesOf(session) == 0 ? NotCountedReason.OTHER_TYPE : fate;
    }

    private void leaveOut(Session session, NotCountedReason why) {
        if (explained) {
            notCounted.add(new SessionNotCounted(session.id(), session.date(), why, counts.minutesOf(session)));
        }
    }

    private void explain(EvaluationTrace trail) {
        if (!explained) {
            return;
        }
        anchors.sort(Comparator.comparing(counts::minutesOf).thenComparing(BY_ID));
        for (Session session : anchors) {
            int minutes = counts.minutesOf(session);
            trail.add(new SessionCounted(session.id(), session.date(), minutes, counts.crowded(session, minutes)));
        }
        notCounted.sort(IN_ORDER);
        notCounted.forEach(trail::add);
    }
}
