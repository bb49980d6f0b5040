package org.supervisionwatch.alerts.episode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.moveClock;
import static org.supervisionwatch.alerts.testing.Watching.now;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Watching;

/** Follow-ups to arrange before anybody is late, from events to episodes that open and close. */
@QuarkusTest
class FollowUpStoryTest extends ServiceTest {

    @Test
    void aSupervisorsAbsenceOverTheDueDateNeedsCoverUntilASessionIsBookedInTime() {
        AnOrganisation north = live("river");
        APerson sue = inPost(north, "S1", "Sue Super", "river");
        APerson cy = inPost(north, "E1", "Cy Person", "river").with("supervisors", List.of(supervisor(sue)));
        events.person(cy);
        events.session(ASession.caseManagement(north, today()).attendedBy(cy));
        events.person(sue.away("planned", today().plusDays(3), today().plusDays(16)));
        eventually(() -> assertThat(kinds(north, "E1", "open")).contains("needs_cover"));
        assertThat(field(north, cy, "cm-weekly", "flags")).isEqualTo("[needs_cover]");
        assertThat(Watching.standings(north).getList("standings.flags")).contains(List.of("needs_cover"));

        events.session(booked(north, today().plusDays(2)).attendee(cy, null));
        eventually(() -> assertThat(kinds(north, "E1", "open")).doesNotContain("needs_cover"));
        assertThat(causes(north, "E1", "needs_cover")).containsExactly("arranged");
    }

    @Test
    void aBookingWithTheAbsentSupervisorIsNoCoverAndOneWithSomebodyElseIs() {
        AnOrganisation north = live("river");
        APerson sam = inPost(north, "S1", "Sam Super", "river");
        APerson tom = inPost(north, "S2", "Tom Stand-In", "river");
        APerson ann = inPost(north, "E1", "Ann Series", "river").with("supervisors", List.of(supervisor(sam)));
        ASession inTime = booked(north, today().plusDays(5)).with("supervisor", Map.of("personId", sam.id()));
        events.person(ann);
        events.session(ASession.caseManagement(north, today()).attendedBy(ann));
        events.session(inTime.attendee(ann, null));
        eventually(() -> assertThat(field(north, ann, "cm-weekly", "nextBooked"))
                .isEqualTo(today().plusDays(5).toString()));

        events.person(sam.away("planned", today().plusDays(3), today().plusDays(16)));
        eventually(() -> assertThat(kinds(north, "E1", "open")).contains("needs_cover"));

        events.session(inTime.with("supervisor", Map.of("personId", tom.id())));
        eventually(() -> assertThat(kinds(north, "E1", "open")).doesNotContain("needs_cover"));
        events.person(tom.away("unplanned", today().plusDays(4), today().plusDays(5)));
        eventually(() -> assertThat(kinds(north, "E1", "open")).contains("needs_cover"));
    }

    @Test
    void coverIsNoLongerNeededOnceTheSupervisorIsBackByThen() {
        AnOrganisation north = live("river");
        APerson sue = inPost(north, "S1", "Sue Super", "river");
        APerson cy = needsCover(north, sue, today());

        events.person(sue.backOn(today().plusDays(5)));
        eventually(() -> assertThat(kinds(north, cy.employeeNumber(), "open")).doesNotContain("needs_cover"));
        assertThat(causes(north, cy.employeeNumber(), "needs_cover")).containsExactly("arranged");
    }

    @Test
    void coverForAnotherDayIsAnotherFollowUp() {
        AnOrganisation north = live("river");
        APerson sue = inPost(north, "S1", "Sue Super", "river");
        APerson cy = needsCover(north, sue, today().minusDays(5));

        events.session(ASession.caseManagement(north, today()).attendedBy(cy));
        eventually(() ->
                assertThat(causes(north, cy.employeeNumber(), "needs_cover")).containsExactly("arranged"));
        assertThat(kinds(north, cy.employeeNumber(), "open")).contains("needs_cover");
    }

    @Test
    void aSessionCancelledAgainAfterItWasRebookedIsANewFollowUp() {
        AnOrganisation north = live("river");
        APerson di = APerson.in(north, "E1", "Di Cancelled")
                .period("A1", "care_worker", "river", today().minusDays(400), null);
        events.person(di);
        events.session(line(north, today().minusDays(30)).attendedBy(di));
        ASession cancelledOne = line(north, today().minusDays(10)).with("bookedOn", today().minusDays(20));
        events.session(cancelled(cancelledOne, today().minusDays(10)).attendee(di, null));
        nextMorning(north);
        eventually(() -> assertThat(kinds(north, "E1", "open")).contains("rebook"));

        ASession again = line(north, today().plusDays(5)).with("recordedOn", null);
        events.session(again.with("status", "booked").with("bookedOn", today()).attendee(di, null));
        nextMorning(north);
        eventually(() -> assertThat(causes(north, "E1", "rebook")).containsExactly("arranged"));

        events.session(cancelled(again, today()));
        moveClock(now().plus(Duration.ofDays(7)));
        settle(north);
        eventually(() -> assertThat(kinds(north, "E1", "open")).contains("rebook"));
        assertThat(causes(north, "E1", "rebook"))
                .as("the one before stays closed")
                .containsExactly("arranged");
    }

    @Test
    void twoMissedInARowOfAMustGoToTheClinicalLeadAtOnce() {
        AnOrganisation north = live("river");
        APerson ed = late(north, "E2", "Ed Missed");
        events.session(ASession.caseManagement(north, today().minusDays(12)).attendedBy(ed));
        events.session(ASession.caseManagement(north, today().minusDays(6)).attendee(ed, false));
        events.session(ASession.caseManagement(north, today().minusDays(5)).attendee(ed, false));
        nextMorning(north);

        assertThat(mailbox(north).stream()
                        .filter(mail -> mail.to().contains("clinical." + north.code() + "@example.org"))
                        .map(Mornings.Mail::text))
                .singleElement()
                .asString()
                .contains("Ed Missed", "The last two sessions did not take place");
    }

    @Test
    void aCancellationWithoutANewDateAndTwoMissedInARowAreOpenUntilASessionIsHeld() {
        AnOrganisation north = live("river");
        APerson di = late(north, "E1", "Di Cancelled");
        events.session(skills(north, 12).attendedBy(di));
        ASession cancelledOne = skills(north, 6).with("bookedOn", today().minusDays(20));
        events.session(cancelled(cancelledOne, today().minusDays(10)).attendee(di, null));
        APerson ed = late(north, "E2", "Ed Missed");
        events.session(skills(north, 13).attendee(ed, false));
        events.session(skills(north, 6).attendee(ed, false));
        nextMorning(north);
        eventually(() -> assertThat(kinds(north, "E1", "open")).contains("rebook"));
        assertThat(kinds(north, "E2", "open")).contains("missed_again");

        events.session(skills(north, 0).attendedBy(di, ed));
        nextMorning(north);
        assertThat(kinds(north, "E2", "open")).doesNotContain("missed_again");
        assertThat(causes(north, "E1", "rebook")).containsExactly("arranged");
    }

    @Test
    void aSeriesOnANonWorkingDayIsOpenFromTheNextRun() {
        AnOrganisation north = live("river");
        APerson fi = inPost(north, "E3", "Fi Clashes", "river");
        LocalDate friday = today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        for (int week = 1; week <= 3; week++) {
            events.session(booked(north, friday.plusWeeks(week))
                    .with("series", north.id())
                    .attendee(fi, null));
        }
        nextMorning(north);
        eventually(() -> assertThat(kinds(north, "E3", "open")).contains("slot_clash"));
    }

    /** Somebody whose next case management falls on a day on which their supervisor is away. */
    private APerson needsCover(AnOrganisation organisation, APerson supervisor, LocalDate lastHeldOn) {
        APerson person =
                inPost(organisation, "E1", "Cy Person", "river").with("supervisors", List.of(supervisor(supervisor)));
        events.person(person);
        events.session(ASession.caseManagement(organisation, lastHeldOn).attendedBy(person));
        eventually(() ->
                assertThat(field(organisation, person, "cm-weekly", "anchor")).isEqualTo(lastHeldOn.toString()));
        events.person(supervisor.away("planned", today().plusDays(2), today().plusDays(16)));
        eventually(() -> assertThat(kinds(organisation, "E1", "open")).contains("needs_cover"));
        return person;
    }

    /** In post and working Tuesdays and Wednesdays, with no session yet. */
    private APerson late(AnOrganisation organisation, String number, String name) {
        APerson person = APerson.in(organisation, number, name)
                .hours(15)
                .working("2000-01-01", "tue", "wed")
                .pwp("river", today().minusDays(400));
        events.person(person);
        return person;
    }

    private static ASession skills(AnOrganisation organisation, int daysAgo) {
        return ASession.clinicalSkills(organisation, today().minusDays(daysAgo));
    }

    private static ASession line(AnOrganisation organisation, LocalDate day) {
        return ASession.caseManagement(organisation, day)
                .with("segments", List.of(Map.of("type", "line", "minutes", 60)));
    }

    private static ASession cancelled(ASession session, LocalDate on) {
        return session.with("status", "cancelled").with("recordedOn", null).with("cancelledOn", on);
    }

    private static ASession booked(AnOrganisation organisation, LocalDate on) {
        return ASession.caseManagement(organisation, on)
                .with("status", "booked")
                .with("recordedOn", null)
                .with("bookedOn", today());
    }

    private static Map<String, @Nullable Object> supervisor(APerson person) {
        Map<String, @Nullable Object> supervisor = new HashMap<>();
        supervisor.put("type", "case_management");
        supervisor.put("personId", person.id());
        supervisor.put("external", null);
        supervisor.put("from", "2020-01-01");
        supervisor.put("to", null);
        return supervisor;
    }

    private static List<String> kinds(AnOrganisation organisation, String number, String state) {
        return values(organisation, state, "findAll { it.employeeNumber == '" + number + "' }.kind");
    }

    private static List<String> causes(AnOrganisation organisation, String number, String kind) {
        return values(
                organisation,
                "closed",
                "findAll { it.employeeNumber == '" + number + "' && it.kind == '" + kind + "' }.cause");
    }

    private static List<String> values(AnOrganisation organisation, String state, String path) {
        return given().get("/organisations/" + organisation.code() + "/alerts?level=all&limit=200&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items." + path);
    }
}
