package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RaceTest {

    private static final String ABSENCE = """
            {"kind": "sickness", "from": "2026-03-02", "to": "2026-03-02"}""";

    @RepeatedTest(5)
    void ofConcurrentFirstPutsOneCreatesAndNoneFails() throws Exception {
        Api api = Api.organisation();

        List<Integer> answers = atOnce(12, "/organisations/" + api.org + "/people/1", "{\"name\": \"Sam\"}");

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 200);
    }

    @Test
    void ofConcurrentFirstPutsOfATeamOrOrganisationOneCreatesAndNoneFails() throws Exception {
        Api api = Api.organisation();

        assertThat(atOnce(12, "/organisations/" + api.org + "/teams/race", "{\"name\": \"Race\"}"))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 200);
        assertThat(atOnce(12, "/organisations/race", "{\"name\": \"Race\"}"))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 200);
    }

    @Test
    void concurrentWritesToDifferentPartsOfAPersonAreAllKept() throws Exception {
        Api api = Api.organisationWithSam();
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int absence = i;
            writes.add(() -> status("/organisations/" + api.org + "/people/20117/absences/A-" + absence, ABSENCE));
        }
        writes.add(() -> status("/organisations/" + api.org + "/people/20117", "{\"name\": \"Samuel\"}"));
        writes.add(() -> status(
                "/organisations/" + api.org + "/people/20117/pattern",
                "{\"periods\": [{\"from\": \"2026-01-01\", \"days\": [\"tue\"]}]}"));
        writes.add(() -> status("/organisations/" + api.org + "/people/20117/clinical-profile", "{\"caseload\": 12}"));
        writes.add(() ->
                status("/organisations/" + api.org + "/people/20117/hours/2026-06", "{\"clinicalMinutes\": 5520}"));

        assertThat(atOnce(writes)).allMatch(status -> status < 300);

        api.get("/people/20117/clinical-profile").body("caseload", equalTo(12));
        api.get("/people/20117/hours").body("items", hasSize(1));
        api.get("/people/20117/absences").body("items", hasSize(12));
        api.get("/people/20117")
                .body("name", equalTo("Samuel"))
                .body("patternAssumed", equalTo(false))
                .body("assignments", hasSize(1));
    }

    @Test
    void aNumberThatIsGivenToSomebodyElseAtTheSameTimeIsOneOrTheOthers() throws Exception {
        Api api = Api.organisationWithSam();
        String path = "/organisations/" + api.org + "/people/";
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            String disputed = path + "NR-" + number;
            writes.add(() -> status(disputed, "{\"replaces\": \"20117\"}"));
            writes.add(() -> status(disputed, "{\"name\": \"Ada\"}"));
        }

        assertThat(atOnce(writes)).allMatch(status -> status == 200 || status == 201 || status == 409);

        api.get("/people/20117").statusCode(200).body("name", anyOf(equalTo("Sam Okafor"), equalTo("Ada")));
        api.get("/people").body("items.employeeNumber", hasSize(lessThanOrEqualTo(7)));
    }

    @Test
    void makingTwoPeopleEachOthersSupervisorsConcurrentlyDoesNotDeadlock() throws Exception {
        Api api = Api.organisationWithSam();
        api.put("/people/20118", "{'name': 'Ada'}").statusCode(201);
        String body =
                "{\"supervisors\": [{\"type\": \"peer\", \"employeeNumber\": \"%s\", \"from\": \"2026-01-0%d\"}]}";
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int day = 1; day < 9; day++) {
            String forSam = body.formatted("20118", day);
            String forAda = body.formatted("20117", day);
            writes.add(() -> status("/organisations/" + api.org + "/people/20117/supervisors", forSam));
            writes.add(() -> status("/organisations/" + api.org + "/people/20118/supervisors", forAda));
        }

        assertThat(atOnce(writes)).containsOnly(200);
    }

    @Test
    void changingTitleRolesAndPeopleConcurrentlyDoesNotDeadlock() throws Exception {
        Api api = Api.organisation();
        for (int number = 1; number <= 8; number++) {
            api.put("/people/" + number, Api.SAM.formatted(Api.POST)).statusCode(201);
        }
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String titles = "{\"titleRoles\": {\"Psychological Wellbeing Practitioner\": \"role_%d\"}}".formatted(i);
            String person = "/organisations/" + api.org + "/people/" + i;
            writes.add(() -> status("/organisations/" + api.org, titles));
            writes.add(() -> status(person, "{\"name\": \"Samuel\"}"));
            writes.add(() -> status(person + "/absences/A-1", ABSENCE));
        }

        assertThat(atOnce(writes)).allMatch(status -> status < 300);
    }

    private static List<Integer> atOnce(int times, String path, String body) throws Exception {
        List<Callable<Integer>> puts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            puts.add(() -> status(path, body));
        }
        return atOnce(puts);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> writes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writes.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(writes)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static int status(String path, String body) {
        RequestSpecification request =
                RestAssured.given().contentType(ContentType.JSON).body(body);
        return request.put(path).statusCode();
    }
}
