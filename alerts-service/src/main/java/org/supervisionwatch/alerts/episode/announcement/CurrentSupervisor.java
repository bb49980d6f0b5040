package org.supervisionwatch.alerts.episode.announcement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises somebody today, for one type.
 *
 * @param personId null if she is from outside
 * @param externalId by which the roster knows her; null if it has none
 */
record CurrentSupervisor(
        UUID supervisee,
        String type,
        @Nullable UUID personId,
        @Nullable String externalId) {

    /** @param counting the types that count; empty: every one */
    static List<CurrentSupervisor> of(List<CurrentSupervisor> all, UUID supervisee, Set<String> counting) {
        return all.stream()
                .filter(each -> each.supervisee().equals(supervisee))
                .filter(each -> counting.isEmpty() || counting.contains(each.type()))
                .toList();
    }
}
