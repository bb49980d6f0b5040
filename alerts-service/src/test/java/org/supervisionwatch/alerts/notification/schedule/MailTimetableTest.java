package org.supervisionwatch.alerts.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;

class MailTimetableTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final HolidayDates ENGLAND =
            new HolidayCalendars().named("england-and-wales").orElseThrow();
    private static final MailTimetable AT_EIGHT = of("Mondays to Fridays 08:00");
    private static final MailTimetable MONDAYS = of("Mondays 08:00; remind every 14 days");

    @Test
    void itIsEightLocalTimeBeforeAndAfterTheClocksGoForward() {
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-03-27T07:00:00Z"))).isEqualTo("2026-03-27T08:00:00Z");
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-03-27T08:00:00Z"))).isEqualTo("2026-03-30T07:00:00Z");
    }

    @Test
    @DisplayName("Lesson 9: The clock on the wall decides, also when it changes")
    void itIsEightLocalTimeBeforeAndAfterTheClocksGoBack() {
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-10-23T07:00:00Z"))).isEqualTo("2026-10-26T08:00:00Z");
    }

    @Test
    void aTimeSkippedByAClockChangeIsLaterAndOfOneThatOccursTwiceItIsTheFirst() {
        MailTimetable sundays = of("Mondays to Sundays 01:30");
        assertThat(sundays.nextAfter(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(sundays.nextAfter(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(sundays.nextAfter(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void weekendsAndBankHolidaysAreLeftOut() {
        // Good Friday, the weekend and Easter Monday.
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-04-02T08:00:00Z"))).isEqualTo("2026-04-07T07:00:00Z");
    }

    @Test
    @DisplayName("Lesson 8: What falls on a day without mail is deferred, never dropped")
    void aBankHolidayMondayIsDeferredToTuesdayAndNotDropped() {
        assertThat(MONDAYS.nextAfter(Instant.parse("2026-05-19T08:00:00Z"))).isEqualTo("2026-05-26T07:00:00Z");
        assertThat(MONDAYS.nextAfter(Instant.parse("2026-05-26T07:00:00Z"))).isEqualTo("2026-06-01T07:00:00Z");
    }

    @Test
    void overChristmasEachSkippedDayIsMadeUpOnTheNextBusinessDay() {
        // Christmas Day is a Friday, and the Monday after it stands in for Boxing Day.
        assertThat(of("Fridays 08:00")
                        .after(Instant.parse("2026-12-18T09:00:00Z"))
                        .limit(3))
                .containsExactlyElementsOf(
                        instants("2026-12-29T08:00:00Z", "2027-01-04T08:00:00Z", "2027-01-08T08:00:00Z"));
        assertThat(AT_EIGHT.after(Instant.parse("2026-12-24T09:00:00Z")).limit(2))
                .containsExactlyElementsOf(instants("2026-12-29T08:00:00Z", "2026-12-30T08:00:00Z"));
    }

    @Test
    void aWeekendInTheScheduleIsAMailDay() {
        assertThat(of("Saturdays and Sundays 09:00")
                        .after(Instant.parse("2026-06-05T12:00:00Z"))
                        .limit(3))
                .containsExactlyElementsOf(
                        instants("2026-06-06T08:00:00Z", "2026-06-07T08:00:00Z", "2026-06-13T08:00:00Z"));
    }

    @Test
    void theLatestOfSeveralMissedIsTheOneThatIsMadeUp() {
        Instant due = Instant.parse("2026-06-01T07:00:00Z");
        assertThat(AT_EIGHT.latest(due, Instant.parse("2026-06-04T06:00:00Z")))
                .contains(Instant.parse("2026-06-03T07:00:00Z"));
        assertThat(AT_EIGHT.latest(due, Instant.parse("2026-06-07T20:00:00Z")))
                .contains(Instant.parse("2026-06-05T07:00:00Z"));
        assertThat(AT_EIGHT.latest(due, due)).contains(due);
        assertThat(MONDAYS.latest(due.plusSeconds(1), Instant.parse("2026-06-07T20:00:00Z")))
                .isEmpty();
    }

    @Test
    void reminderPeriodsBeginOnMondaysAndTheFullPictureIsDueOnTheFirstMailDayOfEachWeek() {
        assertThat(AT_EIGHT.fullPictureFrom(LocalDate.of(2026, 6, 4))).isEqualTo("2026-06-01");
        assertThat(AT_EIGHT.fullPictureFrom(LocalDate.of(2026, 4, 6))).isEqualTo("2026-04-07");
        assertThat(of("Thursdays 08:00").fullPictureFrom(LocalDate.of(2026, 6, 2)))
                .isEqualTo("2026-06-04");
        LocalDate first = MONDAYS.remindersFrom(LocalDate.of(2026, 6, 10));
        assertThat(first).isIn(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 8));
        assertThat(MONDAYS.remindersFrom(first.plusDays(13))).isEqualTo(first);
        assertThat(MONDAYS.remindersFrom(first.plusDays(14))).isEqualTo(first.plusDays(14));
        assertThat(MONDAYS.fullPictureFrom(first.plusDays(7)))
                .as("of each week")
                .isEqualTo(first.plusDays(7));
    }

    private static MailTimetable of(String sentence) {
        return new MailTimetable(ScheduleReaderTest.schedule(sentence), LONDON, ENGLAND);
    }

    private static List<Instant> instants(String... each) {
        return List.of(each).stream().map(Instant::parse).toList();
    }
}
