package org.supervisionwatch.alerts.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;

/** Reads the service over REST, and moves its clock. */
public final class Watching {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Long enough for a busy machine. After one wait in vain it is shorter, so that the following ones do not take minutes. */
    private static volatile Duration patience = Duration.ofSeconds(40);

    private Watching() {}

    /** Repeats the assertion until it holds; a missing element counts as not yet. It waits for what the assertion says. */
    public static void eventually(ThrowingRunnable assertion) {
        try {
            await().atMost(patience)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreException(NoSuchElementException.class)
                    .untilAsserted(assertion);
        } catch (ConditionTimeoutException inVain) {
            patience = Duration.ofSeconds(10);
            throw inVain;
        }
    }

    public static Instant now() {
        return Instant.parse(
                given().get("/dev/clock").then().statusCode(200).extract().path("now"));
    }

    /** Today in London, by the service's clock. */
    public static LocalDate today() {
        return LocalDate.ofInstant(now(), LONDON);
    }

    /** Moves the clock, forward only. */
    public static void moveClock(Instant to) {
        given().contentType(ContentType.JSON)
                .body(Map.of("now", to.toString()))
                .put("/dev/clock")
                .then()
                .statusCode(200);
        Events.onTheStack().beat();
    }

    public static JsonPath standings(AnOrganisation organisation) {
        return get("/organisations/" + organisation.code() + "/standings?limit=500");
    }

    /** How many people are checked; 0 while the organisation is not known. */
    public static int checked(AnOrganisation organisation) {
        var answer = given().get("/organisations/" + organisation.code() + "/standings?limit=1");
        return answer.statusCode() == 200 ? answer.jsonPath().getInt("people.checked") : 0;
    }

    public static JsonPath person(AnOrganisation organisation, String employeeNumber) {
        return get("/organisations/" + organisation.code() + "/people/" + employeeNumber + "/standings");
    }

    /** The state of a requirement; "none" if there is no standing, or the person is not known yet. */
    public static String state(AnOrganisation organisation, APerson person, String requirement) {
        return field(organisation, person, requirement, "state");
    }

    /** A field of the standing as text; "none" if there is none. */
    public static String field(AnOrganisation organisation, APerson person, String requirement, String field) {
        var answer = given().get(
                        "/organisations/" + organisation.code() + "/people/" + person.employeeNumber() + "/standings");
        if (answer.statusCode() != 200) {
            return "none";
        }
        Object found = answer.jsonPath()
                .get("standings.find { it.standing.requirement == '" + requirement + "' }?.standing?." + field);
        return Objects.toString(found, "none");
    }

    public static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
