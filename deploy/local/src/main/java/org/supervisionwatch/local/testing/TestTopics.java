package org.supervisionwatch.local.testing;

/**
 * All topics of the contract on the shared stack's Kafka, under a unique prefix.
 *
 * @param prefix the prefix of each topic's name: {@code prefix + "staff.v1"}
 */
public record TestTopics(String prefix, String bootstrapServers) {

    public static TestTopics create(String purpose) {
        String prefix = purpose.replaceAll("[^A-Za-z0-9]", "-") + "-" + TestDatabase.unique() + ".";
        SharedStack.get().createTopics(prefix);
        return new TestTopics(prefix, SharedStack.get().ports().bootstrapServers());
    }

    /** The real name of a topic. */
    public String named(String topic) {
        return prefix + topic;
    }
}
