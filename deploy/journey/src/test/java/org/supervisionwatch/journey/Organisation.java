package org.supervisionwatch.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small organisation of one journey, written to over REST alone. Nobody else's addresses are in it. */
final class Organisation {

    private static final Map<String, String> SUPERVISOR =
            Map.of("id", "EXT-9", "name", "Ingrid Halvorsen", "email", "ingrid@outside.example");

    private final Product product;
    private final String code;

    Organisation(Product product, String code) {
        this.product = product;
        this.code = code;
    }

    String ops() {
        return "ops@" + code + ".example";
    }

    String lead() {
        return "lead@" + code + ".example";
    }

    /** Watched since a block of twelve weeks had begun, of which the journey does not see the end: only sessions at intervals are asked for. */
    void opens(LocalDate monday) {
        put(
                "",
                Map.of(
                        "name",
                        "Service of " + code,
                        "zone",
                        "Europe/London",
                        "opsEmail",
                        ops(),
                        "monitoredFrom",
                        monday.minusWeeks(QuietMondays.WEEKS_BEFORE).toString()));
        team("off");
    }

    /** The guideline ships as a draft: leads hear of it once the clinical lead has answered for it. */
    void goesLive() {
        answersForTheDraft();
        team("live");
    }

    /** Without this nobody but the clinical lead hears of a guideline that is a draft. A record of alerts-service alone. */
    void answersForTheDraft() {
        answersForTheDraftAt(product.alerts);
    }

    void answersForTheDraftAt(Service alerts) {
        await("the clinical lead answers for the draft")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> alerts.request()
                                .body(Map.of("acknowledgeDraft", true, "by", "Dr Clio Lead"))
                                .put(organisation() + "/guidelines/nhs-tt-pwp/acknowledgement")
                                .statusCode(),
                        is(200));
    }

    private void team(String mode) {
        Map<String, String> lead = Map.of("name", "Lena Lead", "email", lead());
        put(
                "/teams/riverside",
                Map.of(
                        "name",
                        "Riverside",
                        "mode",
                        mode,
                        "leads",
                        List.of(Map.of("external", lead, "from", "2020-01-01"))));
    }

    /** @param fte by 37.5 hours a week */
    void employs(String number, String name, double fte, LocalDate from, String... days) {
        Map<String, Object> terms = Map.of("from", from.toString(), "hours", fte * 37.5, "fullTimeHours", 37.5);
        Map<String, Object> assignment = Map.of(
                "assignmentNumber",
                "A-" + number,
                "positionTitle",
                "PWP",
                "role",
                "pwp",
                "team",
                "riverside",
                "from",
                from.toString(),
                "terms",
                List.of(terms));
        put(
                "/people/" + number,
                Map.of("name", name, "email", number + "@" + code + ".example", "assignments", List.of(assignment)));
        put(
                "/people/" + number + "/pattern",
                Map.of("periods", List.of(Map.of("from", from.toString(), "days", List.of(days)))));
    }

    private void put(String path, Map<String, Object> body) {
        // a service that has just lost its connections to the database says so, and is asked again
        await("%s is put".formatted(path))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> product.staff.request().body(body).put(organisation() + path),
                        answer -> answer.statusCode() != 503)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    /** Answers the link of the new session. */
    String held(String type, LocalDate on, String... numbers) {
        List<Map<String, Object>> attendees = new ArrayList<>();
        for (String number : numbers) {
            attendees.add(Map.of("employeeNumber", number));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("form", numbers.length > 1 ? "group" : "individual");
        body.put("date", on.toString());
        body.put("minutes", 60);
        body.put("status", "held");
        body.put("supervisor", Map.of("external", SUPERVISOR));
        body.put("attendees", attendees);
        return awaitAccepted(body);
    }

    /** A person or organisation that was put a moment ago may not be known yet: the service says when to ask again. */
    private String awaitAccepted(Map<String, Object> body) {
        return await("a session is accepted")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> product.supervision.request().body(body).post(organisation() + "/sessions"),
                        answer -> answer.statusCode() != 503)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    JsonPath standing(String number, String requirement) {
        return standingAt(product.alerts, number, requirement);
    }

    private JsonPath standingAt(Service alerts, String number, String requirement) {
        JsonPath all = alerts.request()
                .get(organisation() + "/people/" + number + "/standings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return all.setRootPath("standings.find { it.standing.requirement == '" + requirement + "' }.standing");
    }

    void awaitState(String number, String requirement, String state) {
        awaitStateAt(product.alerts, number, requirement, state);
    }

    void awaitStateAt(Service alerts, String number, String requirement, String state) {
        await(number + " is " + state)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> standingAt(alerts, number, requirement).getString("state"), state::equals);
    }

    List<Map<String, Object>> alerts(String state) {
        return product.alerts
                .request()
                .get(organisation() + "/alerts?state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    String code() {
        return code;
    }

    /** @param name what alerts-service calls somebody; empty if it does not know them */
    void awaitName(String number, String name) {
        await(number + " is called '" + name + "'")
                .atMost(Duration.ofSeconds(60))
                .until(() -> name(number), name::equals);
    }

    private String name(String number) {
        Response answer = product.alerts.request().get(organisation() + "/people/" + number + "/standings");
        return answer.statusCode() == 200 ? answer.path("name") : "";
    }

    String organisation() {
        return "/organisations/" + code;
    }
}
