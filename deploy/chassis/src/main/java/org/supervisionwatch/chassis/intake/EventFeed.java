package org.supervisionwatch.chassis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** What a service says about a topic it consumes: one CDI bean for each. */
public interface EventFeed<E> {

    /** The logical name, such as {@code staff.v1}. */
    String topic();

    /** The only CloudEvents type it understands; another version is parked. */
    String eventType();

    /** Raised when the mapping into facts changes: the topic is then read again from its beginning. */
    int reader();

    /** Reads the whole state and refuses here what a column would refuse: lengths, NUL, ranges, missing fields. */
    E parse(UUID key, JsonNode body) throws UnreadableEvent;

    /** Called in the batch's transaction; at most one arrival for each key. */
    void apply(List<VersionedEvent<E>> news);

    /** The newest event of these keys is parked (or has just been superseded): what depends on them is to be judged again. Same transaction. */
    void doubted(List<UUID> keys);
}
