package org.supervisionwatch.alerts.episode.announcement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor of a person today, for one type of supervision.
 *
 * @param personId null for an external supervisor
 * @param externalId their id in the roster; null if it has none
 */
record CurrentSupervisor(
        UUID supervisee,
        String type,
        @Nullable UUID personId,
        @Nullable String externalId) {

    /**
     * The supervisors of one person.
     *
     * @param counting the types that count; empty: all
     */
    static List<CurrentSupervisor> of(List<CurrentSupervisor> all, UUID supervisee, Set<String> counting) {
        return all.stream()
                .filter(each -> each.supervisee().equals(supervisee))
                .filter(each -> counting.isEmpty() || counting.contains(each.type()))
                .toList();
    }
}
