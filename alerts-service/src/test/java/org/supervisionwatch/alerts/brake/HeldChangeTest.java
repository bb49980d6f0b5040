package org.supervisionwatch.alerts.brake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.opsMailbox;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.person;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;

/** Too many ends of posts at once, from the events to the answers, alerts and mails. */
@QuarkusTest
class HeldChangeTest extends ServiceTest {

    @Test
    void aBadExportClosesNoAlertAndOpsAndHrAreToldOnceWithTheFigures() {
        AnOrganisation north = live("river", "hill", "moor").withOps();
        events.organisation(north);
        Leavers staff = Leavers.in(north, 21, "river", "hill", "moor");
        APerson late = staff.first();
        eventually(() -> assertThat(alerts(north, "open", "E0")).hasSize(1));
        nextMorning(north);
        List<Mail> before = mailbox(north);
        staff.leave(0, 60);
        staff.heldOnce(60);
        eventually(() ->
                assertThat(standings(north).getString("people.says")).isEqualTo("3 of 63 checked, 60 not watched"));
        assertThat(state(north, late, "cm-weekly")).isEqualTo("UNKNOWN");
        assertThat(person(north, "E0").getString("notWatched")).isEqualTo("ends_held");
        assertThat(state(north, staff.people.getLast(), "cm-weekly"))
                .as("nobody else")
                .isNotIn("UNKNOWN", "none");
        eventually(() -> assertThat(opsMails(north)).hasSize(1));

        nextMorning(north);
        assertThat(alerts(north, "open", "E0")).hasSize(1);
        assertThat(alerts(north, "closed", "E0")).isEmpty();
        assertThat(mailbox(north)).as("no lead hears of it").hasSameSizeAs(before);
        assertThat(opsMails(north)).hasSize(1);
    }

    @Test
    void whatIsHeldIsListedAndStandsOnTheStatusPageAndInTheGauge() {
        AnOrganisation north = live("river", "hill");
        Leavers staff = Leavers.in(north, 6, "river", "hill");
        staff.leave(0, 3);

        assertThat(staff.heldOnce(3))
                .containsEntry("inPost", 12)
                .containsEntry(
                        "teams", List.of(Map.of("code", "river", "name", "Team river", "leaving", 3, "inPost", 6)))
                .doesNotContainKey("decision")
                .hasEntrySatisfying("held", held -> assertThat((List<?>) held).hasSize(3));
        assertThat(given().get("/?organisation=" + north.code()).asString())
                .contains("3 people of 12")
                .doesNotContain("Not known at the moment.");
        eventually(() -> assertThat(given().get("/q/metrics").asString().lines())
                .filteredOn(line -> line.startsWith("watch_held_changes"))
                .isNotEmpty()
                .doesNotContain("watch_held_changes 0.0"));
    }

    @Test
    void aTeamThatMovesIsNoEndAndItsAlertsGoOn() {
        AnOrganisation north = live("river", "hill");
        Leavers staff = Leavers.in(north, 6, "river");
        eventually(() -> assertThat(alerts(north, "open", "E0")).hasSize(1));
        LocalDate today = today();
        staff.people.forEach(person -> person.until(today.minusDays(1)).period("A1", "pwp", "hill", today, null));
        staff.tell(staff.people);

        eventually(() -> assertThat(standings(north).getList("standings.team", String.class))
                .containsOnly("hill"));
        assertThat(staff.held()).isEmpty();
        assertThat(state(north, staff.first(), "cm-weekly")).isEqualTo("BELOW_GUIDELINE");
        assertThat(alerts(north, "open", "E0")).hasSize(1);
    }

    @Test
    void twoOfATeamOfSixMayLeave() {
        AnOrganisation north = live("river");
        Leavers staff = Leavers.in(north, 6, "river");
        staff.leave(0, 2);
        eventually(() -> assertThat(standings(north).getInt("people.inPost")).isEqualTo(4));
        assertThat(staff.held()).isEmpty();
    }

    @Test
    void whatIsConfirmedTakesEffectAsTold() {
        AnOrganisation north = live("river");
        Leavers staff = Leavers.in(north, 6, "river");
        eventually(() -> assertThat(alerts(north, "open", "E0")).hasSize(1));
        staff.leave(0, 3);
        Object id = staff.heldOnce(3).get("id");
        assertThat(standings(north).getInt("people.inPost")).isEqualTo(6);

        staff.decide(id, "confirmation").statusCode(200);

        eventually(() -> assertThat(standings(north).getInt("people.inPost")).isEqualTo(3));
        eventually(() -> assertThat(alerts(north, "closed", "E0")).hasSize(1));
        assertThat(staff.held().getFirst())
                .containsEntry("decision", "confirmed")
                .containsEntry("decidedBy", "Hanna HR")
                .containsEntry("people", 3);
        staff.decide(id, "confirmation").statusCode(200);
        staff.decide(id, "rejection").statusCode(409);
    }

    @Test
    void whatIsRejectedIsWatchedAsBeforeUntilOtherPostsAreTold() {
        AnOrganisation north = live("river");
        Leavers staff = Leavers.in(north, 6, "river");
        eventually(() -> assertThat(alerts(north, "open", "E0")).hasSize(1));
        Object alert = alerts(north, "open", "E0").getFirst().get("id");
        List<APerson> gone = staff.leave(0, 3);
        Object id = staff.heldOnce(3).get("id");
        eventually(() -> assertThat(state(north, staff.first(), "cm-weekly")).isEqualTo("UNKNOWN"));

        staff.decide(id, "rejection").statusCode(200);

        eventually(() -> assertThat(state(north, staff.first(), "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        assertThat(alerts(north, "open", "E0"))
                .singleElement()
                .satisfies(open -> assertThat(open).containsEntry("id", alert));
        tellTheSameEndAndThenAnother(staff, gone.getFirst());
        staff.decide(id, "confirmation").statusCode(200);
        eventually(() -> assertThat(standings(north).getInt("people.inPost")).isEqualTo(3));
    }

    private static void tellTheSameEndAndThenAnother(Leavers staff, APerson rejected) {
        AnOrganisation north = staff.organisation;
        staff.tell(List.of(rejected.with("name", "Renamed Meanwhile")));
        eventually(() -> assertThat(person(north, "E0").getString("name")).isEqualTo("Renamed Meanwhile"));
        assertThat(standings(north).getInt("people.inPost"))
                .as("the same end, told again")
                .isEqualTo(6);

        staff.tell(List.of(rejected.until(today())));
        moveADay();
        eventually(() -> assertThat(standings(north).getInt("people.inPost"))
                .as("another end")
                .isEqualTo(5));
    }

    @Test
    void whoIsCorrectedIsKnownAgainAndNobodyHasToDecide() {
        AnOrganisation north = live("river");
        Leavers staff = Leavers.in(north, 6, "river");
        List<APerson> gone = staff.leave(0, 3);
        Object id = staff.heldOnce(3).get("id");

        staff.correct(gone.subList(0, 2));
        staff.heldOnce(1);
        eventually(() -> assertThat(state(north, staff.first(), "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        assertThat(person(north, "E2").getString("notWatched")).isEqualTo("ends_held");

        staff.correct(gone.subList(2, 3));
        eventually(() -> assertThat(staff.held().getFirst()).containsEntry("decision", "corrected"));
        eventually(() -> assertThat(person(north, "E2").getString("notWatched")).isNull());
        staff.decide(id, "confirmation").statusCode(409);
    }

    @Test
    void theFirstEndsHaveTakenEffectBeforeTheLastIsToldAndAreTakenBack() {
        AnOrganisation north = live("t1", "t2", "t3", "t4", "t5", "t6");
        Leavers staff = Leavers.in(north, 2, "t1", "t2", "t3", "t4", "t5", "t6");
        eventually(() -> assertThat(alerts(north, "open", "E0")).hasSize(1));
        for (int number : new int[] {0, 2, 4, 6}) {
            staff.leave(number, number + 1);
        }
        eventually(() -> assertThat(standings(north).getInt("people.inPost")).isEqualTo(8));
        eventually(() -> assertThat(alerts(north, "closed", "E0")).hasSize(1));
        assertThat(staff.held()).isEmpty();

        staff.leave(8, 9);

        Object id = staff.heldOnce(5).get("id");
        eventually(() ->
                assertThat(standings(north).getString("people.says")).isEqualTo("7 of 12 checked, 5 not watched"));
        assertThat(state(north, staff.first(), "cm-weekly")).isEqualTo("UNKNOWN");
        staff.leave(10, 11);
        staff.heldOnce(6);

        staff.decide(id, "rejection").statusCode(200);
        eventually(() -> assertThat(standings(north).getInt("people.checked")).isEqualTo(12));
    }

    @Test
    void whoIsErasedHasNotLeft() {
        AnOrganisation north = live("river");
        Leavers staff = Leavers.in(north, 6, "river");
        staff.people
                .subList(0, 3)
                .forEach(person -> events.send("staff.v1", "person.v1", person.id(), laterVersion(), null));
        eventually(() -> assertThat(standings(north).getInt("people.inPost")).isEqualTo(3));
        assertThat(staff.held()).isEmpty();
    }

    private static long laterVersion() {
        return Leavers.versionOf(Watching.now());
    }

    private static void moveADay() {
        Watching.moveClock(Watching.now().plus(Duration.ofDays(1)));
    }

    private static List<Mail> opsMails(AnOrganisation organisation) {
        return opsMailbox(organisation).stream()
                .filter(mail -> mail.subject().endsWith("left?"))
                .toList();
    }
}
