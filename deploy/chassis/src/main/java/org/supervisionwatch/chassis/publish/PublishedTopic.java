package org.supervisionwatch.chassis.publish;

import java.util.Map;
import java.util.UUID;

/** What a service says about a topic it publishes: one CDI bean for each. */
public interface PublishedTopic {

    /** The logical name, such as {@code staff.v1}. */
    String topic();

    /** The CloudEvents type of its events. */
    String eventType();

    /**
     * The current states, to be sent as they are. Called in one read-only snapshot (repeatable read, JTA) together with the
     * reading of the versions; a key that is left out is not sent.
     *
     * @param versions the version of each key, to be put into its event
     */
    Map<UUID, ? extends Record> load(Map<UUID, Long> versions);
}
