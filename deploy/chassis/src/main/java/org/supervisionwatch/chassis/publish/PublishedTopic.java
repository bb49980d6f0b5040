package org.supervisionwatch.chassis.publish;

import java.util.Map;
import java.util.UUID;

/** Describes a topic that a service publishes, and loads its states. Implement one CDI bean for each topic. */
public interface PublishedTopic {

    /** The logical name, such as {@code staff.v1}. */
    String topic();

    /** The CloudEvents type of its events. */
    String eventType();

    /**
     * Loads the current states to send. Called in the same read-only snapshot (repeatable read, JTA) in which the versions were read; a key
     * that is left out is not sent.
     *
     * @param versions the version of each key, to put into its event
     */
    Map<UUID, ? extends Record> load(Map<UUID, Long> versions);
}
