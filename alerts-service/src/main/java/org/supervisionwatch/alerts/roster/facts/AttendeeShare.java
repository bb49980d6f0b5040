package org.supervisionwatch.alerts.roster.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** One supervisee's share of a session. */
final class AttendeeShare {

    private AttendeeShare() {}

    /** A session that was held without her she has missed. */
    static SessionStatus status(SessionStatus ofSession, @Nullable Boolean attended, @Nullable Integer minutes) {
        boolean there = Boolean.TRUE.equals(attended) && (minutes == null || minutes > 0);
        return ofSession == SessionStatus.HELD && !there ? SessionStatus.MISSED : ofSession;
    }

    /**
     * Her own minutes in place of the session's: she left early, so the last segments are cut first; what she stayed longer
     * belongs to the last.
     *
     * @param whole the session's, at least one
     * @param minutes hers; null or 0: the session's stand
     */
    static List<SessionSegment> share(List<SessionSegment> whole, @Nullable Integer minutes) {
        if (minutes == null || minutes == 0) {
            return whole;
        }
        List<SessionSegment> hers = new ArrayList<>();
        int left = minutes;
        for (int i = 0; i < whole.size() && left > 0; i++) {
            boolean last = i == whole.size() - 1;
            int part = last ? left : Math.min(left, whole.get(i).minutes());
            hers.add(new SessionSegment(whole.get(i).type(), part));
            left -= part;
        }
        return hers;
    }
}
