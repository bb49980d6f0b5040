package org.supervisionwatch.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Notified;

/** The alerts published to other services keep the contract. */
@QuarkusTest
class AlertPublicationTest extends ServiceTest {

    private static final UUID SUE = UUID.fromString("0199a000-1111-7000-8000-000000000007");

    private Notified published;
    private AnOrganisation north;
    private APerson ann;

    @BeforeEach
    void somebodyIsBelow() {
        published = new Notified();
        north = live("river");
        ann = below(north, "E1", "Ann Part", "river");
    }

    @AfterEach
    void end() {
        published.close();
    }

    @Test
    void anAlertIsPublishedWithIdsOnly() throws IOException {
        events.person(ann.with("supervisors", List.of(sue("case_management"), sue("clinical_skills"), robin())));

        eventually(() -> assertThat(newest().at("/supervisorIds/0").asText()).isEqualTo(SUE.toString()));
        JsonNode alert = newest();
        assertThat(schema().validate(alert)).as(alert.toString()).isEmpty();
        assertThat(alert.path("kind").asText()).isEqualTo("lapse");
        assertThat(alert.path("level").asText()).isEqualTo("below");
        assertThat(alert.path("strength").asText()).isEqualTo("must");
        assertThat(alert.path("teamId").asText())
                .isEqualTo(north.teamId("river").toString());
        assertThat(alert.path("packVersion").asText()).isEqualTo("2026.2");
        assertThat(alert.path("types").toString()).isEqualTo("[\"case_management\"]");
        assertThat(alert.path("supervisorIds")).hasSize(1);
        assertThat(alert.path("externalSupervisorIds").toString()).isEqualTo("[\"uea-0042\"]");
        assertThat(alert.toString()).doesNotContain("Ann", "E1\"", "Robin", "@");
    }

    @Test
    void itIsPublishedAsClosedOnceASessionIsHeld() throws IOException {
        eventually(() -> assertThat(published.about(ann, "cm-weekly")).isNotEmpty());

        events.session(ASession.caseManagement(north, today()).attendedBy(ann));

        eventually(() -> assertThat(newest().path("cause").asText()).isEqualTo("session_held"));
        assertThat(newest().path("closedOn").asText()).isEqualTo(today().toString());
        assertThat(schema().validate(newest())).isEmpty();
    }

    @Test
    void anErasedPersonsAlertsAreTombstonesAndStaySo() {
        eventually(() -> assertThat(published.about(ann, "cm-weekly")).isNotEmpty());
        List<UUID> episodes = episodesOf("person_id = :person");

        events.erased("staff.v1", "person.v1", ann.id());

        eventually(() -> {
            assertThat(episodesOf("person_id = :person and closed_at is null")).isEmpty();
            assertThat(Mornings.sql()
                            .of("select 1 from publication where published_version < version")
                            .list(Integer.class))
                    .isEmpty();
            assertThat(episodes).isNotEmpty().allSatisfy(id -> {
                ConsumerRecord<String, byte[]> last = published.newest(id);
                assertThat(last).isNotNull();
                assertThat(last.value()).isNull();
                assertThat(Notified.header(last, "ce_type")).isEqualTo("org.supervisionwatch.alert.v1");
            });
        });
    }

    private List<UUID> episodesOf(String condition) {
        return Mornings.sql()
                .of("select id from episode where " + condition)
                .with("person", ann.id())
                .list(UUID.class);
    }

    @Test
    void everythingPublishedSoFarKeepsTheContract() throws IOException {
        Schema schema = schema();
        eventually(() -> {
            assertThat(published.about(ann, "cm-weekly")).isNotEmpty();
            assertThat(published.heartbeats()).isPositive();
        });

        assertThat(published.events()).allSatisfy(event -> {
            assertThat(Notified.header(event, "ce_source")).isEqualTo("/alerts-service");
            assertThat(Notified.header(event, "ce_id"))
                    .isEqualTo(event.key() + ":" + Notified.header(event, "ce_version"));
            if (event.value() != null) {
                JsonNode body = Notified.body(event);
                assertThat(schema.validate(body)).as(body.toString()).isEmpty();
                assertThat(body.path("id").asText()).isEqualTo(event.key());
                assertThat(body.path("version").asText()).isEqualTo(Notified.header(event, "ce_version"));
            }
        });
    }

    private JsonNode newest() {
        return published.about(ann, "cm-weekly").getLast();
    }

    private static Map<String, Object> sue(String type) {
        return Map.of("type", type, "personId", SUE, "from", "2020-01-01");
    }

    private static Map<String, Object> robin() {
        return Map.of(
                "type",
                "case_management",
                "external",
                Map.of("id", "uea-0042", "name", "Robin Hale", "email", "robin@uea.example"),
                "from",
                "2020-01-01");
    }

    private static Schema schema() throws IOException {
        try (InputStream text = AlertPublicationTest.class.getResourceAsStream("/contracts/schema/alert.v1.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }
}
