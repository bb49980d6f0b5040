package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars.ProclaimedDay;

class HolidayCalendarsTest {

    private static final HolidayCalendars LIBRARY = new HolidayCalendars();

    @Test
    void inEnglandAndWalesTheDaysOffAreTheSubstituteDays() {
        assertThat(daysOf("england-and-wales", 2026))
                .containsExactly("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28");
    }

    @Test
    void christmasDaysOnAWeekendHaveSubstituteDays() {
        assertThat(daysOf("england-and-wales", 2021)).endsWith("12-27", "12-28");
        assertThat(daysOf("england-and-wales", 2022)).endsWith("12-26", "12-27");
    }

    @Test
    void scotlandHasTheSecondOfJanuaryAndSaintAndrewsDay() {
        assertThat(daysOf("scotland", 2025))
                .containsExactly("01-01", "01-02", "04-18", "05-05", "05-26", "08-04", "12-01", "12-25", "12-26");
        assertThat(daysOf("scotland", 2022)).startsWith("01-03", "01-04");
    }

    @Test
    void northernIrelandHasSaintPatrickAndTheBoyne() {
        assertThat(daysOf("northern-ireland", 2026))
                .containsExactly(
                        "01-01", "03-17", "04-03", "04-06", "05-04", "05-25", "07-13", "08-31", "12-25", "12-28");
        assertThat(daysOf("northern-ireland", 2024)).contains("03-18", "07-12");
    }

    @Test
    void theCalendarNoneHasNoDays() {
        assertThat(LIBRARY.named("none")).contains(HolidayDates.NONE);
        assertThat(LIBRARY.named("atlantis")).isEmpty();
    }

    @Test
    void anAddedDayBelongsToItsCalendarOnly() {
        LocalDate jubilee = LocalDate.of(2026, 6, 15);
        HolidayCalendars calendars = LIBRARY.with(List.of(new ProclaimedDay("scotland", jubilee, true)));
        assertThat(calendars.named("scotland").orElseThrow().contains(jubilee)).isTrue();
        assertThat(calendars.named("northern-ireland").orElseThrow().contains(jubilee))
                .isFalse();
    }

    @Test
    void aRemovedDayIsNotABankHoliday() {
        LocalDate moved = LocalDate.of(2026, 5, 4);
        HolidayCalendars calendars = LIBRARY.with(List.of(new ProclaimedDay("england-and-wales", moved, false)));
        assertThat(LIBRARY.named("england-and-wales").orElseThrow().contains(moved))
                .isTrue();
        assertThat(calendars.named("england-and-wales").orElseThrow().contains(moved))
                .isFalse();
    }

    @Test
    void daysOfAnUnknownCalendarAreIgnored() {
        HolidayCalendars calendars =
                LIBRARY.with(List.of(new ProclaimedDay("atlantis", LocalDate.of(2026, 1, 2), true)));
        assertThat(calendars.names()).isEqualTo(LIBRARY.names());
    }

    private static Stream<String> daysOf(String calendar, int year) {
        return LIBRARY.named(calendar).orElseThrow().days().stream()
                .filter(day -> day.getYear() == year)
                .sorted()
                .map(day -> day.toString().substring(5));
    }
}
