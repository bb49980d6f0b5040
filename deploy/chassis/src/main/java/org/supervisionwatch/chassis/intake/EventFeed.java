package org.supervisionwatch.chassis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** Describes a topic that a service consumes, and applies its events. Implement one CDI bean for each topic. */
public interface EventFeed<E> {

    /** The logical name, such as {@code staff.v1}. */
    String topic();

    /** The only CloudEvents type that it reads; events of another type or version are parked. */
    String eventType();

    /** The version of the reader. Raise it when the mapping into facts changes: the topic is then read again from its beginning. */
    int reader();

    /**
     * Reads the full state, and checks what a column would refuse: lengths, NUL, ranges, missing fields.
     *
     * @throws UnreadableEvent if the event can never be applied; it is parked
     */
    E parse(UUID key, JsonNode body) throws UnreadableEvent;

    /**
     * Applies new events. Called in the batch's transaction.
     *
     * @param news at most one event for each key
     */
    void apply(List<VersionedEvent<E>> news);

    /**
     * The newest event of these keys was parked, superseded or discarded: re-evaluate what depends on them. Called in the same transaction.
     */
    void onParkedChange(List<UUID> keys);
}
