package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.Roster.Town;

/** A person is reported as unknown only when the roster feed is complete. */
@QuarkusTest
class UnknownPersonTest extends TownCase {

    private static final String NEW_STARTER = "40404";

    Body session;

    /** Two days ahead, further than the heartbeats of other tests. */
    @BeforeEach
    void aFeedThatIsBehind() {
        clock.forwardTo(clock.instant().plus(Duration.ofDays(2)));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        session = Body.held(today.minusDays(1)).withAttendees(NEW_STARTER);
    }

    @Test
    void aPersonUnknownWhileTheFeedIsBehindMayStillArrive() {
        long begun = System.nanoTime();
        api.post(session)
                .statusCode(503)
                .header("Retry-After", is("5"))
                .body("type", endsWith(":person-not-known-yet"))
                .body("errors[0].pointer", is("/attendees/0/employeeNumber"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(api.count()).isZero();
    }

    @Test
    void aPersonUnknownToACompleteFeedIsAFault() {
        roster.heartbeat(clock.instant().plusSeconds(60));

        api.post(session).statusCode(422).body("errors[0].pointer", is("/attendees/0/employeeNumber"));
    }

    @Test
    void aPersonWhoArrivesWhileTheRequestWaitsIsKnown() throws Exception {
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<ValidatableResponse> answer = caller.submit(() -> api.post(session));
            await("a moment, without an answer")
                    .pollDelay(Duration.ofMillis(300))
                    .until(() -> !answer.isDone());
            roster.join(api.town(), NEW_STARTER);

            answer.get().statusCode(201);
        }
    }

    @Test
    void aChangeWaitsForAnUnknownPersonToo() {
        Api.RecordedSession booking = api.record(Body.booked(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));

        api.put(booking, session).statusCode(503).body("type", endsWith(":person-not-known-yet"));
        roster.join(api.town(), NEW_STARTER);
        api.put(booking, session).statusCode(200);
    }

    @Test
    void aRequestWaitsForAnUnknownOrganisationToo() {
        Api nowhere = new Api(new Town(UUID.randomUUID(), "nowhere"));
        nowhere.post(session).statusCode(503).body("type", endsWith(":organisation-not-known-yet"));

        Instant later = clock.instant().plusSeconds(60);
        roster.heartbeat(later);

        nowhere.post(session).statusCode(404).body("type", endsWith(":not-found"));
        nowhere.get("").statusCode(404);
    }
}
