package org.supervisionwatch.alerts.guideline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** Overlays: an organisation changes keys of a pack. */
@QuarkusTest
class OverlayTest extends ServiceTest {

    private static final String NO_GRACE = "{\"requirements\": {\"cm-weekly\": {\"grace_days\": 0}}}";

    private AnOrganisation org;
    private APerson person;

    @BeforeEach
    void aPersonIsOnTrack() {
        org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        person = APerson.in(org, "E1", "Olga Overlaid").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(person);
        events.session(ASession.caseManagement(org, today()).attendedBy(person));
        eventually(() -> assertThat(graceOf(org, person)).isEqualTo(3));
    }

    @Test
    void aShorterGraceAppliesOnlyInTheOrganisationOfTheOverlay() {
        AnOrganisation other =
                AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson elsewhere = APerson.in(other, "E1", "Elsa Elsewhere").pwp("t1", today().minusYears(1));
        events.organisation(other);
        events.person(elsewhere);
        events.session(ASession.caseManagement(other, today()).attendedBy(elsewhere));

        put(NO_GRACE, null).statusCode(201).header("ETag", "\"1\"").body("inForce.by", is("Clio Lead"));

        eventually(() -> assertThat(graceOf(org, person)).isEqualTo(1));
        eventually(() -> assertThat(graceOf(other, elsewhere)).isEqualTo(3));
        given().get("/organisations/" + org.code() + "/guidelines")
                .then()
                .body("guidelines.pack", contains("nhs-tt-pwp"))
                .body("guidelines[0].version", is("2026.2+overlay.1"))
                .body("guidelines[0].status", is("draft-needs-clinical-lead-sign-off"))
                .body("guidelines[0].overlay.why", is("Agreed in March"))
                .body("guidelines[0].sources.confidence", contains("secondary", "read", "read"))
                .body("guidelines[0].document", nullValue());
        given().get("/organisations/" + other.code() + "/guidelines")
                .then()
                .body("guidelines[0].version", is("2026.2"))
                .body("guidelines[0].overlay", nullValue());
    }

    @Test
    void theFullPackIncludesTheChangesOfTheOverlay() {
        put(NO_GRACE, null).statusCode(201);

        given().get("/organisations/" + org.code() + "/guidelines/nhs-tt-pwp")
                .then()
                .statusCode(200)
                .body("document.version", is("2026.2+overlay.1"))
                .body("document.requirements[0].grace_days", is(0))
                .body("document.requirements[0].every", is("7d"))
                .body("document.defaults.grace_days", is(2));
    }

    @Test
    void aPackThatAppliesToNobodyIsNotFound() {
        given().get("/organisations/" + org.code() + "/guidelines/bacb-rbt")
                .then()
                .statusCode(404);
    }

    @Test
    void aPackThatAppliesToNobodyAnyMoreIsListedNoLonger() {
        events.person(person.until(today().minusDays(1)).period("A1", "hi_cbt", "t1", today(), null));

        eventually(() -> given().get("/organisations/" + org.code() + "/guidelines")
                .then()
                .body("guidelines.pack", contains("nhs-tt-hi-cbt")));
        given().get("/organisations/" + org.code() + "/guidelines/nhs-tt-pwp")
                .then()
                .statusCode(404);
    }

    @Test
    void aRemovedOverlayIsKeptInTheHistory() {
        put(NO_GRACE, null).statusCode(201);
        eventually(() -> assertThat(graceOf(org, person)).isEqualTo(1));

        given().header("If-Match", "\"1\"")
                .queryParam("by", "Sam Manager")
                .queryParam("why", "It was a trial")
                .delete(overlay())
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("inForce", nullValue())
                .body("history.revision", contains(2, 1))
                .body("history.by", contains("Sam Manager", "Clio Lead"));

        eventually(() -> assertThat(graceOf(org, person)).isEqualTo(3));
        put(NO_GRACE, null).statusCode(201).header("ETag", "\"3\"");
    }

    @Test
    void replacingAnOverlayNeedsItsEtag() {
        put(NO_GRACE, "\"1\"").statusCode(412);
        put(NO_GRACE, null).statusCode(201);

        put("{\"status\": \"signed-off\"}", null).statusCode(428);
        put("{\"status\": \"signed-off\"}", "\"7\"").statusCode(412);
        put("{\"status\": \"signed-off\"}", "\"1\"").statusCode(200).header("ETag", "\"2\"");
        given().get(overlay()).then().statusCode(200).header("ETag", "\"2\"").body("history", hasSize(2));
    }

    @Test
    void repeatingADecisionChangesNothing() {
        put(NO_GRACE, null).statusCode(201);
        put(NO_GRACE, "\"1\"").statusCode(200).body("history", hasSize(1));
    }

    @Test
    void anInvalidChangeIsNamedByItsKeyAndItsPositionInTheResult() {
        refused("{\"requirements\": {\"cs-fortnightly\": {\"every\": \"2w\"}}}")
                .body("errors.pointer", contains("/changes/requirements/cs-fortnightly/every"))
                .body(
                        "errors.message",
                        contains(
                                "\"2w\" has no known unit; write 7d, 1m or 8shifts (/requirements/2/every of the result)"));
        refused("{\"calendar\": \"atlantis\"}").body("errors.pointer", contains("/changes/calendar"));
        refused("{\"defaults\": {\"first_within_days\": null}}")
                .body(
                        "errors.pointer",
                        contains("/changes/defaults/first_within_days", "/changes/defaults/first_within_days"));
    }

    @Test
    void anOverlayMustCoverEveryClassOfAbsence() {
        refused("{\"defaults\": {\"pauses\": []}}")
                .body("errors[0].pointer", is("/changes/defaults/pauses"))
                .body("errors", hasSize(15));
    }

    @Test
    void idsTitlesAndSourcesCannotBeChanged() {
        refused("{\"title\": \"Ours\"}")
                .body("errors.pointer", contains("/changes/title"))
                .body(
                        "errors.message",
                        contains(
                                "unknown key; known are: applies_to, calendar, defaults, effective, requirements, status"));
        refused("{\"requirements\": {\"cm-weekly\": {\"sources\": [\"UEA\"]}}}")
                .body("errors.pointer", contains("/changes/requirements/cm-weekly/sources"))
                .body("errors.message", contains("cannot be changed by an overlay"));
        refused("{\"requirements\": {\"cm-daily\": {\"grace_days\": 1}}}")
                .body("errors.pointer", contains("/changes/requirements/cm-daily"));
        refused("{\"requirements\": {\"cm-weekly\": null}}")
                .body("errors.message", contains("must be an object of changed keys"));
        refused("{}").body("errors.message", contains("must change something"));
        given().get(overlay()).then().statusCode(404);
    }

    @Test
    void whoDecidedAndWhyAreRequired() {
        given().contentType(ContentType.JSON)
                .body("{\"changes\": " + NO_GRACE + ", \"by\": \" \"}")
                .put(overlay())
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/by", "/why"));
        put(NO_GRACE, null).statusCode(201);
        given().header("If-Match", "*").delete(overlay()).then().statusCode(422);
    }

    @Test
    void anUnknownPackCannotBeChanged() {
        given().contentType(ContentType.JSON)
                .body(body(NO_GRACE))
                .put("/organisations/" + org.code() + "/guidelines/atlantis/overlay")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse refused(String changes) {
        return put(changes, null).statusCode(422).body("errors", not(empty())).body("status", equalTo(422));
    }

    private ValidatableResponse put(String changes, String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(body(changes));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(overlay())
                .then();
    }

    private static String body(String changes) {
        return "{\"changes\": " + changes + ", \"by\": \"Clio Lead\", \"why\": \"Agreed in March\"}";
    }

    private String overlay() {
        return "/organisations/" + org.code() + "/guidelines/nhs-tt-pwp/overlay";
    }

    /** Days from the due date to the first day below guideline; -1 while there is no due date. */
    private static long graceOf(AnOrganisation of, APerson who) {
        String due = field(of, who, "cm-weekly", "due");
        String below = field(of, who, "cm-weekly", "belowFrom");
        return due.equals("none") || below.equals("none")
                ? -1
                : ChronoUnit.DAYS.between(LocalDate.parse(due), LocalDate.parse(below));
    }
}
