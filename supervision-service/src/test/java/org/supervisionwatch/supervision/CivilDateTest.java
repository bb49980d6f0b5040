package org.supervisionwatch.supervision;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.Roster.Town;

/** Today is the date in the organisation's zone, in winter and in summer. */
@QuarkusTest
class CivilDateTest extends TownCase {

    @Test
    void halfPastMidnightInSummerTimeIsTheNextDayAlready() {
        Town town = new Town(UUID.randomUUID(), "auckland");
        roster.organisation(town, "Pacific/Auckland");
        roster.join(town, Roster.SUE, Roster.ANN);
        roster.awaitArrival(town, 2);
        Api auckland = new Api(town);

        // The night before the clocks go forward in London: 23:30 there as in UTC.
        clock.standAt(Instant.parse("2027-03-27T23:30:00Z"));
        api.post(Body.held(LocalDate.of(2027, 3, 28))).statusCode(422);
        api.post(Body.held(LocalDate.of(2027, 3, 27))).statusCode(201).body("recordedOn", is("2027-03-27"));
        auckland.post(Body.held(LocalDate.of(2027, 3, 28))).statusCode(201).body("recordedOn", is("2027-03-28"));

        // A day later it is 00:30.
        clock.forwardTo(Instant.parse("2027-03-28T23:30:00Z"));
        api.post(Body.held(LocalDate.of(2027, 3, 29))).statusCode(201).body("recordedOn", is("2027-03-29"));

        // The last night of summer time, and the first of winter time.
        clock.forwardTo(Instant.parse("2027-10-30T23:30:00Z"));
        api.post(Body.held(LocalDate.of(2027, 10, 31))).statusCode(201).body("recordedOn", is("2027-10-31"));
        clock.forwardTo(Instant.parse("2027-10-31T23:30:00Z"));
        api.post(Body.held(LocalDate.of(2027, 11, 1))).statusCode(422);
    }
}
