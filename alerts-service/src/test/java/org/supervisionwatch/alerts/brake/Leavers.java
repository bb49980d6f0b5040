package org.supervisionwatch.alerts.brake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.alerts.testing.Watching;

/** People of an organisation whose posts end, told as staff-service does: a version is the time in microseconds. */
final class Leavers {

    private static final Events EVENTS = Events.onTheStack();

    final AnOrganisation organisation;
    final List<APerson> people = new ArrayList<>();

    private Leavers(AnOrganisation organisation) {
        this.organisation = organisation;
    }

    /** People in these teams, so many in each; the first of all is below the guideline, the others have just been seen. */
    static Leavers in(AnOrganisation organisation, int each, String... teams) {
        Leavers leavers = new Leavers(organisation);
        for (String team : teams) {
            for (int number = 0; number < each; number++) {
                String employee = "E" + leavers.people.size();
                leavers.people.add(
                        APerson.in(organisation, employee, "Person " + employee).pwp(team, today().minusDays(400)));
            }
        }
        leavers.tell(leavers.people);
        EVENTS.session(
                ASession.caseManagement(organisation, today().minusDays(15)).attendedBy(leavers.people.getFirst()));
        EVENTS.session(ASession.caseManagement(organisation, today())
                .attendedBy(leavers.people.stream().skip(1).toArray(APerson[]::new)));
        EVENTS.session(
                ASession.clinicalSkills(organisation, today()).attendedBy(leavers.people.toArray(APerson[]::new)));
        eventually(() -> assertThat(Watching.checked(organisation)).isEqualTo(leavers.people.size()));
        return leavers;
    }

    APerson first() {
        return people.getFirst();
    }

    void tell(List<APerson> some) {
        long version = versionOf(Watching.now());
        for (APerson person : some) {
            EVENTS.person(person, version++);
        }
    }

    static long versionOf(Instant told) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, told);
    }

    /** The posts of some end yesterday; the first of them is told last. */
    List<APerson> leave(int from, int to) {
        List<APerson> some = people.subList(from, to);
        LocalDate yesterday = today().minusDays(1);
        some.forEach(person -> person.until(yesterday));
        tell(some.reversed());
        return some;
    }

    void correct(List<APerson> some) {
        some.forEach(person -> person.until(null));
        tell(some);
    }

    /** The held changes, the latest first. */
    List<Map<String, Object>> held() {
        return given().get("/organisations/" + organisation.code() + "/held-changes")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    Map<String, Object> heldOnce(int people) {
        eventually(() -> {
            assertThat(held()).hasSize(1);
            assertThat(held().getFirst()).containsEntry("people", people);
        });
        return held().getFirst();
    }

    ValidatableResponse decide(Object id, String decision) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", "Hanna HR", "note", "Rang the leads"))
                .post("/organisations/" + organisation.code() + "/held-changes/" + id + "/" + decision)
                .then();
    }
}
