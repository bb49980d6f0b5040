package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.TestDay;
import org.supervisionwatch.supervision.Roster.Town;

/** The supervisor's week in a browser without scripts. */
@QuarkusTest
class WeekTest extends TownCase {

    @Override
    Town town() {
        return Sues.people(roster);
    }

    /** So that yesterday and tomorrow are of the week that the page shows. */
    @BeforeEach
    void onAWednesday() {
        beginOn(DayOfWeek.WEDNESDAY);
    }

    private void beginOn(DayOfWeek day) {
        today = TestDay.date().with(TemporalAdjusters.nextOrSame(day));
        clock.standAt(today.atTime(10, 0).atZone(LONDON).toInstant());
    }

    @Test
    void thePageShowsBookingsRecordedSessionsAndSupervisees() {
        api.record(Body.booked(today).with("time", "14:00"));
        api.record(Body.held(today).withAttendees(BEN).with("minutes", 50));
        api.record(Body.booked(today.minusDays(8)).with("type", "clinical_skills"));

        assertThat(week().html())
                .contains("Person 20001: my week", ", 14:00", "Case management: Ann Archer", "not recorded yet")
                .contains("held, Case management, 50 min: Ben Baker")
                .contains("Ann Archer, case management", "Ben Baker, clinical skills", "<li>Ann Archer</li>");
    }

    @Test
    void allBookingsAreRecordedAsHeldByOneButton() {
        String ann = api.record(Body.booked(today).with("time", "14:00")).id();
        String group = api.record(Sues.group(today.minusDays(9), List.of(ANN, BEN, CAT)))
                .id();
        api.record(Body.booked(today.plusDays(1)));

        WebPage saved = week().press("all");

        assertThat(saved.html()).contains("Saved: 2 sessions.").doesNotContain("not recorded yet");
        api.get("/" + ann).body("status", is("held")).body("time", is("14:00")).body("minutes", is(60));
        api.get("/" + group)
                .body("status", is("held"))
                .body("attendees.attended", is(List.of(true, true, true)))
                .body("attendees[0].minutes", nullValue());
        api.get("?status=booked").body("items", hasSize(1));
    }

    @Test
    void aGroupWithOneEarlyLeaverNeedsOneNumber() {
        List<String> eight = Sues.eight(roster, api.town());
        String group = api.record(Sues.group(today, eight)).id();

        week().with("left." + group + "." + CAT, "45").press("all");

        api.get("/" + group)
                .body("status", is("held"))
                .body("attendees", hasSize(8))
                .body("attendees.findAll { it.minutes == null }", hasSize(7))
                .body("attendees.find { it.employeeNumber == '" + CAT + "' }.minutes", is(45));
    }

    @Test
    void absenteesAreUnticked() {
        String group = api.record(Sues.group(today, List.of(ANN, BEN, CAT))).id();

        week().untick("there." + group, BEN).with("outcome." + group, "held").press("marked");

        api.get("/" + group).body("attendees.attended", is(List.of(true, false, true)));
    }

    @Test
    void cancelledAndMissedSessionsAreRecordedWithWhoAndWhy() {
        String one = api.record(Body.booked(today)).id();
        String other = api.record(Body.booked(today.minusDays(7))).id();
        String tomorrow = api.record(Body.booked(today.plusDays(1))).id();

        week().with("outcome." + one, "cancelled")
                .with("by." + one, "supervisor")
                .with("reason." + one, "clinical_pressure")
                .with("outcome." + other, "missed")
                .with("outcome." + tomorrow, "cancelled")
                .with("by." + tomorrow, "service")
                .with("reason." + tomorrow, "no_room")
                .press("marked");

        api.get("/" + one).body("status", is("cancelled")).body("reasonCode", is("clinical_pressure"));
        api.get("/" + other).body("status", is("missed"));
        api.get("/" + tomorrow).body("status", is("cancelled")).body("reasonCode", is("no_room"));
    }

    @Test
    void onASundayTomorrowIsOfTheWeekThatIsNotShownYet() {
        beginOn(DayOfWeek.SUNDAY);
        String tomorrow = api.record(Body.booked(today.plusDays(1))).id();

        assertThat(week().html()).doesNotContain(tomorrow);
    }

    @Test
    void invalidInputIsShownAgainAndTheOthersAreSaved() {
        String wrong = api.record(Body.booked(today)).id();
        String right = api.record(Body.booked(today.minusDays(7))).id();

        WebPage answer = week().with("outcome." + wrong, "cancelled")
                .with("minutes." + wrong + ".0", "50")
                .with("outcome." + right, "held")
                .press("marked");

        assertThat(answer.html())
                .contains("Saved: 1 session. Not saved: 1")
                .contains("Who cancelled it: is required", "Why: is required");
        assertThat(answer.value("outcome." + wrong)).isEqualTo("cancelled");
        assertThat(answer.value("minutes." + wrong + ".0")).isEqualTo("50");
        api.get("/" + right).body("status", is("held"));
        answer.with("by." + wrong, "service").with("reason." + wrong, "no_room").press("marked");
        api.get("/" + wrong).body("status", is("cancelled"));
    }

    @Test
    void minutesThatAreNotANumberAreShownAgain() {
        String booking = api.record(Body.booked(today)).id();

        WebPage answer = week().with("minutes." + booking + ".0", "fifty")
                .with("outcome." + booking, "held")
                .press("marked");

        assertThat(answer.html()).contains("Minutes: must be between 1 and 480");
        assertThat(answer.value("minutes." + booking + ".0")).isEqualTo("fifty");
    }

    @Test
    void aChangeByAnotherUserIsReportedAndNotOverwritten() {
        Api.RecordedSession booking = api.record(Body.booked(today));
        WebPage page = week().with("outcome." + booking.id(), "missed");
        api.put(booking, Body.held(today).with("minutes", 45)).statusCode(200);

        assertThat(page.press("marked").html())
                .contains("It has been changed since you opened this page", "Not saved: 1");
        api.get("/" + booking.id()).body("status", is("held")).body("minutes", is(45));
    }

    @Test
    void savingTwiceRecordsOnce() {
        String booking = api.record(Body.booked(today)).id();
        WebPage page = week();
        page.press("all");

        assertThat(page.press("all").html()).contains("Saved: 1 session.");
        api.get("/" + booking).body("revisions", hasSize(1));
    }

    @Test
    void severalSegmentsHaveTheirOwnMinutes() {
        String mixed = api.record(Body.booked(today)
                        .without("type", "minutes")
                        .with(
                                "segments",
                                List.of(
                                        new Body()
                                                .with("type", "clinical_skills")
                                                .with("minutes", 90),
                                        new Body()
                                                .with("type", "case_management")
                                                .with("minutes", 30))))
                .id();

        week().with("minutes." + mixed + ".1", "15").press("all");

        api.get("/" + mixed).body("segments.minutes", is(List.of(90, 15)));
    }

    @Test
    void openingThePageChangesNothing() {
        api.record(Body.booked(today));

        given().get(Sues.week(api.town())).then().statusCode(200).header("Cache-Control", "no-store");
        given().head(Sues.week(api.town())).then().statusCode(200);
        api.get("").body("items", hasSize(1)).body("items[0].status", is("booked"));
        given().get(api.town().path() + "/supervisors/nobody/week").then().statusCode(404);
    }

    private WebPage week() {
        return WebPage.open(Sues.week(api.town()));
    }
}
