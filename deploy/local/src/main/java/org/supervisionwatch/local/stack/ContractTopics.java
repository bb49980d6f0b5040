package org.supervisionwatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** Reads the topics of contracts/topics.yaml. */
final class ContractTopics {

    private ContractTopics() {}

    /** The topics of the contract with {@code prefix} before their names. */
    static List<NewTopic> withPrefix(String prefix) {
        JsonNode root = read();
        JsonNode defaults = root.path("defaults");
        List<NewTopic> topics = new ArrayList<>();
        root.path("topics").properties().forEach(topic -> {
            Map<String, String> config = new HashMap<>();
            addConfig(config, defaults);
            addConfig(config, topic.getValue());
            int partitions = topic.getValue()
                    .path("partitions")
                    .asInt(defaults.path("partitions").asInt());
            topics.add(new NewTopic(prefix + topic.getKey(), partitions, (short) 1).configs(config));
        });
        return topics;
    }

    private static void addConfig(Map<String, String> config, JsonNode from) {
        from.path("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
    }

    private static JsonNode read() {
        try (InputStream in = ContractTopics.class.getResourceAsStream("/contracts/topics.yaml")) {
            if (in == null) {
                throw new IllegalStateException("contracts/topics.yaml is not on the class path");
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
