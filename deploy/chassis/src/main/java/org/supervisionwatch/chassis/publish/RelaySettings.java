package org.supervisionwatch.chassis.publish;

import java.time.Duration;

/**
 * How one service's relay behaves.
 *
 * @param service {@code watch.service}: names the transactional id and the source of events
 * @param topicPrefix {@code watch.topics.prefix}: stands before each logical topic name, empty by default
 * @param heartbeat {@code watch.heartbeat}, 1 s: the longest a topic stays without one while nothing is unpublished. After a
 *     change the next follows within a quarter of it
 * @param beat {@code watch.relay.beat}, 500 ms: how long it waits at most for the bell, which rings in this replica only
 * @param lease {@code watch.relay.lease}, 4 s: how long an elected relay that has died keeps the others from standing
 * @param patience how long an elected relay may be silent (hung) and still have its lease renewed: longer than any wait for
 *     Kafka or the database that ends by itself
 */
record RelaySettings(
        String service, String topicPrefix, Duration heartbeat, Duration beat, Duration lease, Duration patience) {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Kafka's own limit is 1 MiB with the overhead; one state that is larger would abort the transaction of all. */
    static final int LARGEST_EVENT_BYTES = 1_000_000;

    static final int BATCH_ROWS = 500;

    /** One for the whole service: whoever opens it fences the one before. */
    String transactionalId() {
        return topicPrefix + service + "-relay";
    }

    String source() {
        return "/" + service;
    }

    String realName(String topic) {
        return topicPrefix + topic;
    }
}
