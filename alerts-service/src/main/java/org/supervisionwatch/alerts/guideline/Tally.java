package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Session.Status;
import org.supervisionwatch.alerts.guideline.Step.Counted;
import org.supervisionwatch.alerts.guideline.Step.NotCounted;

/** Goes through the sessions once and keeps the anchor and the next booking. Guideline rules 1 and 2. */
final class Tally {

    private static final Comparator<Session> BY_ID =
            Comparator.comparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<NotCounted> IN_ORDER = Comparator.comparing(NotCounted::date)
            .thenComparing(NotCounted::why)
            .thenComparing(NotCounted::minutes)
            .thenComparing(NotCounted::session, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final LocalDate day;
    private final Counts counts;
    private final boolean explained;
    private final List<Session> anchors = new ArrayList<>(2);
    private final List<NotCounted> notCounted = new ArrayList<>();
    private @Nullable LocalDate anchor;
    private @Nullable LocalDate nextBooked;

    private Tally(LocalDate day, Counts counts, boolean explained) {
        this.day = day;
        this.counts = counts;
        this.explained = explained;
    }

    /** Sessions mostly come by date: from the end the anchor is found first, and the rest need no look. */
    static Tally on(LocalDate day, List<Session> sessions, Counts counts, Trail trail) {
        Tally tally = new Tally(day, counts, trail.isKept());
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
        Status known = Knowledge.of(session, day);
        if (known == null) {
            return;
        }
        switch (known) {
            case HELD -> held(session);
            case BOOKED -> booked(session);
            case CANCELLED -> leaveOut(session, fate(session, Shortfall.CANCELLED));
            case MISSED -> leaveOut(session, fate(session, Shortfall.MISSED));
        }
    }

    private void held(Session session) {
        if (session.date().isAfter(day)) {
            return;
        }
        Shortfall shortfall = counts.shortfallOf(session);
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
            leaveOut(session, fate(session, Shortfall.NOT_RECORDED));
        } else if (counts.shortfallOf(session) == null
                && (nextBooked == null || session.date().isBefore(nextBooked))) {
            nextBooked = session.date();
        }
    }

    /** What became of a session of another type is of no interest here. */
    private Shortfall fate(Session session, Shortfall fate) {
        return explained && counts.minutesOf(session) == 0 ? Shortfall.OTHER_TYPE : fate;
    }

    private void leaveOut(Session session, Shortfall why) {
        if (explained) {
            notCounted.add(new NotCounted(session.id(), session.date(), why, counts.minutesOf(session)));
        }
    }

    private void explain(Trail trail) {
        if (!explained) {
            return;
        }
        anchors.sort(Comparator.comparing(counts::minutesOf).thenComparing(BY_ID));
        for (Session session : anchors) {
            int minutes = counts.minutesOf(session);
            trail.add(new Counted(session.id(), session.date(), minutes, counts.crowded(session, minutes)));
        }
        notCounted.sort(IN_ORDER);
        notCounted.forEach(trail::add);
    }
}
