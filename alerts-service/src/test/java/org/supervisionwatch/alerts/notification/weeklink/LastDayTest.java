package org.supervisionwatch.alerts.notification.weeklink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;

class LastDayTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Good Friday and Easter Monday, Christmas Day and the substitute for Boxing Day, New Year's Day. */
    private static final HolidayDates HOLIDAYS = new HolidayDates(Set.of(
            LocalDate.of(2027, 3, 26),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2027, 1, 1)));

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({
        // an ordinary week
        "2026-11-23T08:00, 2026-11-27",
        "2026-11-27T12:59, 2026-11-27",
        "2026-11-27T13:00, 2026-12-04",
        "2026-11-29T09:00, 2026-12-04",
        // Thursday before Good Friday, and the week after Easter
        "2027-03-22T08:00, 2027-03-25",
        "2027-03-25T13:00, 2027-04-02",
        // Christmas Eve, then New Year's Eve
        "2026-12-21T08:00, 2026-12-24",
        "2026-12-24T13:00, 2026-12-31"
    })
    void aLinkIsDueOnTheLastWorkingDayAtOne(LocalDateTime after, LocalDate day) {
        assertThat(new LastDay(LONDON, HOLIDAYS).nextAfter(instant(after))).isEqualTo(instant(day.atTime(13, 0)));
    }

    @Test
    void linksAreDueAtOneLocalTimeBeforeAndAfterAClockChange() {
        LastDay days = new LastDay(LONDON, HolidayDates.NONE);

        Instant summer = days.nextAfter(Instant.parse("2026-10-19T08:00:00Z"));
        Instant winter = days.nextAfter(summer);

        assertThat(summer).isEqualTo(Instant.parse("2026-10-23T12:00:00Z"));
        assertThat(winter).isEqualTo(Instant.parse("2026-10-30T13:00:00Z"));
    }

    @Test
    void aWeekWithoutAWorkingDayHasNoLink() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        HolidayDates closed = new HolidayDates(
                IntStream.range(0, 5).mapToObj(monday::plusDays).collect(Collectors.toSet()));

        assertThat(new LastDay(LONDON, closed).nextAfter(instant(monday.atTime(8, 0))))
                .isEqualTo(instant(LocalDateTime.parse("2026-12-04T13:00")));
    }

    @Test
    void aLinkIsStaleOnceItsDayIsOver() {
        Instant friday = instant(LocalDateTime.parse("2026-11-27T13:00"));

        assertThat(LastDay.stale(friday, instant(LocalDateTime.parse("2026-11-27T23:59")), LONDON))
                .isFalse();
        assertThat(LastDay.stale(friday, instant(LocalDateTime.parse("2026-11-28T00:00")), LONDON))
                .isTrue();
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(LONDON).toInstant();
    }
}
