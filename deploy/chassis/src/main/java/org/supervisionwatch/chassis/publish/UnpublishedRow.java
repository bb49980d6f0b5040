package org.supervisionwatch.chassis.publish;

import java.util.UUID;

/**
 * A row of {@code publication} whose version is not on the topic yet, as read in one snapshot.
 *
 * @param topic the logical name
 * @param version microseconds since 1970, or one more than the last
 */
record UnpublishedRow(String topic, UUID key, long version, boolean erased) {

    /** Before every row, in the order (version, topic, key) in which they are sent. */
    static final UnpublishedRow BEFORE_ALL = new UnpublishedRow("", new UUID(0, 0), Long.MIN_VALUE, false);

    @Override
    public String toString() {
        return topic + " " + key + " version " + version;
    }
}
