package org.supervisionwatch.chassis.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** A feed whose events are bound to a type as they are; the {@code id} of each is its key. */
public abstract class StateFeed<E> implements EventFeed<E> {

    private final String topic;
    private final String eventType;
    private final int reader;
    private final Class<E> type;

    /**
     * @param kind of what its events tell, such as {@code person}
     * @param reader see {@link EventFeed#reader}
     */
    protected StateFeed(String topic, String kind, int reader, Class<E> type) {
        this.topic = topic;
        this.eventType = "org.supervisionwatch." + kind + ".v1";
        this.reader = reader;
        this.type = type;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String eventType() {
        return eventType;
    }

    @Override
    public int reader() {
        return reader;
    }

    @Override
    public E parse(UUID key, JsonNode body) throws UnreadableEvent {
        if (!body.path("id").asText().equalsIgnoreCase(key.toString())) {
            throw new UnreadableEvent("/id is not the key");
        }
        return EventJson.bind(body, type);
    }

    /** Nothing is decided by it: the last readable state stays. */
    @Override
    public void onParkedChange(List<UUID> keys) {}
}
