package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.Subject;

/**
 * What the draft makes of the past. A stretch is the same on both sides if it is of the same subject and begins on the same day.
 *
 * @param lasting those that are the same but do not end on the same day
 * @param both the team of each that is the same to its end
 */
record Comparison(List<Stretch> draftOnly, List<Stretch> currentOnly, List<Lasting> lasting, List<UUID> both) {

    record Lasting(Stretch current, Stretch draft) {}

    private record Beginning(Subject subject, LocalDate from, boolean begunBefore) {

        static Beginning of(Stretch stretch) {
            return new Beginning(stretch.subject(), stretch.from(), stretch.begunBefore());
        }
    }

    static Comparison of(List<Stretch> current, List<Stretch> draft) {
        Map<Beginning, Stretch> unmatched = new HashMap<>();
        current.forEach(stretch -> unmatched.put(Beginning.of(stretch), stretch));
        Comparison comparison =
                new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Stretch stretch : draft) {
            Stretch same = unmatched.remove(Beginning.of(stretch));
            if (same == null) {
                comparison.draftOnly.add(stretch);
            } else if (Objects.equals(same.until(), stretch.until())) {
                comparison.both.add(stretch.teamId());
            } else {
                comparison.lasting.add(new Lasting(same, stretch));
            }
        }
        comparison.currentOnly.addAll(unmatched.values());
        return comparison;
    }
}
