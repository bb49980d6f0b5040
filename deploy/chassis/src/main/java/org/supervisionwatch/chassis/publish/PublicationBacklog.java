package org.supervisionwatch.chassis.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events to send: versions and states in one snapshot. A state that cannot be loaded or written as JSON is set aside, and the
 * others are read without it.
 */
final class PublicationBacklog {

    private final SnapshotTransaction snapshot;
    private final Map<String, PublishedTopic> topics;
    private final ObjectMapper json;
    private final StuckKeys stuck;

    PublicationBacklog(
            SnapshotTransaction snapshot, Map<String, PublishedTopic> topics, ObjectMapper json, StuckKeys stuck) {
        this.snapshot = snapshot;
        this.topics = topics;
        this.json = json;
        this.stuck = stuck;
    }

    /**
     * An event to send.
     *
     * @param type its CloudEvents type
     * @param body the state as JSON, or null for a tombstone
     */
    record OutgoingEvent(UnpublishedRow row, String type, byte @Nullable [] body) {}

    /**
     * A part of the backlog.
     *
     * @param last the row after which the next part begins, or null if this was the last part
     * @param behind the topics with rows that had to be left unpublished
     */
    record BacklogChunk(
            List<OutgoingEvent> events, @Nullable UnpublishedRow last, Set<String> behind) {}

    /** The states of a topic could not be loaded, because of one of these rows or of the database. */
    private static final class LoadFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<UnpublishedRow> rows;

        LoadFailed(List<UnpublishedRow> rows, RuntimeException cause) {
            super(cause);
            this.rows = rows;
        }
    }

    /** What was read in one snapshot. */
    private record BacklogSnapshot(List<UnpublishedRow> listed, List<OutgoingEvent> events) {}

    BacklogChunk after(UnpublishedRow last) throws SQLException {
        List<UnpublishedRow> listed;
        List<OutgoingEvent> events;
        try {
            BacklogSnapshot read = snapshot.read(connection -> outgoing(
                    PublicationTable.unpublishedAfter(connection, last, topics.keySet(), RelaySettings.BATCH_ROWS)));
            listed = read.listed();
            events = read.events();
        } catch (LoadFailed failed) {
            listed = failed.rows;
            events = oneByOne(listed, failed);
        }
        boolean more = listed.size() == RelaySettings.BATCH_ROWS;
        return new BacklogChunk(events, more ? listed.getLast() : null, behind(listed, events));
    }

    /** Bisects the rows until the faulty one is found. Each half is read in a new snapshot, as a failed statement ends the transaction. */
    private List<OutgoingEvent> oneByOne(List<UnpublishedRow> rows, LoadFailed failed) throws SQLException {
        if (rows.size() == 1) {
            stuck.add(rows.getFirst(), "load", LoggableFailure.withoutPayload(failed));
            return List.of();
        }
        List<OutgoingEvent> events = new ArrayList<>();
        int middle = rows.size() / 2;
        for (List<UnpublishedRow> half : List.of(rows.subList(0, middle), rows.subList(middle, rows.size()))) {
            try {
                events.addAll(snapshot.read(connection -> outgoing(PublicationTable.unpublishedAmong(connection, half)))
                        .events());
            } catch (LoadFailed again) {
                events.addAll(oneByOne(half, again));
            }
        }
        return events;
    }

    private BacklogSnapshot outgoing(List<UnpublishedRow> listed) {
        List<UnpublishedRow> due =
                listed.stream().filter(row -> !stuck.holds(row)).toList();
        Map<String, Map<UUID, ? extends Record>> states;
        try {
            states = load(due);
        } catch (RuntimeException failure) {
            throw new LoadFailed(listed, failure);
        }
        List<OutgoingEvent> events = new ArrayList<>(due.size());
        for (UnpublishedRow row : due) {
            byte[] body = row.erased()
                    ? null
                    : body(row, states.getOrDefault(row.topic(), Map.of()).get(row.key()));
            if (row.erased() || body != null) {
                events.add(new OutgoingEvent(row, topic(row.topic()).eventType(), body));
            }
        }
        return new BacklogSnapshot(listed, events);
    }

    private Map<String, Map<UUID, ? extends Record>> load(List<UnpublishedRow> due) {
        Map<String, Map<UUID, Long>> wanted = new HashMap<>();
        for (UnpublishedRow row : due) {
            if (!row.erased()) {
                wanted.computeIfAbsent(row.topic(), _ -> new HashMap<>()).put(row.key(), row.version());
            }
        }
        Map<String, Map<UUID, ? extends Record>> states = new HashMap<>();
        wanted.forEach((topic, versions) -> states.put(topic, topic(topic).load(versions)));
        return states;
    }

    private byte @Nullable [] body(UnpublishedRow row, @Nullable Record state) {
        if (state == null) {
            stuck.add(row, "missing", "the aggregate does not exist, and it is not marked as erased");
            return null;
        }
        try {
            byte[] body = json.writeValueAsBytes(state);
            if (body.length <= RelaySettings.MAX_EVENT_BYTES) {
                return body;
            }
            stuck.add(row, "too-large", "its state has " + body.length + " bytes");
        } catch (JsonProcessingException | RuntimeException failure) {
            stuck.add(row, "serialise", LoggableFailure.withoutPayload(failure));
        }
        return null;
    }

    private PublishedTopic topic(String name) {
        PublishedTopic topic = topics.get(name);
        if (topic == null) {
            throw new IllegalArgumentException("no PublishedTopic for " + name);
        }
        return topic;
    }

    private static Set<String> behind(List<UnpublishedRow> listed, Collection<OutgoingEvent> events) {
        Set<String> behind = new HashSet<>();
        Map<String, Integer> unsent = new HashMap<>();
        listed.forEach(row -> unsent.merge(row.topic(), 1, Integer::sum));
        events.forEach(event -> unsent.merge(event.row().topic(), -1, Integer::sum));
        unsent.forEach((topic, rows) -> {
            if (rows > 0) {
                behind.add(topic);
            }
        });
        return behind;
    }
}
