package org.supervisionwatch.supervision;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor confirms or withdraws a session that somebody else reported. */
@QuarkusTest
class ConfirmationTest extends TownCase {

    String asserted;

    @BeforeEach
    void aReportedSession() {
        asserted = reported();
    }

    @Test
    void aConfirmationIsIdempotentAndFinal() {
        confirm(asserted, true)
                .statusCode(200)
                .body("confirmed", is(true))
                .body("status", is("held"))
                .body("asserted.by", is("lead@example.org"));
        confirm(asserted, true).statusCode(200).body("revisions", hasSize(1));
        confirm(asserted, false).statusCode(409).body("type", endsWith(":nothing-to-confirm"));
    }

    @Test
    void aSessionThatDidNotHappenIsWithdrawn() {
        confirm(asserted, false)
                .statusCode(200)
                .body("status", is("cancelled"))
                .body("reasonCode", is("entered_in_error"))
                .body("attendees[0].attended", nullValue())
                .body("revisions[0].status", is("held"));
        confirm(asserted, false).statusCode(200).body("revisions", hasSize(1));
        confirm(asserted, true).statusCode(409);
    }

    @Test
    void aPutCanConfirmToo() {
        api.put(new Api.RecordedSession(asserted, "*"), Body.held(today).with("confirmed", true))
                .statusCode(200)
                .body("confirmed", is(true));
        api.put(new Api.RecordedSession(asserted, "*"), Body.held(today).with("confirmed", false))
                .statusCode(422)
                .body("errors[0].pointer", is("/confirmed"));
    }

    @Test
    void aSessionThatWasNotReportedCannotBeConfirmed() {
        Api.RecordedSession plain = api.record(Body.held(today.minusDays(1)));

        confirm(plain.id(), true).statusCode(409);
        confirm(api.town().id().toString(), true).statusCode(404);
        api.post("/sessions/" + asserted + "/confirmation", Map.of())
                .statusCode(422)
                .body("errors[0].pointer", is("/happened"));
    }

    private ValidatableResponse confirm(String session, boolean happened) {
        return api.post("/sessions/" + session + "/confirmation", Map.of("happened", happened));
    }
}
