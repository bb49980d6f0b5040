package org.supervisionwatch.alerts.whatif;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Watching.checked;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.sql.Sql;

/** What-if requests for an organisation with one person supervised every twelve days and one every five. */
@QuarkusTest
class WhatIfTest extends ServiceTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final WakeUpSchedule schedule;
    private final Sql sql;
    private AnOrganisation org;

    @Inject
    WhatIfTest(WakeUpSchedule schedule, Sql sql) {
        this.schedule = schedule;
        this.sql = sql;
    }

    @BeforeEach
    void twoPeopleInTwoTeams() {
        LocalDate start = today().minusYears(1);
        org = AnOrganisation.monitoredFrom(start).team("north", "off").team("south", "off");
        APerson slow = APerson.in(org, "E1", "Sally Slow").pwp("north", start);
        APerson brisk = APerson.in(org, "E2", "Brenda Brisk").pwp("south", start);
        events.organisation(org);
        events.person(slow);
        events.person(brisk);
        for (int days = 0; days < 120; days++) {
            if (days % 12 == 0) {
                events.session(
                        ASession.caseManagement(org, today().minusDays(days)).attendedBy(slow));
            }
            if (days % 5 == 0) {
                events.session(
                        ASession.caseManagement(org, today().minusDays(days)).attendedBy(brisk));
            }
        }
        eventually(() -> assertThat(checked(org)).isEqualTo(2));
        eventually(() -> assertThat(state(org, slow, "cm-weekly")).isEqualTo("ON_TRACK"));
        eventually(() -> assertThat(state(org, brisk, "cm-weekly")).isEqualTo("ON_TRACK"));
        eventually(() -> assertThat(schedule.oldestOpen(Watching.now())).isZero());
    }

    @Test
    void aDraftEqualToThePackInForceChangesNothing() {
        ask(current())
                .statusCode(200)
                .body("people", is(2))
                .body("guideline.status", is("draft-needs-clinical-lead-sign-off"))
                .body("inForce.version", is("2026.2"))
                .body("teams.code", contains("north", "south"))
                .body("totals.draftOnly", is(0))
                .body("totals.currentOnly", is(0))
                .body("totals.lasting", is(0))
                .body("totals.goesLive", is(0))
                .body("teams[0].goesLive", empty())
                .body("says[0]", endsWith("the same under both."))
                .body("says[2]", endsWith("changes nobody's standing."))
                .body("leftOut", empty());
    }

    @Test
    void aLooserRuleRemovesAlertsAndAStricterOneMakesNobodyLate() {
        ask(draft("14d"))
                .statusCode(200)
                .body("teams[0].currentOnly.requirement", hasItem("cm-weekly"))
                .body("teams[0].currentOnly.employeeNumber", hasItem("E1"))
                .body("teams[0].draftOnly", empty())
                .body("teams[1].currentOnly.findAll { it.requirement == 'cm-weekly' }", empty())
                .body("teams[1].goesLive.requirement", hasItem("cm-weekly"))
                .body("teams[1].goesLive.before.due", hasSize(1));
        ask(draft("1d"))
                .statusCode(200)
                .body("teams[1].draftOnly.findAll { it.requirement == 'cm-weekly' }.employeeNumber", hasItem("E2"))
                .body("totals.fallBelow", is(0));
    }

    @Test
    void missingFactsAreNamed() {
        ObjectNode draft = current();
        ((ObjectNode) draft.path("requirements").get(0))
                .putObject("when")
                .putObject("caseload")
                .put("min", 1);
        ask(draft)
                .statusCode(200)
                .body("totals.unknown", is(2))
                .body(
                        "teams[1].unknown.after.missing.flatten()",
                        contains("Cannot be decided: the caseload is not known."));
    }

    @Test
    void nothingIsStoredOrChanged() {
        List<String> before = fingerprints();

        ask(draft("1d")).statusCode(200);

        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void actualAlertsOfTheOrganisationAreReportedAndNoOthers() {
        AnOrganisation other =
                AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        events.organisation(other);
        events.person(APerson.in(other, "X1", "Xenia Other").pwp("t1", today().minusYears(3)));
        eventually(() -> assertThat(alerts(other, "open", "X1")).hasSize(1));

        assertThat(ask(draft("1d")).statusCode(200).extract().asString()).doesNotContain("X1", "Xenia");
        String opened = "teams[0].recorded.findAll { it.requirement == 'cm-weekly' }";
        ask(other, draft("1d"))
                .statusCode(200)
                .body(opened + ".name", contains("Xenia Other"))
                .body(opened + ".openedOn", contains(today().toString()));
    }

    @Test
    void aBadDraftOrPeriodIsRefusedWithAPointerForEachFault() {
        ObjectNode draft = current().put("calendar", "atlantis");
        ((ObjectNode) draft.path("requirements").get(0)).put("every", "2w");
        ObjectNode body = JSON.createObjectNode();
        body.set("pack", draft);
        body.put("from", today().minusMonths(13).toString())
                .put("liveOn", today().minusDays(1).toString());

        given().contentType(ContentType.JSON)
                .body(body.toString())
                .post("/organisations/" + org.code() + "/what-if")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/from", "/liveOn", "/pack/calendar", "/pack/requirements/0/every"));
    }

    @Test
    void anUnknownOrganisationIsNotFound() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/organisations/atlantis/what-if")
                .then()
                .statusCode(404);
    }

    @Test
    void theExampleOfTheApiDocumentIsAnswered() {
        given().contentType(ContentType.JSON)
                .body(WhatIfResource.EXAMPLE)
                .post("/organisations/" + org.code() + "/what-if")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyOneWhatIfPerOrganisationRunsAtATime() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(sql.of(WhatIfFlow.TRY_LOCK)
                            .with("organisation", org.id())
                            .only(Boolean.class))
                    .isTrue();
            ask(draft("1d")).statusCode(409);
        });
        ask(draft("1d")).statusCode(200);
    }

    private ValidatableResponse ask(ObjectNode draft) {
        return ask(org, draft);
    }

    private static ValidatableResponse ask(AnOrganisation of, ObjectNode draft) {
        return given().contentType(ContentType.JSON)
                .body(JSON.createObjectNode().set("pack", draft).toString())
                .post("/organisations/" + of.code() + "/what-if")
                .then();
    }

    /** Fetches the pack in force, as a clinical lead would do to change it. */
    private ObjectNode current() {
        String pack = given().get("/organisations/" + org.code() + "/guidelines/nhs-tt-pwp")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return (ObjectNode) JSON.readTree(pack).path("document");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The pack in force with another interval for case management. */
    private ObjectNode draft(String every) {
        ObjectNode draft = current().put("version", "2027-draft");
        ((ObjectNode) draft.path("requirements").get(0)).put("every", every);
        return draft;
    }

    private List<String> fingerprints() {
        return List.of("standing", "standing_history", "rule_in_force", "episode", "episode_history", "person_wake")
                .stream()
                .map(table -> sql.of("select coalesce(string_agg(t::text, '|' order by t::text), '') as all_of_it from "
                                + table + " t")
                        .only(String.class))
                .toList();
    }

    private int number(String query) {
        return sql.of(query).only(Integer.class);
    }
}
