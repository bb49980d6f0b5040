package org.supervisionwatch.alerts.roster.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** Works out one supervisee's share of a session: whether they attended, and their minutes. */
final class AttendeeShare {

    private AttendeeShare() {}

    /** Missed, if the session was held without this supervisee; else the status of the session. */
    static SessionStatus status(SessionStatus ofSession, @Nullable Boolean attended, @Nullable Integer minutes) {
        boolean there = Boolean.TRUE.equals(attended) && (minutes == null || minutes > 0);
        return ofSession == SessionStatus.HELD && !there ? SessionStatus.MISSED : ofSession;
    }

    /**
     * The supervisee's own minutes in place of the session's. Fewer minutes mean that they left early, so the last segments are cut first;
     * extra minutes belong to the last segment.
     *
     * @param whole the segments of the session, at least one
     * @param minutes the supervisee's own; null or 0: those of the session apply
     */
    static List<SessionSegment> share(List<SessionSegment> whole, @Nullable Integer minutes) {
        if (minutes == null || minutes == 0) {
            return whole;
        }
        List<SessionSegment> own = new ArrayList<>();
        int left = minutes;
        for (int i = 0; i < whole.size() && left > 0; i++) {
            boolean last = i == whole.size() - 1;
            int part = last ? left : Math.min(left, whole.get(i).minutes());
            own.add(new SessionSegment(whole.get(i).type(), part));
            left -= part;
        }
        return own;
    }
}
