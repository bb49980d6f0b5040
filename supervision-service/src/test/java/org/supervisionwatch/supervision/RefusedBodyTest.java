package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.PlantedFaults;
import org.supervisionwatch.local.testing.TableContents;
import org.supervisionwatch.supervision.series.SeriesCancellationRequest;
import org.supervisionwatch.supervision.series.SeriesRequest;
import org.supervisionwatch.supervision.session.request.ConfirmationRequest;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionBatchRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest;

/** An answer to an invalid body names all of its faults, each once, and leaves the database as it was. */
@QuarkusTest
class RefusedBodyTest extends TownCase {

    private static final long SEED = 20261120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(SEED);

    @Test
    void everyPlantedFaultOfASessionIsNamedOnceAndNothingElse() {
        String session = api.record(Body.held(today.minusDays(1))).id();
        List<Body> valid = List.of(group(), mixed(), Body.cancelled(today).with("cancelledOn", today.toString()));
        List<String> before = contents();

        for (Body body : valid) {
            plant(Method.POST, "/sessions", body, SessionRequest.class);
            plant(Method.PUT, "/sessions/" + session, body, SessionRequest.class);
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void everyPlantedFaultOfASeriesIsNamedOnceAndNothingElse() {
        String series =
                api.post("/series", Body.weekly(today.plusDays(1), 2)).extract().path("id");
        Body weekly = Body.weekly(today.plusDays(7), 3)
                .with("form", "group")
                .with("flags", List.of("observed"))
                .with("attendees", List.of(Body.attendee(ANN).with("flags", List.of("observed")), Body.attendee(BEN)));
        Body cancellation = new Body()
                .with("from", today.toString())
                .with("cancelledBy", "service")
                .with("reasonCode", "service_closed");
        List<String> before = contents();

        plant(Method.POST, "/series", weekly, SeriesRequest.class);
        plant(Method.POST, "/series/" + series + "/cancellation", cancellation, SeriesCancellationRequest.class);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void everyPlantedFaultOfABatchAndOfAConfirmationIsNamedOnceAndNothingElse() {
        String reported = reported();
        List<String> before = contents();

        plant(
                Method.POST,
                "/sessions/batch",
                new Body().with("rows", List.of(Map.of("session", group()))),
                SessionBatchRequest.class);
        plant(
                Method.POST,
                "/sessions/" + reported + "/confirmation",
                new Body().with("happened", true),
                ConfirmationRequest.class);
        assertThat(contents()).isEqualTo(before);
    }

    /** A name that is given twice makes the whole batch unreadable, not one row. */
    @Test
    void everyPlantedFaultOfARowIsNamedByItsPlaceInTheBatch() {
        List<String> before = contents();

        plantInRow(group(), SessionRequest.class, "/rows/0/session", "{\"rows\": [{\"session\": %s}]}");
        Body outcome = new Body()
                .with("id", UUID.randomUUID().toString())
                .with("ifMatch", "*")
                .with("session", group());
        plantInRow(outcome, SessionBatchItem.class, "/rows/0", "{\"rows\": [%s]}");
        assertThat(contents()).isEqualTo(before);
    }

    private void plantInRow(Body valid, Class<? extends Record> type, String place, String batch) {
        planted(valid, type).filter(planted -> !hasNameTwice(planted.body())).forEach(planted -> {
            List<String> pointers = send(Method.POST, "/sessions/batch", batch.formatted(planted.body()))
                    .statusCode(200)
                    .extract()
                    .path("rows[0].problem.errors.pointer");
            assertThat(pointers)
                    .as(planted.body())
                    .containsExactlyInAnyOrderElementsOf(planted.pointers().stream()
                            .map(pointer -> place + pointer)
                            .toList());
        });
    }

    private void plant(Method method, String path, Body valid, Class<? extends Record> type) {
        planted(valid, type).forEach(planted -> {
            List<String> pointers =
                    send(method, path, planted.body()).statusCode(422).extract().path("errors.pointer");
            assertThat(pointers)
                    .as("%s %s", type.getSimpleName(), planted.body())
                    .containsExactlyInAnyOrderElementsOf(planted.pointers());
        });
    }

    private Stream<PlantedFaults> planted(Body valid, Class<? extends Record> type) {
        return PlantedFaults.manyIn(JSON.valueToTree(valid), type, random);
    }

    private static boolean hasNameTwice(String body) {
        try {
            JSON.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(body);
            return false;
        } catch (JsonProcessingException twice) {
            return true;
        }
    }

    private ValidatableResponse send(Method method, String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .request(method, api.town().path() + path)
                .then();
    }

    private Body group() {
        Body ann = Body.attendee(ANN)
                .with("minutes", 45)
                .with("flags", List.of("observed", "recorded"))
                .with("intervention", "exposure");
        Body ben = Body.attendee(BEN)
                .with("attended", false)
                .with("reasonCode", "absent")
                .with("by", "supervisee");
        return Body.group(today)
                .with("mode", "video")
                .with("time", "14:00")
                .with("attendees", List.of(ann, ben, Body.attendee(CAT)))
                .with("contractedSize", 6)
                .with("themes", List.of("risk", "low_mood"))
                .with("flags", List.of("live_assessment"))
                .with("source", "pcmis")
                .with("externalId", "S-1")
                .with("recordedOn", today.toString())
                .with("bookedOn", today.minusDays(7).toString())
                .with("distinct", true);
    }

    private Body mixed() {
        Map<String, Object> skills = Map.of("type", "clinical_skills", "minutes", 90);
        Map<String, Object> cases = Map.of("type", "case_management", "minutes", 30);
        Map<String, Object> robin = Map.of("id", "x-1", "name", "Robin", "email", "robin@example.org");
        return Body.held(today)
                .without("type", "minutes")
                .with("segments", List.of(skills, cases))
                .with("supervisor", Map.of("external", robin));
    }

    private List<String> contents() {
        return TableContents.of(query -> sql.of(query).list(String.class));
    }
}
