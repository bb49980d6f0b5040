package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The golden examples of staff-service are readable here, and unreadable events are parked. */
@QuarkusTest
class RosterContractTest extends TownCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String KEPT = """
            select concat_ws(' ', cardinality(pattern_from), cardinality(away_from), cardinality(post_from),
                             (select count(*) from directory_supervision where person_id = p.id), cardinality(former_numbers)) as kept
              from directory_person p where id = :id
            """;

    @Test
    void everyExampleOfAnOrganisationIsReadable() throws Exception {
        for (JsonNode example : examples("organisation.v1")) {
            ((ObjectNode) example).put("ofALaterDay", true);
            UUID id = UUID.fromString(example.path("id").asText());
            roster.send("organisations.v1", "organisation", id, example.toString());

            await().untilAsserted(() -> assertThat(kept(
                            "select concat_ws(' ', code, zone, calendar) from directory_organisation where id = :id",
                            id))
                    .contains(example.path("code").asText() + " "
                            + example.path("zone").asText() + " "
                            + example.path("calendar").asText()));
        }
    }

    @Test
    void everyExampleOfAPersonIsReadable() throws Exception {
        for (JsonNode example : examples("person.v1")) {
            ((ObjectNode) example).put("ofALaterDay", true);
            UUID id = UUID.fromString(example.path("id").asText());
            roster.send("staff.v1", "person", id, example.toString());

            await().untilAsserted(() -> assertThat(kept(
                            "select concat_ws(' ', employee_number, name) from directory_person where id = :id", id))
                    .contains(example.path("employeeNumber").asText() + " "
                            + example.path("name").asText()));
            assertThat(kept(KEPT, id))
                    .contains("%d %d %d %d %d"
                            .formatted(
                                    example.path("pattern").size(),
                                    example.path("absences").size(),
                                    example.path("assignments").size(),
                                    example.path("supervisors").size(),
                                    example.path("formerEmployeeNumbers").size()));
        }
    }

    @Test
    void unreadableEventsAreParked() {
        UUID broken = UUID.randomUUID();
        UUID nameless = UUID.randomUUID();
        UUID ofALaterVersion = UUID.randomUUID();
        UUID ofAnother = UUID.randomUUID();

        roster.send("staff.v1", "person", broken, "{\"id\": ");
        roster.send("staff.v1", "person", nameless, "{\"id\": \"" + nameless + "\", \"organisationId\": \"x\"}");
        roster.send("staff.v1", null, ofALaterVersion.toString(), "org.supervisionwatch.person.v2", "{}");
        roster.send("staff.v1", "person", ofAnother, "{\"id\": \"" + nameless + "\"}");

        for (UUID key : List.of(broken, nameless, ofALaterVersion, ofAnother)) {
            await().untilAsserted(() -> assertThat(kept("select cause from parked_event where key = :id", key))
                    .isPresent());
            assertThat(kept("select name from directory_person where id = :id", key))
                    .isEmpty();
        }
        given().get("/q/health/ready").then().statusCode(200);
    }

    private Optional<String> kept(String query, UUID id) {
        return sql.of(query).with("id", id).first(String.class);
    }

    private static List<JsonNode> examples(String schema) throws IOException, URISyntaxException {
        URI folder = RosterContractTest.class
                .getClassLoader()
                .getResource("contracts/examples/" + schema)
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<JsonNode> examples =
                    files.sorted().map(RosterContractTest::read).toList();
            assertThat(examples).isNotEmpty();
            return examples;
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
