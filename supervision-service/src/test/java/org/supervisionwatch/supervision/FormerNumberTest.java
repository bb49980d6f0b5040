package org.supervisionwatch.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new employee number loses no session: sources that send the former one are answered with the new. */
@QuarkusTest
class FormerNumberTest extends TownCase {

    private static final String NEW = "90001";

    @Test
    void aSessionThatNamesAFormerNumberIsThatOfThePersonAndSaysTheNewNumber() {
        renumber(ANN, NEW);

        api.post(Body.held(today))
                .statusCode(201)
                .body("attendees[0].employeeNumber", is(NEW))
                .body("attendees[0].personId", is(api.town().person(ANN).toString()))
                .body("warnings.code", contains("former_employee_number"))
                .body("warnings.pointer", contains("/attendees/0/employeeNumber"))
                .body("warnings[0].message", containsString(NEW));
        api.post(Body.held(today.minusDays(1)).withAttendees(NEW))
                .statusCode(201)
                .body("warnings", nullValue());
    }

    @Test
    void theSameSessionUnderTheNewNumberIsNoOther() {
        Body imported = Body.held(today).with("source", "pcmis").with("externalId", "1");
        String before = api.record(imported).id();
        renumber(ANN, NEW);

        api.post(imported).statusCode(200).body("id", is(before));
        api.post(Body.held(today)
                        .with("source", "pcmis")
                        .with("externalId", "1")
                        .withAttendees(NEW))
                .statusCode(200)
                .body("id", is(before));
        api.get("?employeeNumber=" + NEW).body("items.id", contains(before));
        api.get("?employeeNumber=" + ANN).body("items", hasSize(1));
    }

    @Test
    void aSupervisorIsFoundByAFormerNumberTooAndSoIsTheirWeek() {
        api.record(Body.booked(today));
        renumber(SUE, NEW);

        api.post(Body.held(today.minusDays(1)))
                .statusCode(201)
                .body("supervisor.employeeNumber", is(NEW))
                .body("warnings.pointer", contains("/supervisor/employeeNumber"));
        WebPage.open(Sues.week(api.town()));
    }

    @Test
    void whoHasTheNumberNowGoesBeforeWhoHadIt() {
        renumber(ANN, NEW);
        roster.publish(api.town(), BEN, ANN, "Ben Baker", "\"absences\": []");
        roster.awaitName(api.town(), BEN, "Ben Baker");

        api.post(Body.held(today))
                .statusCode(201)
                .body("attendees[0].personId", is(api.town().person(BEN).toString()))
                .body("warnings", nullValue());
    }

    @Test
    void anOldAndANewNumberOfOnePersonAreNotTwoPeople() {
        renumber(ANN, NEW);

        api.post(Body.group(today).withAttendees(BEN, ANN, NEW))
                .statusCode(422)
                .body("errors.pointer", contains("/attendees/2/employeeNumber"));
        api.post(Body.held(today).with("supervisor", Map.of("employeeNumber", NEW)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/attendees/0/employeeNumber"));
    }

    @Test
    void ofAnErasedPersonNoFormerNumberIsLeft() {
        renumber(ANN, NEW);
        roster.erase(api.town(), ANN);
        roster.awaitArrival(api.town(), 3);
        roster.heartbeat(clock.instant().plusSeconds(60));

        api.post(Body.held(today)).statusCode(422);
    }

    private void renumber(String number, String next) {
        String name = "Renumbered " + number;
        roster.publish(api.town(), number, next, name, "\"formerEmployeeNumbers\": [\"" + number + "\"]");
        roster.awaitName(api.town(), number, name);
    }
}
