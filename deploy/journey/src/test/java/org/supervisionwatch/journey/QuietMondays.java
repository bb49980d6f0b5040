package org.supervisionwatch.journey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mondays on which a journey may begin in any year: no bank holiday moves a due date or a mail, neither of the sessions that it enters
 * for the time before nor in the weeks that it takes; and no block of twelve weeks ends short, or is at risk, for people who are given
 * no more sessions than the journey is about.
 */
final class QuietMondays {

    /** The journeys' people are watched from then on. */
    static final int WEEKS_BEFORE = 2;

    private static final LocalDate FIRST_BLOCK = LocalDate.of(2026, 1, 5);
    private static final int BLOCK_WEEKS = 12;
    private static final int LAST_WEEK = 6;

    private final Service alerts;

    /** @param alerts has the calendar */
    QuietMondays(Service alerts) {
        this.alerts = alerts;
    }

    LocalDate after(LocalDate day, int weeks) {
        return Stream.iterate(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), monday -> monday.plusWeeks(1))
                .filter(QuietMondays::isAmidABlock)
                .filter(monday -> noBankHoliday(monday.minusWeeks(WEEKS_BEFORE), monday.plusWeeks(weeks)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAmidABlock(LocalDate monday) {
        long week = Math.floorMod(ChronoUnit.WEEKS.between(FIRST_BLOCK, monday), BLOCK_WEEKS);
        return week >= WEEKS_BEFORE && week <= LAST_WEEK;
    }

    private boolean noBankHoliday(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(this::bankHolidays)
                .flatMap(List::stream)
                .noneMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    private List<LocalDate> bankHolidays(int year) {
        List<String> days = alerts.request()
                .get("/calendars/england-and-wales?year=" + year)
                .then()
                .statusCode(200)
                .extract()
                .path("holidays");
        return days.stream().map(LocalDate::parse).toList();
    }
}
