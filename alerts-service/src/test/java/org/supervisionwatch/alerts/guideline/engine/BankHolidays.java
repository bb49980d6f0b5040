package org.supervisionwatch.alerts.guideline.engine;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;

/** The bank holidays of England and Wales, and random ones. */
final class BankHolidays {

    static final HolidayDates ENGLAND = new HolidayDates(Set.copyOf(Stream.of(
                    "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26",
                    "2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26",
                    "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28",
                    "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28",
                    "2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26")
            .flatMap(year -> Stream.of(year.split(" ")))
            .map(LocalDate::parse)
            .toList()));

    private BankHolidays() {}

    /** Mostly the real ones, sometimes none, sometimes with up to nine days added. */
    static HolidayDates of(Dice dice) {
        return switch (dice.below(6)) {
            case 0 -> HolidayDates.NONE;
            case 1 -> {
                Set<LocalDate> days = new HashSet<>(ENGLAND.days());
                LocalDate first = dice.within(60);
                List<LocalDate> more =
                        first.datesUntil(first.plusDays(dice.between(1, 9))).toList();
                days.addAll(more);
                yield new HolidayDates(days);
            }
            default -> ENGLAND;
        };
    }
}
