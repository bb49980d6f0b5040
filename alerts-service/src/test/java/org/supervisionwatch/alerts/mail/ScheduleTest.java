package org.supervisionwatch.alerts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    private static final Predicate<LocalDate> BUSINESS_DAY =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !day.equals(EASTER_MONDAY);
    private static final Schedule AT_EIGHT = new Schedule(LocalTime.of(8, 0), LONDON, BUSINESS_DAY);

    @Test
    void itIsEightOnTheWallBeforeAndAfterTheClocksGoForward() {
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-03-27T07:00:00Z"))).isEqualTo("2026-03-27T08:00:00Z");
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-03-27T08:00:00Z"))).isEqualTo("2026-03-30T07:00:00Z");
    }

    @Test
    void itIsEightOnTheWallBeforeAndAfterTheClocksGoBack() {
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-10-23T07:00:00Z"))).isEqualTo("2026-10-26T08:00:00Z");
    }

    @Test
    void aTimeThatTheClocksSkipIsTheFirstMomentAfterTheGapAndOneThatComesTwiceTheFirst() {
        Schedule skipped = new Schedule(LocalTime.of(1, 30), LONDON, _ -> true);
        assertThat(skipped.nextAfter(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(skipped.nextAfter(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(skipped.nextAfter(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void weekendsAndBankHolidaysAreLeftOut() {
        // Thursday before Good Friday is a business day here; Saturday, Sunday and Easter Monday are not.
        assertThat(AT_EIGHT.nextAfter(Instant.parse("2026-04-03T08:00:00Z"))).isEqualTo("2026-04-07T07:00:00Z");
    }

    @Test
    void whatWasMissedInThreeDaysOfDowntimeIsMadeUpOnce() {
        Instant due = Instant.parse("2026-06-01T07:00:00Z");
        assertThat(AT_EIGHT.latestMissed(due, Instant.parse("2026-06-04T06:00:00Z")))
                .isEqualTo("2026-06-03T07:00:00Z");
        assertThat(AT_EIGHT.latestMissed(due, Instant.parse("2026-06-07T20:00:00Z")))
                .isEqualTo("2026-06-05T07:00:00Z");
        assertThat(AT_EIGHT.latestMissed(due, due)).isEqualTo(due);
    }
}
