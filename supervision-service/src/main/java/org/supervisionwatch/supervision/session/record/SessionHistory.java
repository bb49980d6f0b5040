package org.supervisionwatch.supervision.session.record;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A session with its earlier states, oldest first. */
public record SessionHistory(SessionRow row, List<RevisionRow> revisions) {

    public UUID id() {
        return row.id();
    }

    public long version() {
        return row.version();
    }

    /** Ids of the people whom its current or an earlier state names. */
    public Set<UUID> people() {
        Set<UUID> ids = new HashSet<>();
        Stream.concat(Stream.of(row.state()), revisions.stream().map(RevisionRow::state))
                .forEach(state -> {
                    state.attendees().forEach(attendee -> ids.add(attendee.personId()));
                    if (state.supervisor() != null) {
                        ids.add(state.supervisor().personId());
                    }
                });
        ids.removeIf(Objects::isNull);
        return ids;
    }
}
