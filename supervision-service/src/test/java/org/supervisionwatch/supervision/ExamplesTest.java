package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The examples in the API document work. */
@QuarkusTest
class ExamplesTest extends TownCase {

    private static final String ANY_ID = "0199f2a0-2222-7000-8000-000000000001";

    @Test
    void theExampleOfASessionIsAcceptedAndSoIsItsCorrection() throws IOException {
        Map<String, Object> session = read("SessionRequest");
        Api.RecordedSession recorded = api.record(session);

        session.put("contractedSize", 5);
        session.put("reasonCode", "late_information");
        api.put(recorded, session).statusCode(200).body("revisions", hasSize(1));
    }

    @Test
    void theExamplesOfASeriesAreAccepted() throws IOException {
        String series = api.post("/series", read("SeriesRequest"))
                .statusCode(201)
                .body("bookings", hasSize(6))
                .extract()
                .path("id");

        api.post("/series/" + series + "/cancellation", read("SeriesCancellationRequest"))
                .statusCode(200)
                .body("bookings.status", everyItem(is("cancelled")));
    }

    @Test
    void theExampleOfABatchIsAccepted() throws IOException {
        Body group = Body.group(today).with("status", "booked").withAttendees(ANN, BEN);
        String booking = api.record(group).id();

        api.post("/sessions/batch", read("SessionBatchRequest", booking))
                .statusCode(200)
                .body("rows.status", contains(201, 200));
    }

    @Test
    void theExampleOfAConfirmationIsAccepted() throws IOException {
        api.post("/sessions/" + reported() + "/confirmation", read("ConfirmationRequest"))
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

    private Map<String, Object> read(String request) throws IOException {
        return read(request, ANY_ID);
    }

    /** Moves the dates of an example to today. @param id of a session that it names */
    private Map<String, Object> read(String request, String id) throws IOException {
        try (InputStream example =
                ExamplesTest.class.getClassLoader().getResourceAsStream("examples/" + request + ".json")) {
            String text = new String(Objects.requireNonNull(example).readAllBytes(), UTF_8)
                    .replace("2026-11-20", today.toString())
                    .replace("2026-12-04", today.plusDays(14).toString())
                    .replace(ANY_ID, id);
            return new ObjectMapper().readValue(text, new TypeReference<>() {});
        }
    }
}
