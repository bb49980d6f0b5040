package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.calendar.BankHolidays;

/** What the roster says against a session's date is said in the answer, and the session is kept. */
@QuarkusTest
class WarningTest extends TownCase {

    private static final Set<LocalDate> HOLIDAYS = BankHolidays.of("england-and-wales");

    LocalDate monday;

    @BeforeEach
    void theNextMondayThatIsNoHoliday() {
        monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (HOLIDAYS.contains(monday)
                || HOLIDAYS.contains(monday.plusWeeks(1))
                || HOLIDAYS.contains(monday.plusDays(1))) {
            monday = monday.plusWeeks(1);
        }
    }

    @Test
    void aSupervisorWhoWasNotInPostIsNamedWhateverBecameOfTheSession() {
        sue("\"assignments\": [{\"from\": \"2020-01-01\", \"to\": \"%s\"}]".formatted(today.minusDays(1)));

        for (String status : List.of("booked", "missed", "held")) {
            api.post(Body.held(today).with("status", status))
                    .statusCode(201)
                    .body("status", is(status))
                    .body(
                            "warnings.findAll { it.code == 'supervisor_not_in_post' }.pointer",
                            contains("/supervisor/employeeNumber"));
        }
        api.post(Body.held(today.minusDays(1))).statusCode(201).body("warnings", nullValue());
        api.post(Body.cancelled(today)).statusCode(201).body("warnings", nullValue());
    }

    @Test
    void aSupervisorWhoIsYetToBeginIsNotInPostEither() {
        sue("\"assignments\": [{\"from\": \"%s\", \"to\": null}]".formatted(today));

        api.post(Body.held(today.minusDays(1))).body("warnings.code", contains("supervisor_not_in_post"));
        api.post(Body.held(today)).body("warnings", nullValue());
    }

    @Test
    void aBookingWithASupervisorOnLeaveSaysSoAndOneThatTookPlaceDoesNot() {
        sue("\"absences\": [{\"class\": \"long\", \"from\": \"%s\", \"to\": null}]".formatted(today));

        api.post(Body.booked(monday)).statusCode(201).body("warnings.code", contains("supervisor_away"));
        api.post(Body.held(today)).statusCode(201).body("warnings", nullValue());
    }

    @Test
    void aBookingOnADayOffNamesTheDayAndTheDaysWorked() {
        person(ANN, "Ann Archer", "\"pattern\": [{\"from\": \"2020-01-01\", \"days\": [\"wed\", \"tue\"]}]");

        String message = api.post(Body.booked(monday))
                .statusCode(201)
                .body("warnings.code", contains("supervisee_not_a_working_day"))
                .body("warnings.pointer", contains("/attendees/0/employeeNumber"))
                .extract()
                .path("warnings[0].message");
        assertThat(message)
                .startsWith("Ann Archer does not work on Mon ")
                .endsWith("That week they work on Tuesday, Wednesday.");
        api.post(Body.booked(monday.plusDays(1))).statusCode(201).body("warnings", nullValue());
    }

    @Test
    void aNineDayFortnightHasADayOffInOneWeekAlone() {
        person(ANN, "Ann Archer", """
                "pattern": [{"from": "%s", "weeks": [["mon", "tue"], ["tue"]]}]
                """.formatted(monday));

        api.post(Body.booked(monday)).body("warnings", nullValue());
        api.post(Body.booked(monday.plusWeeks(1))).body("warnings.code", contains("supervisee_not_a_working_day"));
    }

    @Test
    void bankStaffAreExpectedOnTheirShifts() {
        person(ANN, "Ann Archer", """
                "pattern": [{"from": "2020-01-01", "days": []}],
                "hours": [{"month": "2026-01", "clinicalMinutes": null, "shifts": ["%s", "%s"]}]
                """.formatted(monday, monday.plusDays(4)));

        api.post(Body.booked(monday)).body("warnings", nullValue());
        api.post(Body.booked(monday.plusDays(1))).body("warnings.code", contains("supervisee_not_a_working_day"));
        api.post(Body.booked(monday.plusWeeks(1))).body("warnings", nullValue());
    }

    @Test
    void aBookingInSomebodysLeaveSaysThatTheyAreAwayAndNeverWhy() {
        person(ANN, "Ann Archer", """
                "absences": [{"class": "unplanned", "from": "%s", "to": "%s"}]
                """.formatted(monday, monday));

        String answer = api.post(Body.booked(monday))
                .statusCode(201)
                .body("warnings.code", contains("supervisee_away"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("unplanned");
        api.post(Body.booked(monday.plusDays(1))).body("warnings", nullValue());
    }

    @Test
    void whoCameOnADayOffCameAndWhoDidNotIsNamed() {
        LocalDate last = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        person(ANN, "Ann Archer", "\"pattern\": [{\"from\": \"2020-01-01\", \"days\": [\"tue\"]}]");
        person(BEN, "Ben Baker", "\"pattern\": [{\"from\": \"2020-01-01\", \"days\": [\"tue\"]}]");

        api.post(Body.group(last)
                        .with(
                                "attendees",
                                List.of(Body.attendee(ANN), Body.attendee(BEN).with("attended", false))))
                .statusCode(201)
                .body("warnings.pointer", contains("/attendees/1/employeeNumber"));
        api.post(Body.held(last).with("status", "missed"))
                .body("warnings.code", contains("supervisee_not_a_working_day"));
    }

    @Test
    void aBookingOnABankHolidaySaysSo() {
        LocalDate mayDay =
                LocalDate.of(today.getYear() + 1, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));

        api.post(Body.booked(mayDay))
                .statusCode(201)
                .body("warnings.code", contains("bank_holiday"))
                .body("warnings.pointer", contains("/date"));
    }

    @Test
    void aBookingAfterSomebodysLastDaySaysSo() {
        person(ANN, "Ann Archer", "\"assignments\": [{\"from\": \"2020-01-01\", \"to\": \"%s\"}]".formatted(today));

        api.post(Body.booked(monday)).statusCode(201).body("warnings.code", contains("supervisee_not_in_post"));
    }

    @Test
    void theSupervisorsWeekShowsWhatIsDoubtfulBesideTheBookingAndAfterSaving() {
        person(
                ANN,
                "Ann Archer",
                "\"pattern\": [{\"from\": \"2020-01-01\", \"days\": [\"%s\"]}]"
                        .formatted(today.plusDays(1)
                                .getDayOfWeek()
                                .name()
                                .substring(0, 3)
                                .toLowerCase(Locale.ROOT)));
        api.post(Body.booked(today).with("type", "case_managment")).statusCode(201);

        WebPage week = WebPage.open(Sues.week(api.town()));
        assertThat(week.html()).contains("Ann Archer does not work on", "Did you mean case_management?");

        assertThat(week.press("all").html())
                .contains("Saved: 1 session.", "Saved; please check.", "Did you mean case_management?")
                .doesNotContain("Ann Archer does not work on");
    }

    @Test
    void aRowOfABatchSaysWhatIsDoubtfulAboutIt() {
        sue("\"absences\": [{\"class\": \"planned\", \"from\": \"%s\", \"to\": null}]".formatted(today));

        api.post("/sessions/batch", Map.of("rows", List.of(Map.of("session", Body.booked(monday)))))
                .statusCode(200)
                .body("kept", is(1))
                .body("rows[0].warnings.code", contains("supervisor_away"))
                .body("rows[0].warnings.pointer", contains("/rows/0/session/supervisor/employeeNumber"));
    }

    private void sue(String more) {
        person(SUE, "Sue Sharma", more);
    }

    private void person(String number, String name, String more) {
        roster.publish(api.town(), number, name, more);
        roster.awaitName(api.town(), number, name);
    }
}
