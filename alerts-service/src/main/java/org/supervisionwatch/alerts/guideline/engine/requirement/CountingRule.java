package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.EnumSets;

/**
 * Defines which sessions count towards a requirement. An empty set means no restriction.
 *
 * @param types types of supervision whose minutes count
 * @param flags a session must have all of these
 * @param minMinutes minimum minutes of the counted types
 * @param maxSupervisees maximum number who attend; null if there is none
 * @param minMinutesPerSupervisee minimum of the counted minutes divided by the number who attend; null if there is none
 * @param onExcess what happens to a session that breaks either limit
 */
public record CountingRule(
        Set<String> types,
        Set<SessionFormat> forms,
        Set<SessionMode> modes,
        Set<String> flags,
        int minMinutes,
        @Nullable Integer maxSupervisees,
        @Nullable Integer minMinutesPerSupervisee,
        GroupExcessRule onExcess) {

    /** What happens to a session with too many supervisees. */
    public enum GroupExcessRule {
        /** It does not count. */
        DISQUALIFY,
        /** It counts, and the standing is flagged. */
        FLAG
    }

    public CountingRule {
        types = Set.copyOf(types);
        forms = EnumSets.copyOf(forms);
        modes = EnumSets.copyOf(modes);
        flags = Set.copyOf(flags);
    }

    /** The minutes of the counted types. */
    public int minutesOf(Session session) {
        int minutes = 0;
        for (SessionSegment segment : session.segments()) {
            if (types.isEmpty() || types.contains(segment.type())) {
                minutes += segment.minutes();
            }
        }
        return minutes;
    }

    private boolean isOfAType(Session session) {
        for (SessionSegment segment : session.segments()) {
            if (types.contains(segment.type())) {
                return true;
            }
        }
        return types.isEmpty();
    }

    /** Whether the group is larger than the guideline allows, by the number who attended. */
    public boolean crowded(Session session, int minutes) {
        return (maxSupervisees != null && session.size() > maxSupervisees)
                || (minMinutesPerSupervisee != null && minutes < (long) minMinutesPerSupervisee * session.size());
    }

    /** Whether a session would count, regardless of its date and status. */
    public boolean accepts(Session session) {
        return shortfallOf(session) == null;
    }

    /** Why a session does not count, regardless of its date and status; null if it counts. */
    @Nullable public NotCountedReason shortfallOf(Session session) {
        int minutes = minutesOf(session);
        if (minutes == 0) {
            return isOfAType(session) ? NotCountedReason.TOO_SHORT : NotCountedReason.OTHER_TYPE;
        }
        if (minutes < minMinutes) {
            return NotCountedReason.TOO_SHORT;
        }
        if (!forms.isEmpty() && !forms.contains(session.form())) {
            return NotCountedReason.OTHER_FORM;
        }
        if (!modes.isEmpty() && !modes.contains(session.mode())) {
            return NotCountedReason.OTHER_MODE;
        }
        if (!flags.isEmpty() && !session.flags().containsAll(flags)) {
            return NotCountedReason.LACKS_FLAG;
        }
        return onExcess == GroupExcessRule.DISQUALIFY && crowded(session, minutes)
                ? NotCountedReason.GROUP_TOO_LARGE
                : null;
    }
}
