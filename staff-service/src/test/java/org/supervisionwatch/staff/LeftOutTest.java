package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.local.testing.StackResource;

/** An omission is not an end: a post that has begun ends by its last day, and is refused to be left out. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class LeftOutTest {

    private static final String POSTS = "{'assignments': [%s]}";
    private static final String FIRST = Api.POST;
    private static final String SECOND = Api.POST.replace("20117-1", "20117-2").replace("2024-09-02", "2026-01-05");
    private static final String ENDED = period("20117-1", "2020-01-06", "2023-12-31");

    @Inject
    Clock clock;

    private static String period(String number, String from, String to) {
        return Api.POST
                .replace("20117-1", number)
                .replace("'from': '2024-09-02', 'terms'", "'from': '2024-09-02', 'to': '" + to + "', 'terms'")
                .replace("2024-09-02", from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void anEmptyListEndsNoPost(String none) {
        Api api = Api.organisationWithSam();
        String etag = api.etag("/people/20117");

        api.put("/people/20117", "{'name': 'Samuel', 'assignments': " + none + "}")
                .statusCode(422)
                .body("errors.pointer", contains("/assignments"))
                .body("errors[0].message", allOf(containsString("20117-1"), containsString("last day (to)")));

        api.get("/people/20117").body("name", equalTo("Sam Okafor")).body("assignments", hasSize(1));
        assertThat(api.etag("/people/20117")).isEqualTo(etag);
    }

    @Test
    void ofTwoPostsTheOneLeftOutIsNamed() {
        Api api = Api.organisation();
        api.put("/people/20117", Api.SAM.formatted(FIRST + "," + SECOND)).statusCode(201);

        api.put("/people/20117", POSTS.formatted(FIRST))
                .statusCode(422)
                .body("errors[0].message", allOf(containsString("20117-2"), not(containsString("20117-1"))));
    }

    @Test
    void whatHasEndedIsHistoryAndStays() {
        Api api = Api.organisation();
        api.put("/people/20117", Api.SAM.formatted(ENDED + "," + FIRST)).statusCode(201);

        api.put("/people/20117", POSTS.formatted(FIRST))
                .statusCode(422)
                .body("errors[0].message", allOf(containsString("2020-01-06"), not(containsString("2024-09-02"))));
    }

    @Test
    void aPostThatBeginsTodayHasBegun() {
        Api api = Api.organisation();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        api.put("/people/20117", Api.SAM.formatted(FIRST.replace("2024-09-02", today.toString())))
                .statusCode(201);

        api.put("/people/20117", POSTS.formatted("")).statusCode(422);
    }

    @Test
    void aPostThatHasNotBegunMayBeLeftOut() {
        Api api = Api.organisation();
        String later = SECOND.replace("2026-01-05", "2199-01-05");
        api.put("/people/20117", Api.SAM.formatted(FIRST + "," + later)).statusCode(201);

        api.put("/people/20117", POSTS.formatted(FIRST))
                .statusCode(200)
                .body("assignments.assignmentNumber", contains("20117-1"));
    }

    @Test
    void anEndThatIsToldAndTakenBackIsAsIfItHadNeverBeenSaid() {
        Api api = Api.organisationWithSam();
        String before = api.get("/people/20117").extract().path("assignments").toString();
        String ended = period("20117-1", "2024-09-02", "2025-11-20");

        api.put("/people/20117", POSTS.formatted(ended))
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("assignments[0].to", equalTo("2025-11-20"));
        api.put("/people/20117", POSTS.formatted(ended.replace("'2025-11-20'", "null")))
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("assignments[0].to", nullValue());

        assertThat(api.get("/people/20117").extract().path("assignments").toString())
                .isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a later first day  | 20117-1 | 2025-03-03 | 2199-01-01",
                "an earlier one     | 20117-1 | 2019-03-04 | 2199-01-01",
                "an end             | 20117-1 | 2024-09-02 | 2025-01-31",
                "other days         | 20117-1 | 2018-09-03 | 2019-01-31",
                "another number     | 20117-9 | 2024-09-02 | 2199-01-01"
            })
    void aPostMayBeCorrected(String what, String number, String from, String to) {
        Api api = Api.organisationWithSam();

        api.put("/people/20117", POSTS.formatted(period(number, from, to)))
                .statusCode(200)
                .body("assignments", hasSize(1))
                .body("assignments[0].assignmentNumber", equalTo(number))
                .body("assignments[0].from", equalTo(from));
    }

    @Test
    void oneCorrectionDoesNotExplainTwoPostsLeftOut() {
        Api api = Api.organisation();
        String again = SECOND.replace("2026-01-05", "2024-09-02");
        api.put("/people/20117", Api.SAM.formatted(FIRST + "," + again)).statusCode(201);

        api.put("/people/20117", POSTS.formatted(FIRST.replace("20117-1", "20117-3")))
                .statusCode(422)
                .body("errors[0].message", allOf(containsString("20117-2"), not(containsString("20117-1"))));
    }

    @Test
    void periodsMayBeJoinedAndAPostMayBeDividedByAMove() {
        Api api = Api.organisation();
        api.put("/teams/harbour", "{'name': 'Harbour'}").statusCode(201);
        api.put("/people/20117", Api.SAM.formatted(ENDED + "," + FIRST)).statusCode(201);
        api.put("/people/20117", POSTS.formatted(FIRST.replace("2024-09-02", "2020-01-06")))
                .statusCode(200)
                .body("assignments", hasSize(1));

        String moved = FIRST.replace("2024-09-02", "2024-01-01").replace("fernley", "harbour");
        api.put("/people/20117", POSTS.formatted(ENDED + "," + moved))
                .statusCode(200)
                .body("assignments.team", contains("fernley", "harbour"));
        api.put("/people/20117", POSTS.formatted(ENDED + "," + moved.replace("harbour", "fernley")))
                .statusCode(200)
                .body("assignments.team", contains("fernley", "fernley"));
    }

    @Test
    void aMoveUnderANewNumberTellsTheEndOfTheOldOne() {
        Api api = Api.organisationWithSam();
        String moved = period("20117-2", "2025-02-01", "2199-01-01");

        api.put("/people/20117", POSTS.formatted(moved))
                .statusCode(422)
                .body("errors[0].message", containsString("20117-1"));
        api.put("/people/20117", POSTS.formatted(period("20117-1", "2024-09-02", "2025-01-31") + "," + moved))
                .statusCode(200)
                .body("assignments.assignmentNumber", contains("20117-1", "20117-2"));
    }

    @Test
    void anOlderReportThatKnowsOfNoPostYetIsIgnoredAndNotRefused() {
        Api api = Api.organisationWithSam();
        api.put("/people/20117", "{'sourceAsOf': '2026-01-02T00:00:00Z'}").statusCode(200);

        api.put("/people/20117", "{'assignments': [], 'sourceAsOf': '2026-01-01T00:00:00Z'}")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("assignments", hasSize(1));
    }

    @Test
    void otherFaultsOfTheBodyAreNamedBesideIt() {
        Api api = Api.organisationWithSam();

        api.put("/people/20117", "{'email': 'at home', 'assignments': []}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/email", "/assignments"));
        api.put("/people/20117", POSTS.formatted(FIRST.replace("20117-1", "a/b")))
                .statusCode(422)
                .body("errors.pointer", contains("/assignments/0/assignmentNumber"));
    }

    /** They end nothing: what they leave to be true was told, too. */
    @Test
    void termsAndPatternsAreReplacedAsTheyAreTold() {
        Api api = Api.organisation();
        String reduced = FIRST.replace(
                        "'terms': [", "'terms': [{'from': '2024-09-02', 'hours': 30, 'fullTimeHours': 37.5}, ")
                .replace("{'from': '2024-09-02', 'hours': 15", "{'from': '2025-09-01', 'hours': 15");
        api.put("/people/20117", Api.SAM.formatted(reduced)).statusCode(201).body("assignments[0].terms", hasSize(2));
        api.put(
                        "/people/20117/pattern",
                        "{'periods': [{'from': '2024-09-02', 'days': ['mon']}, {'from': '2025-09-01', 'days': ['tue']}]}")
                .statusCode(200);

        api.put("/people/20117", POSTS.formatted(FIRST)).statusCode(200).body("assignments[0].terms", hasSize(1));
        api.put("/people/20117/pattern", "{'periods': [{'from': '2025-09-01', 'days': ['tue']}]}")
                .statusCode(200)
                .body("pattern", hasSize(1));
        api.put("/people/20117", POSTS.formatted(FIRST.replaceAll("'terms': .*]", "'terms': []")))
                .statusCode(422)
                .body("errors.pointer", contains("/assignments/0/terms"));
    }
}
