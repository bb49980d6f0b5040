package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.local.testing.StackResource;

/** What is published of the lives that part-timers lead. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RosterEventTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "watch.topics.prefix")
    String prefix;

    @Test
    void alternatingWeeksTermBreaksAndZeroHoursArePublished() {
        Api api = Api.organisation();
        String id = api.put("/people/20117", Api.SAM.formatted(Api.POST.replace("'hours': 15", "'hours': 0")))
                .extract()
                .path("id");
        api.put("/people/20117/pattern", """
                {'periods': [{'from': '2026-01-07', 'weeks': [['tue', 'mon'], []]}, {'from': '2026-08-03', 'days': []}]}""").statusCode(200);

        JsonNode event = published(id, state -> state.get("pattern").size() == 2);

        assertThat(event.get("pattern").toString())
                .isEqualTo("[{\"from\":\"2026-01-07\",\"weeks\":[[\"mon\",\"tue\"],[]]},"
                        + "{\"from\":\"2026-08-03\",\"days\":[]}]");
        assertThat(event.at("/assignments/0/terms/0/hours").asDouble()).isZero();
        assertThat(event.get("patternAssumed").asBoolean()).isFalse();
    }

    @Test
    void whereNoPatternIsReportedMondayToFridayIsPublishedAsAssumed() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");

        JsonNode event = published(id, state -> true);

        assertThat(event.get("pattern").toString())
                .isEqualTo("[{\"from\":\"1900-01-01\",\"days\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]}]");
        assertThat(event.get("patternAssumed").asBoolean()).isTrue();
    }

    @Test
    void twoShiftsOnADateAndDaysMadeUpOfPartsArePublished() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");
        String part = "{'kind': 'sickness', 'from': '2026-06-%1$s', 'to': '2026-06-%1$s', 'hours': %2$s}";
        api.put("/people/20117/hours/2026-06", "{'shifts': ['2026-06-09', '2026-06-09']}")
                .statusCode(201);
        api.put("/people/20117/absences/A-1", part.formatted("16", "1.5")).statusCode(201);
        api.put("/people/20117/absences/A-2", part.formatted("16", "1.5")).statusCode(201);
        api.put("/people/20117/absences/A-3", part.formatted("17", "2.99")).statusCode(201);

        JsonNode event = published(
                id,
                state -> !state.get("absences").isEmpty() && !state.get("hours").isEmpty());

        assertThat(event.at("/hours/0/shifts").toString()).isEqualTo("[\"2026-06-09\",\"2026-06-09\"]");
        assertThat(event.get("absences").toString())
                .isEqualTo("[{\"class\":\"unplanned\",\"from\":\"2026-06-16\",\"to\":\"2026-06-16\"}]");
        assertThat(event.toString()).doesNotContain("1.5", "2.99");
    }

    @Test
    void aNewNumberIsPublishedUnderTheSameKeyWithTheOldOne() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");
        api.put("/people/NR-9", "{'replaces': '20117'}").statusCode(200);

        JsonNode event =
                published(id, state -> state.get("employeeNumber").asText().equals("NR-9"));

        assertThat(event.get("formerEmployeeNumbers").toString()).isEqualTo("[\"20117\"]");
        assertThat(event.at("/assignments/0/number").asText()).isEqualTo("20117-1");
    }

    @Test
    void anEndTakenBackIsPublishedUnderTheSameAssignment() {
        Api api = Api.organisationWithSam();
        String id = api.get("/people/20117").extract().path("id");
        String post = published(id, state -> true).at("/assignments/0").toString();
        String ended =
                Api.POST.replace("'from': '2024-09-02', 'terms'", "'from': '2024-09-02', 'to': '2025-11-20', 'terms'");
        api.put("/people/20117", Api.SAM.formatted(ended)).statusCode(200);
        published(id, state -> state.at("/assignments/0/to").asText().equals("2025-11-20"));

        api.put("/people/20117", Api.SAM.formatted(ended.replace("'2025-11-20'", "null")))
                .statusCode(200);

        JsonNode event = published(id, state -> state.at("/assignments/0/to").isNull());
        assertThat(event.at("/assignments/0").toString()).isEqualTo(post);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pattern': [{'from': '2026-01-05'}]}",
                "{'pattern': [{'from': '2026-01-05', 'days': [], 'weeks': [[]]}]}",
                "{'pattern': [{'from': '2026-01-05', 'weeks': []}]}",
                "{'pattern': [{'from': '2026-01-05', 'weeks': [['mon', 'mon']]}]}",
                "{'formerEmployeeNumbers': ['a/b']}"
            })
    void theSchemaRefusesWhatIsNeverPublished(String broken) throws IOException {
        ObjectNode event = Schemas.examples("person.v1").getFirst().deepCopy();

        event.setAll((ObjectNode) new ObjectMapper().readTree(broken.replace('\'', '"')));

        assertThat(Schemas.isValid("person.v1", event)).isFalse();
    }

    private JsonNode published(String id, Predicate<JsonNode> state) {
        JsonNode event = TopicLog.published(brokers, prefix + "staff.v1", id, state);
        Schemas.assertValid("person.v1", event);
        return event;
    }
}
