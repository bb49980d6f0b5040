package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.process.WatchRoot;

/** deploy/compose makes the topics that deploy/contracts asks for. */
class ComposeTest {

    private static final Path DEPLOY = WatchRoot.find().resolve("deploy");

    @Test
    void theContainerHostMakesTheTopicsOfTheContract() throws IOException {
        JsonNode contract = yaml("contracts/topics.yaml");
        String command =
                yaml("compose/compose.yaml").at("/services/topics/command/0").asText();

        List<String> topics = new ArrayList<>();
        contract.path("topics").fieldNames().forEachRemaining(topics::add);
        assertThat(command).contains("for topic in " + String.join(" ", topics) + ";");
        assertThat(command)
                .contains("--partitions " + contract.at("/defaults/partitions").asInt());
        contract.at("/defaults/config")
                .properties()
                .forEach(option -> assertThat(command)
                        .contains("--config " + option.getKey() + "="
                                + option.getValue().asText()));
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(DEPLOY.resolve(file)));
    }
}
