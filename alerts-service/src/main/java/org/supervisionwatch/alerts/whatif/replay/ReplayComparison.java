package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.evaluation.StandingSubject;

/**
 * What the draft makes of the past. A stretch is the same on both sides if it is of the same subject and begins on the same day.
 *
 * @param lasting those that are the same but do not end on the same day
 * @param both the team of each that is the same to its end
 */
public record ReplayComparison(
        List<BelowPeriod> draftOnly, List<BelowPeriod> currentOnly, List<ChangedDuration> lasting, List<UUID> both) {

    public record ChangedDuration(BelowPeriod current, BelowPeriod draft) {}

    private record BelowPeriodKey(StandingSubject subject, LocalDate from, boolean begunBefore) {

        static BelowPeriodKey of(BelowPeriod stretch) {
            return new BelowPeriodKey(stretch.subject(), stretch.from(), stretch.begunBefore());
        }
    }

    static ReplayComparison of(List<BelowPeriod> current, List<BelowPeriod> draft) {
        Map<BelowPeriodKey, BelowPeriod> unmatched = new HashMap<>();
        current.forEach(stretch -> unmatched.put(BelowPeriodKey.of(stretch), stretch));
        ReplayComparison comparison =
                new ReplayComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BelowPeriod stretch : draft) {
            BelowPeriod same = unmatched.remove(BelowPeriodKey.of(stretch));
            if (same == null) {
                comparison.draftOnly.add(stretch);
            } else if (Objects.equals(same.until(), stretch.until())) {
                comparison.both.add(stretch.teamId());
            } else {
                comparison.lasting.add(new ChangedDuration(same, stretch));
            }
        }
        comparison.currentOnly.addAll(unmatched.values());
        return comparison;
    }
}
