package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supervisionwatch.local.testing.TestDay;

/** All faults of a request are reported at once, and nothing is stored. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest extends TownCase {

    private static final LocalDate SOME_DAY = TestDay.date().minusDays(60);
    private static final String THE_DAY_BEFORE = SOME_DAY.minusDays(1).toString();
    private static final String THE_DAY_AFTER = SOME_DAY.plusDays(1).toString();
    private static final String TWO_DAYS_BEFORE = SOME_DAY.minusDays(2).toString();

    /** One for all of them. */
    @Override
    @BeforeEach
    void aTown() {
        if (api == null) {
            super.aTown();
            roster.heartbeat(clock.instant().plusSeconds(3600));
        }
    }

    static Stream<Arguments> whatAndWhen() {
        return Stream.of(
                without("/form", "form"),
                with("/form", "form", "Individual"),
                with("/mode", "mode", "telepathy"),
                without("/status", "status"),
                without("/date", "date"),
                with("/date", "date", "2026-02-30"),
                with("/date", "date", "05/01/2026"),
                with("/time", "time", "2 pm"),
                with("/time", "time", "24:30"),
                with("/time", "time", "14:00:30"),
                with("/recordedOn", "recordedOn", THE_DAY_BEFORE),
                with("/cancelledOn", "cancelledOn", THE_DAY_AFTER),
                wrong("/recordedOn", Body.booked(SOME_DAY).with("recordedOn", THE_DAY_AFTER)),
                wrong("/cancelledOn", cancelled("bookedOn", THE_DAY_BEFORE).with("cancelledOn", TWO_DAYS_BEFORE)),
                with("/externalId", "source", "pcmis"),
                with("/source", "externalId", "1"),
                with("/notes", "notes", "They said that their client"));
    }

    static Stream<Arguments> typesAndMinutes() {
        return Stream.of(
                with("/minutes", "minutes", 0),
                with("/minutes", "minutes", -60),
                with("/minutes", "minutes", 481),
                with("/minutes", "minutes", "sixty"),
                with("/minutes", "minutes", 60.5),
                without("/minutes", "minutes"),
                without("/type", "type"),
                with("/type", "type", "Case Management"),
                with("/type", "type", "x".repeat(41)),
                with("/minutes", "segments", List.of(segment(60))),
                wrong("/segments", segments()),
                wrong("/segments", segments(300, 300, 121)),
                wrong("/segments/0/minutes", segments(0)),
                with("/contractedSize", "contractedSize", 0),
                with("/themes/1", "themes", List.of("risk", "they said that")),
                with("/flags/0", "flags", Collections.singletonList(null)));
    }

    static Stream<Arguments> whoWasThere() {
        return Stream.of(
                without("/supervisor", "supervisor"),
                with("/supervisor", "supervisor", Map.of()),
                with("/supervisor/external/email", "supervisor", external("x", "nowhere")),
                with("/supervisor/external/id", "supervisor", external("bell\u0007", "a@b.example")),
                with("/attendees", "attendees", List.of()),
                without("/attendees", "attendees"),
                wrong("/attendees", Body.held(SOME_DAY).withAttendees(ANN, BEN)),
                with("/attendees", "attendees", Collections.nCopies(51, Map.of())),
                wrong("/attendees/1/employeeNumber", Body.group(SOME_DAY).withAttendees(ANN, ANN)),
                attendee("/attendees/0/employeeNumber", "employeeNumber", SUE),
                attendee("/attendees/0/employeeNumber", "employeeNumber", "x".repeat(65)),
                attendee("/attendees/0/employeeNumber", "employeeNumber", "99999"),
                attendee("/attendees", "attended", false),
                attendee("/attendees/0/minutes", "minutes", 61),
                attendee("/attendees/0/reasonCode", "reasonCode", "absent"),
                attendee("/attendees/0/flags/0", "flags", List.of("No!")),
                attendee("/attendees/0/intervention", "intervention", "A b"));
    }

    static Stream<Arguments> whyItDidNotTakePlace() {
        return Stream.of(
                wrong("/cancelledBy", Body.cancelled(SOME_DAY).without("cancelledBy")),
                with("/cancelledBy", "cancelledBy", "service"),
                wrong("/reasonCode", Body.cancelled(SOME_DAY).without("reasonCode")),
                wrong("/reasonCode", cancelled("reasonCode", "because")),
                with("/reasonCode", "reasonCode", "wrong_minutes"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource({"whatAndWhen", "typesAndMinutes", "whoWasThere", "whyItDidNotTakePlace"})
    void eachFaultIsReportedAndNothingIsStored(String pointer, Map<String, Object> body) {
        int before = api.count();

        api.post(body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":invalid-request"))
                .body("errors.pointer", hasItem(pointer));
        assertThat(api.count()).isEqualTo(before);
    }

    @Test
    void anOutcomeInTheFutureIsRefused() {
        String tomorrow = today.plusDays(1).toString();
        api.post(Body.held(today.plusDays(1))).statusCode(422).body("errors.pointer", hasItem("/date"));
        api.post(Body.held(today.plusDays(1)).with("status", "missed"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/date"));
        api.post(Body.held(today).with("recordedOn", tomorrow))
                .statusCode(422)
                .body("errors[0].pointer", is("/recordedOn"));
        api.post(Body.booked(today).with("bookedOn", tomorrow))
                .statusCode(422)
                .body("errors[0].pointer", is("/bookedOn"));
        api.post(Body.cancelled(today).with("cancelledOn", tomorrow))
                .statusCode(422)
                .body("errors[0].pointer", is("/cancelledOn"));
    }

    @Test
    void aBookingMoreThanTwoYearsAwayIsRefused() {
        api.post(Body.booked(today.plusYears(2).plusDays(1))).statusCode(422).body("errors[0].pointer", is("/date"));
        api.post(Body.booked(today.minusYears(2).minusDays(1))).statusCode(422).body("errors[0].pointer", is("/date"));
        api.post(Body.booked(today.minusDays(3))).statusCode(201);
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        api.post(Body.held(SOME_DAY)
                        .with("minutes", 0)
                        .with("time", "noon")
                        .with("recordedOn", TWO_DAYS_BEFORE)
                        .withAttendees("99999"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/minutes", "/time", "/recordedOn", "/attendees/0/employeeNumber"));
    }

    @Test
    void anotherOrganisationsPersonIsUnknownHere() {
        roster.join(roster.town(), "31337");
        roster.heartbeat(clock.instant().plusSeconds(3600));

        api.post(Body.held(SOME_DAY).withAttendees("31337"))
                .statusCode(422)
                .body("errors[0].pointer", is("/attendees/0/employeeNumber"));
    }

    @Test
    void textThatCannotBeStoredIsRefused() {
        api.postText("{\"type\": \"case\\u0000management\"}").statusCode(422).body("errors[0].pointer", is("/type"));
    }

    @Test
    void aBodyThatIsNotJsonIsAProblem() {
        api.postText("{\"type\": ").statusCode(400).contentType("application/problem+json");
        api.postText("[]").statusCode(422).contentType("application/problem+json");
        api.postText("").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndBadParametersAreReported() {
        api.get("/not-an-id").statusCode(404).contentType("application/problem+json");
        api.get("/01a2050b-545b-7168-b3c5-54f7ffe40645").statusCode(404).contentType("application/problem+json");
        api.get("?from=yesterday").statusCode(422).body("errors[0].pointer", is("from"));
        api.get("?status=heldish").statusCode(422).body("errors[0].pointer", is("status"));
        api.get("?cursor=a").statusCode(422).body("errors[0].pointer", is("cursor"));
        api.get("?employeeNumber=99999").statusCode(422).body("errors[0].pointer", is("employeeNumber"));
    }

    private static Arguments wrong(String pointer, Body body) {
        return Arguments.of(pointer, body);
    }

    private static Arguments with(String pointer, String field, Object value) {
        return wrong(pointer, Body.held(SOME_DAY).with(field, value));
    }

    private static Arguments without(String pointer, String field) {
        return wrong(pointer, Body.held(SOME_DAY).without(field));
    }

    private static Arguments attendee(String pointer, String field, Object value) {
        return with(pointer, "attendees", List.of(Body.attendee(ANN).with(field, value)));
    }

    private static Body cancelled(String field, Object value) {
        return Body.cancelled(SOME_DAY).with(field, value);
    }

    private static Body segments(Integer... minutes) {
        List<Object> segments = new ArrayList<>();
        List.of(minutes).forEach(each -> segments.add(segment(each)));
        return Body.held(SOME_DAY).without("type", "minutes").with("segments", segments);
    }

    private static Map<String, Object> segment(int minutes) {
        return Map.of("type", "case_management", "minutes", minutes);
    }

    private static Map<String, Object> external(String id, String email) {
        return Map.of("external", Map.of("id", id, "name", "Robin", "email", email));
    }
}
