package org.supervisionwatch.supervision.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.chassis.calendar.BankHolidays;

/** The dates of a series. */
class SeriesDatesTest {

    private static final Set<LocalDate> ENGLAND = BankHolidays.of("england-and-wales");

    @Test
    void overChristmasTheBankHolidaysAreSkippedAndNotCounted() {
        SeriesDates days = SeriesDates.of(SeriesRhythm.WEEKLY, day("2026-12-18"), 4, null, ENGLAND);

        assertThat(days.booked()).containsExactly(days("2026-12-18", "2027-01-08", "2027-01-15", "2027-01-22"));
        assertThat(days.skipped()).containsExactly(days("2026-12-25", "2027-01-01"));
    }

    @Test
    void aBankHolidayMondayIsSkippedAndTheNextMondayIsNot() {
        SeriesDates days = SeriesDates.of(SeriesRhythm.WEEKLY, day("2027-04-26"), null, day("2027-05-10"), ENGLAND);

        assertThat(days.booked()).containsExactly(days("2027-04-26", "2027-05-10"));
        assertThat(days.skipped()).containsExactly(day("2027-05-03"));
    }

    @Test
    void aSubstituteDayIsABankHolidayToo() {
        assertThat(SeriesDates.of(SeriesRhythm.WEEKLY, day("2026-12-28"), 1, null, ENGLAND)
                        .skipped())
                .containsExactly(day("2026-12-28"));
    }

    @Test
    void aFortnightlySeriesStaysInStepAfterASkippedDate() {
        SeriesDates days = SeriesDates.of(SeriesRhythm.FORTNIGHTLY, day("2026-12-11"), 3, null, ENGLAND);

        assertThat(days.booked()).containsExactly(days("2026-12-11", "2027-01-08", "2027-01-22"));
        assertThat(days.skipped()).containsExactly(day("2026-12-25"));
    }

    @Test
    void aMonthlySeriesFallsOnTheSameWeekdayOfTheMonth() {
        assertThat(SeriesDates.of(SeriesRhythm.MONTHLY, day("2026-12-08"), 4, null, Set.of())
                        .booked())
                .containsExactly(days("2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09"));
    }

    @Test
    void aSeriesThatBeginsOnAFifthWeekdayUsesTheLastOfEachMonth() {
        assertThat(SeriesDates.of(SeriesRhythm.MONTHLY, day("2026-12-31"), 3, null, Set.of())
                        .booked())
                .containsExactly(days("2026-12-31", "2027-01-28", "2027-02-25"));
    }

    @Test
    void aDateOnTheLastDayIsIncluded() {
        assertThat(SeriesDates.of(SeriesRhythm.WEEKLY, day("2026-12-01"), null, day("2026-12-15"), Set.of())
                        .booked())
                .hasSize(3);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static LocalDate[] days(String... iso) {
        return Stream.of(iso).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}
