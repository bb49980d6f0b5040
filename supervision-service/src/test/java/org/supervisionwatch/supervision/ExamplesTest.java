package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;
import org.supervisionwatch.supervision.session.SessionExamples;

/** The examples in the API document work. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ExamplesTest {

    @Inject
    Clock clock;

    @Inject
    Roster roster;

    @Test
    void theExamplesOfASessionAreAccepted() throws JsonProcessingException {
        Api api = new Api(roster.town());
        api.record(read(SessionExamples.GROUP));
        api.record(read(SessionExamples.BOOKED));
        Api.RecordedSession held = api.record(read(SessionExamples.HELD));

        String etag = api.put(held, read(SessionExamples.CORRECTED))
                .statusCode(200)
                .extract()
                .header("ETag");
        api.put(new Api.RecordedSession(held.id(), etag), read(SessionExamples.WITHDRAWN))
                .statusCode(200)
                .body("status", is("cancelled"))
                .body("revisions", hasSize(2));
    }

    @Test
    void theExamplesOfASeriesAreAccepted() throws JsonProcessingException {
        Api api = new Api(roster.town());
        String series = api.post("/series", read(SessionExamples.SERIES))
                .statusCode(201)
                .body("bookings", hasSize(6))
                .extract()
                .path("id");

        api.post("/series/" + series + "/cancellation", read(SessionExamples.SERIES_CANCELLED))
                .statusCode(200)
                .body("bookings.status", everyItem(is("cancelled")));
    }

    @Test
    void theExampleOfABatchIsAccepted() throws JsonProcessingException {
        Api api = new Api(roster.town());
        String booking = api.record(read(SessionExamples.BOOKED)).id();

        api.post(
                        "/sessions/batch",
                        read(SessionExamples.BATCH.replace("0199f2a0-2222-7000-8000-000000000001", booking)))
                .statusCode(200)
                .body("rows.status", contains(201, 200));
    }

    @Test
    void theExampleOfAConfirmationIsAccepted() throws JsonProcessingException {
        Api api = new Api(roster.town());
        WebPage.open("/log/" + Tokens.log(api.town(), clock.instant()).token()).send();
        String asserted = api.get("").extract().path("items[0].id");

        api.post("/sessions/" + asserted + "/confirmation", read(SessionExamples.HAPPENED))
                .statusCode(200)
                .body("confirmed", is(true));
    }

    @Test
    void theDocumentContainsTheCodes() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("entered_in_error"))
                .body(containsString("possible-duplicate"))
                .body(containsString("in_person"));
    }

    /** Moves the dates of an example to today. */
    private Map<String, Object> read(String example) throws JsonProcessingException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        return new ObjectMapper()
                .readValue(
                        example.replace("2026-11-20", today.toString())
                                .replace("2026-12-04", today.plusDays(14).toString()),
                        new TypeReference<>() {});
    }
}
