package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.local.testing.StackResource;

/** The events that this service publishes match the schemas in deploy/contracts. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ContractTest {

    @Inject
    Sql sql;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @Test
    void theGoldenExamplesMatchTheSchemas() throws IOException {
        for (String event : List.of("organisation.v1", "person.v1")) {
            assertThat(Schemas.examples(event))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(body -> Schemas.assertValid(event, body));
        }
    }

    @Test
    void theSchemasRefuseAnEventWithoutAVersion() throws IOException {
        for (String event : List.of("organisation.v1", "person.v1")) {
            JsonNode broken = Schemas.examples(event).getFirst().deepCopy();
            ((ObjectNode) broken).remove("version");
            assertThat(Schemas.isValid(event, broken)).isFalse();
        }
    }

    @Test
    void anOrganisationIsPublishedWithItsTeams() {
        Api api = Api.organisationWithSam();
        String id = api.get("").extract().path("id");
        String sam = api.get("/people/20117").extract().path("id");
        api.put(
                        "/teams/harbour",
                        "{'replaces': 'fernley', 'mode': 'live', 'leads': [{'employeeNumber': '20117', 'from': '2026-01-01'}]}")
                .statusCode(200);

        JsonNode event = published(
                "organisations.v1",
                id,
                state -> state.at("/teams/0/code").asText().equals("harbour"));

        Schemas.assertValid("organisation.v1", event);
        assertThat(event.at("/mailAt").asText()).isEqualTo("08:00");
        assertThat(event.at("/namesInMail").asText()).isEqualTo("full");
        assertThat(event.at("/teams/0/formerCodes/0").asText()).isEqualTo("fernley");
        assertThat(event.at("/teams/0/leads/0/personId").asText()).isEqualTo(sam);
    }

    @Test
    void aPersonIsPublishedWithoutTheReasonsForAbsences() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");
        api.put("/people/20117", "{'lineManager': '4711'}").statusCode(200);
        api.put("/people/20117/pattern", "{'periods': [{'from': '2026-01-01', 'days': ['tue', 'wed']}]}");
        api.put("/people/20117/absences/A-1", "{'kind': 'annual_leave', 'from': '2026-03-02', 'to': '2026-03-13'}");
        api.put("/people/20117/absences/A-2", "{'kind': 'sickness', 'from': '2026-03-04', 'to': '2026-03-05'}");
        api.put(
                "/people/20117/absences/A-3",
                "{'kind': 'strike', 'from': '2026-04-01', 'to': '2026-04-01', 'partDay': true}");

        JsonNode event =
                published("staff.v1", id, state -> state.get("absences").size() == 3);

        Schemas.assertValid("person.v1", event);
        assertThat(event.toString()).doesNotContain("sickness", "annual_leave", "strike", "A-1", "4711");
        assertThat(event.get("absences").toString())
                .isEqualTo("[{\"class\":\"planned\",\"from\":\"2026-03-02\",\"to\":\"2026-03-03\"},"
                        + "{\"class\":\"unplanned\",\"from\":\"2026-03-04\",\"to\":\"2026-03-05\"},"
                        + "{\"class\":\"planned\",\"from\":\"2026-03-06\",\"to\":\"2026-03-13\"}]");
        assertThat(event.at("/assignments/0/role").asText()).isEqualTo("pwp");
        assertThat(event.get("pattern").toString()).isEqualTo("[{\"from\":\"2026-01-01\",\"days\":[\"tue\",\"wed\"]}]");
        assertThat(event.get("patternAssumed").asBoolean()).isFalse();
    }

    @Test
    void aPersonWithoutClinicalDataIsPublishedWithNone() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");

        JsonNode event = published("staff.v1", id, state -> true);

        Schemas.assertValid("person.v1", event);
        assertThat(event.get("clinicalProfile").isNull()).isTrue();
        assertThat(event.get("hours")).isEmpty();
    }

    @Test
    void aPersonIsPublishedWithClinicalProfileAndHours() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");
        api.put(
                "/people/20117/clinical-profile",
                "{'memberships': ['bacp_accredited', 'babcp_accredited'], 'qualifiedOn': '2024-08-30', 'caseload': 0, 'clinicalFte': 0.6}");
        api.put("/people/20117/hours/2026-06", "{'clinicalMinutes': 5520, 'shifts': ['2026-06-09', '2026-06-02']}");
        api.put("/people/20117/hours/2026-05", "{'clinicalMinutes': 0}");
        api.put("/people/20117/hours/2026-04", "{'clinicalMinutes': 17}");
        api.delete("/people/20117/hours/2026-04");

        JsonNode event = published(
                "staff.v1",
                id,
                state -> state.get("hours").size() == 2
                        && state.at("/hours/0/month").asText().equals("2026-05"));
        Schemas.assertValid("person.v1", event);
        assertThat(event.get("clinicalProfile").toString())
                .isEqualTo("{\"memberships\":[\"babcp_accredited\",\"bacp_accredited\"],\"qualifiedOn\":\"2024-08-30\","
                        + "\"newlyQualified\":null,\"caseload\":0,\"clinicalFte\":0.6}");
        assertThat(event.get("hours").toString())
                .isEqualTo(
                        "[{\"month\":\"2026-05\",\"clinicalMinutes\":0,\"shifts\":[]},"
                                + "{\"month\":\"2026-06\",\"clinicalMinutes\":5520,\"shifts\":[\"2026-06-02\",\"2026-06-09\"]}]");
    }

    @Test
    void theSchemaRefusesInvalidMonthsMinutesAndFte() throws IOException {
        for (String broken : List.of(
                "{'hours': [{'month': '2026-13', 'clinicalMinutes': 1, 'shifts': []}]}",
                "{'hours': [{'month': '2026-06', 'clinicalMinutes': -1, 'shifts': []}]}",
                "{'clinicalProfile': {'memberships': [], 'qualifiedOn': null, 'newlyQualified': null, 'caseload': null, 'clinicalFte': 2}}")) {
            ObjectNode event = Schemas.examples("person.v1").getFirst().deepCopy();
            event.setAll((ObjectNode) new ObjectMapper().readTree(broken.replace('\'', '"')));
            assertThat(Schemas.isValid("person.v1", event)).as(broken).isFalse();
        }
    }

    @Test
    void erasureIsPublishedAsATombstoneWithTheNewestVersion() {
        Api api = Api.organisation();
        String id = api.put("/people/20117", "{'name': 'Sam'}").extract().path("id");
        published("staff.v1", id, state -> true);

        api.post("/people/20117/erasure", "{'reason': 'retention_ended'}").statusCode(204);

        try (TopicLog log = new TopicLog(brokers, prefix + "staff.v1")) {
            await("that the topic has it all").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                List<ConsumerRecord<String, byte[]>> published = log.events().stream()
                        .filter(event -> event.key().equals(id))
                        .toList();
                assertThat(published).isNotEmpty();
                ConsumerRecord<String, byte[]> last = published.getLast();
                assertThat(last.value()).isNull();
                assertThat(TopicLog.header(last, "ce_version")).isEqualTo(Long.toString(version(id)));
            });
        }
    }

    @Test
    void everyPublishedEventMatchesTheContract() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");
        published("staff.v1", id, state -> true);

        everyEventMatches("organisations.v1", "organisation.v1");
        everyEventMatches("staff.v1", "person.v1");
    }

    private void everyEventMatches(String topic, String event) {
        try (TopicLog log = new TopicLog(brokers, prefix + topic)) {
            await("a first event")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !log.events().isEmpty());
            assertThat(log.events()).allSatisfy(record -> {
                assertThat(TopicLog.header(record, "ce_type")).isEqualTo("org.supervisionwatch." + event);
                assertThat(TopicLog.header(record, "ce_source")).isEqualTo("/staff-service");
                assertThat(TopicLog.header(record, "ce_version")).matches("\\d+");
                if (record.value() != null) {
                    JsonNode body = TopicLog.body(record);
                    Schemas.assertValid(event, body);
                    assertThat(body.get("id").asText()).isEqualTo(record.key());
                    assertThat(body.get("version").asText()).isEqualTo(TopicLog.header(record, "ce_version"));
                }
            });
        }
    }

    private JsonNode published(String topic, String id, Predicate<JsonNode> state) {
        return TopicLog.published(brokers, prefix + topic, id, state);
    }

    private long version(String id) {
        return sql.of("select version from publication where key = :id")
                .with("id", UUID.fromString(id))
                .only(Long.class);
    }
}
