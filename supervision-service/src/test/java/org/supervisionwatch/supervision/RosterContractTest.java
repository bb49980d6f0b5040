package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.local.testing.StackResource;

/** The golden examples of staff-service are readable here, and unreadable events are parked. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RosterContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String KEPT = """
            select concat_ws(' ', cardinality(pattern_from), cardinality(away_from), cardinality(post_from),
                             (select count(*) from directory_supervision where person_id = p.id)) as kept
              from directory_person p where id = ?
            """;

    @Inject
    Roster roster;

    @Inject
    Sql sql;

    @Test
    void everyExampleOfAnOrganisationIsReadable() throws Exception {
        for (JsonNode example : examples("organisation.v1")) {
            ((ObjectNode) example).put("ofALaterDay", true);
            UUID id = UUID.fromString(example.path("id").asText());
            roster.send("organisations.v1", "organisation", id, example.toString());

            await().untilAsserted(() -> assertThat(sql.one(
                            "select code, zone, calendar from directory_organisation where id = ?",
                            row -> row.text("code") + " " + row.text("zone") + " " + row.text("calendar"),
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

            await().untilAsserted(() -> assertThat(sql.one(
                            "select employee_number, name from directory_person where id = ?",
                            row -> row.text("employee_number") + " " + row.text("name"),
                            id))
                    .contains(example.path("employeeNumber").asText() + " "
                            + example.path("name").asText()));
            assertThat(sql.one(KEPT, row -> row.text("kept"), id))
                    .contains("%d %d %d %d"
                            .formatted(
                                    example.path("pattern").size(),
                                    example.path("absences").size(),
                                    example.path("assignments").size(),
                                    example.path("supervisors").size()));
        }
    }

    @Test
    void unreadableEventsAreParked() {
        UUID broken = UUID.randomUUID();
        UUID nameless = UUID.randomUUID();
        UUID ofALaterVersion = UUID.randomUUID();

        roster.send("staff.v1", "person", broken, "{\"id\": ");
        roster.send("staff.v1", "person", nameless, "{\"id\": \"" + nameless + "\", \"organisationId\": \"x\"}");
        roster.send("staff.v1", null, ofALaterVersion.toString(), "org.supervisionwatch.person.v2", "{}");

        for (UUID key : List.of(broken, nameless, ofALaterVersion)) {
            await().untilAsserted(() -> assertThat(
                            sql.one("select cause from parked_event where key = ?", row -> row.text("cause"), key))
                    .isPresent());
            assertThat(sql.one("select id from directory_person where id = ?", row -> row.uuid("id"), key))
                    .isEmpty();
        }
        given().get("/q/health/ready").then().statusCode(200);
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
