package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A session that is recorded twice, by two people or by a double click, is not counted twice. */
@QuarkusTest
class DuplicateTest extends TownCase {

    @Test
    void theSameSessionAgainIsAPossibleDuplicate() {
        Api.RecordedSession first = api.record(Body.group(today));

        api.post(Body.group(today).with("minutes", 60).withAttendees(CAT))
                .statusCode(409)
                .body("type", endsWith(":possible-duplicate"))
                .body("instance", endsWith("/sessions/" + first.id()));
        api.post(Body.group(today).with("distinct", true)).statusCode(201);
    }

    @Test
    void aDifferentDateTypeSupervisorOrGroupIsAnotherSession() {
        api.record(Body.held(today));

        api.record(Body.held(today.minusDays(1)));
        api.record(Body.held(today).with("type", "clinical_skills"));
        api.record(Body.held(today).with("supervisor", Map.of("employeeNumber", CAT)));
        api.record(Body.held(today).withAttendees(BEN));
        api.record(Body.cancelled(today));
    }

    @Test
    void anExternalSupervisorIsRecognisedById() {
        Body body = Body.held(today).with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "Robin")));
        api.record(body);

        api.post(body.with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "R. Ashworth"))))
                .statusCode(409);
        api.post(body.with("supervisor", Map.of("external", Map.of("id", "x-2", "name", "Robin"))))
                .statusCode(201);
    }

    @Test
    void aBookingRecordedAsHeldTwiceIsAPossibleDuplicate() {
        Api.RecordedSession booking = api.record(Body.booked(today));
        api.record(Body.held(today));

        api.put(booking, Body.held(today)).statusCode(409).body("type", endsWith(":possible-duplicate"));
        api.put(booking, Body.held(today).with("distinct", true)).statusCode(200);
    }

    @Test
    void ofTwentyConcurrentRequestsOneIsRecorded() throws Exception {
        List<Integer> answers =
                atOnce(20, () -> api.post(Body.held(today)).extract().statusCode());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(api.count()).isEqualTo(1);
    }

    @Test
    void ofTwentyConcurrentImportsAllSucceedAndOneIsRecorded() throws Exception {
        Body body = Body.held(today).with("source", "pcmis").with("externalId", ANN);
        List<Integer> answers = atOnce(20, () -> api.post(body).extract().statusCode());

        assertThat(answers).containsOnly(201, 200).containsOnlyOnce(201);
        assertThat(api.count()).isEqualTo(1);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<Integer>> answers = callers.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
