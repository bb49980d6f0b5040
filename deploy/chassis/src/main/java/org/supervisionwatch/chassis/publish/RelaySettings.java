package org.supervisionwatch.chassis.publish;

import java.time.Duration;

/**
 * The settings of a service's relay.
 *
 * @param service {@code watch.service}: names the transactional id and the source of events
 * @param topicPrefix {@code watch.topics.prefix}: stands before each logical topic name, empty by default
 * @param heartbeat {@code watch.heartbeat}, 30 s: the longest interval between heartbeats while nothing is unpublished; after a change,
 *     and when somebody asks, the next follows at once
 * @param pollInterval {@code watch.relay.beat}, 1 s: how long it waits at most for {@link RelaySignal}, which is fired in this replica
 *     only
 * @param lease {@code watch.relay.lease}, 4 s: how long an elected relay that has died keeps others from being elected
 * @param maxSilence how long an elected relay may hang and still have its lease renewed: longer than any timeout of Kafka or the
 *     database
 */
record RelaySettings(
        String service,
        String topicPrefix,
        Duration heartbeat,
        Duration pollInterval,
        Duration lease,
        Duration maxSilence) {

    static final Duration MAX_SILENCE = Duration.ofSeconds(90);

    /** Kafka's own limit is 1 MiB with the overhead; a larger state would abort the transaction of all. */
    static final int MAX_EVENT_BYTES = 1_000_000;

    static final int BATCH_ROWS = 500;

    /** One for the whole service: a producer that opens it fences the previous one. */
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
