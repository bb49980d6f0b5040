package org.supervisionwatch.alerts.roster.facts;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;

/** Working days and hours, joined for the engine. */
class WorkingWeekdaysTest {

    @Test
    void daysAndHoursThatChangeOnDifferentDatesAreJoined() {
        List<WorkingPattern> patterns = WorkingWeekdays.withHours(
                List.of(week("2024-01-01", Set.of(MONDAY, TUESDAY)), week("2025-03-01", Set.of(FRIDAY))),
                List.of(term("2024-01-01", "37.5"), term("2025-06-01", "15")));

        assertThat(patterns)
                .containsExactly(
                        new WorkingPattern(day("2024-01-01"), Set.of(MONDAY, TUESDAY), hours("37.5")),
                        new WorkingPattern(day("2025-03-01"), Set.of(FRIDAY), hours("37.5")),
                        new WorkingPattern(day("2025-06-01"), Set.of(FRIDAY), hours("15")));
    }

    @Test
    void theFirstOfEitherAlsoCoversTheDaysBeforeIt() {
        List<WorkingPattern> patterns = WorkingWeekdays.withHours(
                List.of(week("2024-01-01", Set.of(MONDAY))), List.of(term("2025-01-01", "15")));

        assertThat(patterns).first().isEqualTo(new WorkingPattern(day("2024-01-01"), Set.of(MONDAY), hours("15")));
    }

    @Test
    void aContractWithoutHoursHasNoShareOfFullTime() {
        List<WorkingPattern> patterns = WorkingWeekdays.withHours(
                List.of(week("2024-01-01", Set.of(MONDAY))), List.of(term("2024-01-01", "0")));

        assertThat(patterns).first().extracting(WorkingPattern::fte).isNull();
    }

    private static WorkingWeekdays week(String from, Set<java.time.DayOfWeek> days) {
        return new WorkingWeekdays(day(from), days);
    }

    private static ContractedHours term(String from, String hours) {
        return new ContractedHours(new UUID(0, 1), day(from), new BigDecimal(hours), new BigDecimal("37.5"));
    }

    private static FullTimeShare hours(String hours) {
        return new FullTimeShare(new BigDecimal(hours), new BigDecimal("37.5"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
