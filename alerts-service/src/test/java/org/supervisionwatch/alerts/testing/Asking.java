package org.supervisionwatch.alerts.testing;

import static io.restassured.RestAssured.given;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Calls the REST API of an alert, as a lead would. */
public final class Asking {

    private Asking() {}

    /** The open alert about case management of the person E1. */
    public static String alert(AnOrganisation organisation) {
        return (String) Mornings.alerts(organisation, "open", "E1").getFirst().get("id");
    }

    public static ValidatableResponse show(AnOrganisation organisation, String alert) {
        return given().accept(ContentType.JSON).get(path(organisation, alert)).then();
    }

    public static ValidatableResponse acknowledge(AnOrganisation organisation, String alert, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put(path(organisation, alert) + "/acknowledgement")
                .then();
    }

    public static ValidatableResponse hold(AnOrganisation organisation, String alert, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put(path(organisation, alert) + "/hold")
                .then();
    }

    public static String path(AnOrganisation organisation, String alert) {
        return "/organisations/" + organisation.code() + "/alerts/" + alert;
    }

    public static ValidatableResponse takeBack(AnOrganisation organisation, String alert, String what) {
        return given().delete(path(organisation, alert) + "/" + what).then();
    }

    /** The same session, booked today for one person. */
    public static ASession booked(ASession session, APerson person) {
        return session.with("status", "booked")
                .with("recordedOn", null)
                .with("bookedOn", today())
                .attendee(person, null);
    }
}
