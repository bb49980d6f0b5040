package org.supervisionwatch.alerts.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.Holidays;

class CalendarsTest {

    private final Calendars calendars = new Calendars();

    @Test
    void bankHolidaysAreTheSubstituteDays() {
        List<LocalDate> in2026 = calendars.named("england-and-wales").orElseThrow().days().stream()
                .filter(day -> day.getYear() == 2026)
                .sorted()
                .toList();
        assertThat(in2026)
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 28));
    }

    @Test
    void aCalendarMayHaveNone() {
        assertThat(calendars.named("none")).contains(Holidays.NONE);
        assertThat(calendars.named("atlantis")).isEmpty();
    }
}
