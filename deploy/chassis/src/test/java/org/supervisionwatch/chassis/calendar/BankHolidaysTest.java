package org.supervisionwatch.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    @Test
    void aHolidayOnAWeekendIsReplacedByItsSubstitute() {
        assertThat(BankHolidays.of("england-and-wales"))
                .contains(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1))
                .doesNotContain(LocalDate.of(2026, 12, 26));
    }

    @Test
    void eachNationHasItsOwnHolidays() {
        LocalDate saintPatrick = LocalDate.of(2026, 3, 17);
        assertThat(BankHolidays.of("northern-ireland")).contains(saintPatrick);
        assertThat(BankHolidays.of("scotland")).doesNotContain(saintPatrick);
    }

    @Test
    void anUnknownCalendarHasNoHolidays() {
        assertThat(BankHolidays.of(BankHolidays.NONE)).isEmpty();
        assertThat(BankHolidays.of("atlantis")).isEmpty();
    }
}
