package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;

/** Whether a week in which nothing is planned is blank, which depends on the kind of requirement. Rules 3 and 12. */
enum EmptyWeek {
    /** It is, if the pattern has no day in that week. */
    BLANK_IF_NO_DAY_IN_IT,
    /** It is, if the pattern has no day in any week: alternating weeks have an FTE that says it already. */
    BLANK_IF_NO_DAY_AT_ALL,
    NEVER_BLANK;

    static EmptyWeek of(Requirement requirement) {
        return switch (requirement) {
            case Interval _ -> BLANK_IF_NO_DAY_IN_IT;
            case Quantity _ -> BLANK_IF_NO_DAY_AT_ALL;
            case Ratio _ -> NEVER_BLANK;
        };
    }

    boolean blank(List<LocalDate> daysInPost, Rota rota) {
        return switch (this) {
            case BLANK_IF_NO_DAY_IN_IT -> daysInPost.stream().allMatch(rota::weekWithoutDays);
            case BLANK_IF_NO_DAY_AT_ALL -> daysInPost.stream().allMatch(rota::withoutFixedDays);
            case NEVER_BLANK -> false;
        };
    }
}
