package org.supervisionwatch.supervision.session.record;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A session with its earlier states, oldest first. */
public record SessionHistory(SessionRow row, List<RevisionRow> revisions) {

    /** Ids of the people whom its current or an earlier state names. */
    public Set<UUID> people() {
        Set<UUID> ids = new HashSet<>();
        Stream.concat(Stream.of(row.state), revisions.stream().map(revision -> revision.state))
                .forEach(state -> {
                    ids.addAll(state.people());
                    if (state.supervisor() != null) {
                        ids.add(state.supervisor().personId());
                    }
                });
        ids.removeIf(Objects::isNull);
        return ids;
    }
}
