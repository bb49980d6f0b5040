package org.supervisionwatch.journey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Mondays on which a journey may begin in any year: no bank holiday moves a due date or a mail, neither of the sessions that it enters
 * for the time before nor in the weeks that it takes.
 */
final class QuietMondays {

    private static final int WEEKS_BEFORE = 2;

    private final Service alerts;

    /** @param alerts has the calendar */
    QuietMondays(Service alerts) {
        this.alerts = alerts;
    }

    LocalDate after(LocalDate day, int weeks) {
        LocalDate monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Optional<LocalDate> holiday = lastBankHoliday(monday, weeks);
        while (holiday.isPresent()) {
            monday = holiday.get().plusWeeks(WEEKS_BEFORE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            holiday = lastBankHoliday(monday, weeks);
        }
        return monday;
    }

    private Optional<LocalDate> lastBankHoliday(LocalDate monday, int weeks) {
        LocalDate from = monday.minusWeeks(WEEKS_BEFORE);
        LocalDate to = monday.plusWeeks(weeks);
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(this::bankHolidays)
                .flatMap(List::stream)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .max(Comparator.naturalOrder());
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
